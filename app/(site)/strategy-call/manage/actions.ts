"use server";

import { redirect } from "next/navigation";
import { readForm, refused, refusedForNow } from "@/app/form";
import type { FormState } from "@/components/ui/form-state";
import { cancelCall } from "@/lib/calls/cancelling";
import { moveCall } from "@/lib/calls/moving";
import { bookingClock } from "@/lib/calls/queries";
import { moveForm } from "@/lib/calls/schema";

const pageOf = (token: string, done: string) => `/strategy-call/manage?token=${encodeURIComponent(token)}&done=${done}`;

/** The cancel button's edge. A forged or late press leads to the page that says so. */
export async function cancel(token: string, _state: FormState, _form: FormData): Promise<FormState> {
  await cancelCall(token, await bookingClock());
  redirect(pageOf(token, "cancelled"));
}

/** The edge of moving a call to another time. */
export async function move(token: string, _state: FormState, form: FormData): Promise<FormState> {
  const reading = readForm(moveForm, form);
  if (!reading.ok) return reading.state;
  const moved = await moveCall(token, reading.data.start, await bookingClock());
  if (moved.ok) redirect(pageOf(token, "moved"));
  switch (moved.reason) {
    case "limited":
      return refusedForNow(reading.values, moved.retryAfterSeconds);
    case "slot-taken":
      return refused({}, "That time has just gone. Your call is where it was: choose another of these times.", 409);
    case "visitor-busy":
      return refused({}, "There is another call at that time. Choose another of these times.", 409);
    case "not-offered":
      return refused({}, "That time cannot be booked any more. Choose another of these times.", 422);
    default:
      redirect(pageOf(token, "not-moved"));
  }
}
