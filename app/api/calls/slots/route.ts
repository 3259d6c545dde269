import { edged, unprocessable } from "@/app/handle";
import { problem } from "@/app/problem";
import { bookingClock, requestedSlots } from "@/lib/calls/queries";
import { slotsRequest } from "@/lib/calls/schema";
import { wrong } from "../answers";

/** GET /api/calls/slots. Every free time of these days that can be booked now. */
export const GET = edged(async ({ url }) => {
  const request = slotsRequest.safeParse(Object.fromEntries(url.searchParams));
  if (!request.success) return unprocessable(request.error);
  const free = await requestedSlots(request.data, await bookingClock());
  if (free.ok) {
    const body = { timeZone: request.data.timeZone, slots: free.slots };
    return Response.json(body, { headers: { "Cache-Control": "no-store" } });
  }
  return free.reason === "unknown-consultant"
    ? wrong("with", "Nobody who takes calls has that name")
    : problem(404, { type: "unknown-call", detail: "No call has this link." });
});
