"use server";

import { setTimeout as sleep } from "node:timers/promises";
import { redirect } from "next/navigation";
import { isTrapped, readForm, refused, refusedForNow, typedValues } from "@/app/form";
import { broughtIn } from "@/app/bringing";
import { networkHash, viewer } from "@/app/session";
import { sayStart } from "@/components/calls/words";
import type { FormState } from "@/components/ui/form-state";
import { type Booking, bookCall } from "@/lib/calls/booking";
import { tokenFor } from "@/lib/calls/invitations/links";
import { bookingClock } from "@/lib/calls/queries";
import { callForm } from "@/lib/calls/schema";
import { bring } from "@/lib/recovery/sharing/sharing";
import { instant } from "@/lib/core/time/dates";
import { randomId } from "@/lib/core/secrets/tokens";
import { waitFor } from "@/lib/core/forms/fill-time";

/** The details form's edge. The form's nonce makes a second press of the very same the same booking. */
export async function book(_state: FormState, form: FormData): Promise<FormState> {
  if (isTrapped(form)) redirect("/strategy-call/booked");
  const wait = waitFor(form.get("at"), await bookingClock());
  if (wait === null) return pressAgain(form);
  if (wait > 0) await sleep(wait);
  const now = await bookingClock();
  const reading = readForm(callForm, form);
  if (!reading.ok) return withPressedTime(reading.state);
  const { instead, nonce, job, post, ...typed } = reading.data;
  const from = job ? { job } : post ? { post } : undefined;
  const request = { ...typed, start: instead ?? typed.start, from };
  // Of its own kind: a key that some machine uses with the API must not open that machine's booking to a form.
  const context = { idempotencyKey: nonce && `form:${nonce}`, network: await networkHash(), now };
  const booking = await bookCall(request, context);
  if (booking.ok) {
    // Theirs alone, signed in, and only to a call under their own address: for anybody else nothing is brought.
    if (!booking.isReplay) await bring(await viewer(), booking.call.id, broughtIn(form), now);
    redirect(bookedPage(booking.call.id));
  }
  if (booking.reason === "key-reused") return bookedBefore(reading.values);
  return refusedCall(booking, reading.values, request.timeZone);
}

const bookedPage = (callId: string) => `/strategy-call/booked?token=${tokenFor({ callId, as: "visitor" })}`;

const SENTENCES = {
  "slot-taken": "Everything you typed is still here",
  "visitor-busy": "This address has a call then already. The email about it has the link to move or cancel it",
  "not-offered": "That time cannot be booked any more",
  "unknown-consultant": "Whoever you chose takes no calls at the moment. Please go back and choose again",
} as const;

const FULL =
  "This address has five calls to come, which is as many as we can keep for one person. After the next of them, or when you cancel one from its email, you can book again.";

/**
 * The form has booked a call, and not this one. Whoever sends it may be somebody else with the same page, kept or passed on:
 * whose call that is only its email tells. With a nonce of its own it can be sent.
 */
const bookedBefore = (values: FormState["values"]): FormState => ({
  ...refused(
    { ...values, nonce: randomId() },
    "The email about that call has the link to move or cancel it. If you want another call, press the button once more: everything you typed is still here.",
    409,
  ),
  title: "This form has booked a call already",
});

type No = Exclude<Booking, { ok: true } | { reason: "key-reused" }>;

/** The form again with what was typed and, where there are some, the nearest free times to press instead. */
function refusedCall(no: No, values: FormState["values"], timeZone: string): FormState {
  if (no.reason === "limited")
    return no.isFull ? refused(values, FULL, 429) : refusedForNow(values, no.retryAfterSeconds);
  const others = "alternatives" in no ? no.alternatives.map(({ start }) => start) : [];
  const otherStarts = others.map((start) => start.toISOString());
  const otherWords = others.map((start) => sayStart(start, timeZone));
  const isClash = no.reason === "slot-taken" || no.reason === "visitor-busy";
  const state = refused({ ...values, otherStarts, otherWords }, SENTENCES[no.reason], isClash ? 409 : 422);
  return no.reason === "slot-taken" ? { ...state, title: "Somebody took that time a moment ago" } : state;
}

/** A moment that we did not sign, as after a change of secrets: one more press, without it, and nothing is lost. */
const pressAgain = (form: FormData): FormState =>
  refused({ ...typedValues(form), at: "" }, "Please press the button once more. Everything you typed is still here.");

/** Something else was wrong when another time was pressed: that time is now the form's. */
function withPressedTime(state: FormState): FormState {
  const { instead, timeZone } = state.values;
  const pressed = typeof instead === "string" ? instant(instead) : null;
  if (!pressed || typeof timeZone !== "string" || state.errors.instead || state.errors.timeZone) return state;
  const start = pressed.toISOString();
  return { ...state, values: { ...state.values, start, startWords: sayStart(pressed, timeZone) } };
}
