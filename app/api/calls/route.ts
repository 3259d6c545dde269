import { handle } from "@/app/handle";
import { bookCall } from "@/lib/calls/booking";
import { bookingClock } from "@/lib/calls/queries";
import { callRequest, idempotencyKey } from "@/lib/calls/schema";
import { noCall, wrong } from "./answers";

/** POST /api/calls. Books a strategy call; the same Idempotency-Key gets the same answer. */
export const POST = handle(callRequest, async (input, { request, network }) => {
  const key = idempotencyKey.optional().safeParse(request.headers.get("idempotency-key") ?? undefined);
  if (!key.success) return wrong("Idempotency-Key", key.error.issues[0]?.message ?? "Send another key");
  const booking = await bookCall(input, { idempotencyKey: key.data, network, now: await bookingClock() });
  if (!booking.ok) return noCall(booking);
  const replayed = booking.isReplay ? { "Idempotency-Replayed": "true" } : undefined;
  return Response.json(booking.call, {
    status: 201,
    headers: { Location: booking.call.manageUrl, "Cache-Control": "no-store", ...replayed },
  });
});
