import { tooMany } from "@/app/handle";
import { problem } from "@/app/problem";
import type { Booking } from "@/lib/calls/booking";
import type { Move } from "@/lib/calls/moving";
import type { FreeSlot } from "@/lib/calls/types";

/** What the API says to each "no" of booking or moving a call. */
export function noCall(no: Exclude<Booking | Move, { ok: true }>): Response {
  switch (no.reason) {
    case "slot-taken":
      return clash("slot-taken", "That time has just gone. These are the nearest free ones.", no.alternatives);
    case "visitor-busy":
      return clash(
        "already-booked",
        "This address has a call at that time. The email about it has the link to move or cancel it.",
        no.alternatives,
      );
    case "not-offered":
      return wrong("start", "Choose one of the free times", { alternatives: no.alternatives });
    case "unknown-consultant":
      return wrong("with", "Nobody who takes calls has that name");
    case "key-reused":
      return wrong("Idempotency-Key", "This key has already been used for another request");
    case "limited":
      return tooMany(no.retryAfterSeconds);
    case "unknown":
      return problem(404, { type: "unknown-call", detail: "No call has this link." });
    case "past":
      return problem(410, {
        type: "past-call",
        detail: "That call has begun or is over. You are welcome to book another.",
      });
    case "cancelled":
      return problem(409, {
        type: "cancelled-call",
        detail: "That call is cancelled. You are welcome to book another.",
      });
  }
}

function clash(type: string, detail: string, alternatives: FreeSlot[]): Response {
  return problem(409, { type, detail, alternatives });
}

export function wrong(path: string, message: string, more: Record<string, unknown> = {}): Response {
  return problem(422, { detail: "One thing needs correcting.", errors: [{ path, message }], ...more });
}
