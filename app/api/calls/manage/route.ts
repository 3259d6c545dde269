import { handle } from "@/app/handle";
import { cancelCall } from "@/lib/calls/cancelling";
import { moveCall } from "@/lib/calls/moving";
import { bookingClock } from "@/lib/calls/queries";
import { callChange } from "@/lib/calls/schema";
import { noCall } from "../answers";

/** POST /api/calls/manage?token=. Moves or cancels the call the token was mailed for. */
export const POST = handle(callChange, async (change, { url }) => {
  const token = url.searchParams.get("token") ?? undefined;
  const now = await bookingClock();
  const outcome = change.action === "cancel" ? await cancelCall(token, now) : await moveCall(token, change.start, now);
  if (!outcome.ok) return noCall(outcome);
  const status = change.action === "cancel" ? "cancelled" : "booked";
  return Response.json({ ...outcome.call, status }, { headers: { "Cache-Control": "no-store" } });
});
