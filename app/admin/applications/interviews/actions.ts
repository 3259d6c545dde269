"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { markFeedbackRead } from "@/lib/applications/interviews/feedback/reading";
import { outcomeForm, roundFacts, roundForm, timesForm } from "@/lib/applications/interviews/schema";
import {
  addTimes,
  cancelByStaff,
  placeByStaff,
  saveRoundFacts,
  withdrawTime,
} from "@/lib/applications/interviews/staff/changing";
import { recordInterview } from "@/lib/applications/interviews/staff/outcome";
import { inviteToRound, setUpRound } from "@/lib/applications/interviews/staff/rounds";
import { bookingClock } from "@/lib/calls/queries";

const NOT_YOURS = "This is not yours to do.";
const applicationAt = (id: string) => `/admin/applications/${encodeURIComponent(id)}`;
const roundAt = (id: string) => `/admin/applications/interviews/${encodeURIComponent(id)}`;
const backTo = (applicationId: string, said: string) => `${applicationAt(applicationId)}?interview=${said}#interviews`;

/** Sets up a round for an application, and asks its candidate. */
export async function setUp(applicationId: string, _: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:applications", `${applicationAt(applicationId)}/interviews/new`);
  const reading = readForm(roundForm, form);
  if (!reading.ok) return reading.state;
  const { values } = reading;
  const outcome = staff && (await setUpRound(staff, applicationId, reading.data, await bookingClock()));
  if (!outcome) return refused(values, NOT_YOURS, 404);
  if (outcome.ok) redirect(backTo(applicationId, "asked"));
  if (outcome.reason === "field") return { values, errors: { [outcome.field]: outcome.error } };
  return refused(
    values,
    `The application stands at “${outcome.stage}”, and interviews begin at “Interview”. Move it there first, or tick the box below if it is there to tick.`,
    409,
  );
}

/** Asks an application's candidate to a round that is there. */
export async function askTo(applicationId: string, roundId: string): Promise<void> {
  const staff = await requireStaff("write:applications", applicationAt(applicationId));
  const outcome = staff && (await inviteToRound(staff, roundId, applicationId, await bookingClock()));
  redirect(backTo(applicationId, outcome?.ok ? "asked" : "not"));
}

/** Puts an interview at a time for a candidate who rang. */
export async function putAt(interviewId: string, applicationId: string, form: FormData): Promise<void> {
  const staff = await requireStaff("write:applications", applicationAt(applicationId));
  const slotId = String(form.get("slot") ?? "");
  const outcome = staff && (await placeByStaff(staff, interviewId, slotId, await bookingClock()));
  redirect(backTo(applicationId, outcome?.ok ? "put" : "not"));
}

/** Calls an interview off in the agency's name. */
export async function callOffByStaff(interviewId: string, applicationId: string): Promise<void> {
  const staff = await requireStaff("write:applications", applicationAt(applicationId));
  const outcome = staff && (await cancelByStaff(staff, interviewId, await bookingClock()));
  redirect(backTo(applicationId, outcome?.ok ? "off" : "not"));
}

/** Writes down what became of an interview. */
export async function sayWhatBecame(interviewId: string, applicationId: string, form: FormData): Promise<void> {
  const staff = await requireStaff("write:applications", applicationAt(applicationId));
  const said = outcomeForm.safeParse({ outcome: form.get("outcome") });
  const outcome =
    staff && said.success && (await recordInterview(staff, interviewId, said.data.outcome, await bookingClock()));
  redirect(backTo(applicationId, outcome && outcome.ok ? "told" : "not"));
}

/** Says that an interviewer's answer has been read. */
export async function readFeedback(feedbackId: string, applicationId: string): Promise<void> {
  const staff = await requireStaff("write:applications", applicationAt(applicationId));
  const isDone = staff !== null && (await markFeedbackRead(staff, feedbackId, new Date()));
  redirect(backTo(applicationId, isDone ? "read" : "not"));
}

/** Changes where and how a round is held. */
export async function saveFacts(roundId: string, _: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:applications", roundAt(roundId));
  const reading = readForm(roundFacts, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await saveRoundFacts(staff, roundId, reading.data, await bookingClock()));
  if (outcome?.ok) redirect(`${roundAt(roundId)}?did=saved`);
  return outcome
    ? refused(
        reading.values,
        "A colleague has changed it in the meantime. Load the page again to see how; what you wrote is still here.",
        409,
      )
    : refused(reading.values, NOT_YOURS, 404);
}

/** Adds times to a round. */
export async function moreTimes(roundId: string, minutes: number, _: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:applications", roundAt(roundId));
  const reading = readForm(timesForm, form, { minutes });
  if (!reading.ok) return reading.state;
  const outcome = staff && (await addTimes(staff, roundId, reading.data, await bookingClock()));
  if (outcome?.ok) redirect(`${roundAt(roundId)}?did=added`);
  if (outcome) return { values: reading.values, errors: { [outcome.field]: outcome.error } };
  return refused(reading.values, NOT_YOURS, 404);
}

/** Takes a time back that the client no longer has. */
export async function takeBack(slotId: string, roundId: string): Promise<void> {
  const staff = await requireStaff("write:applications", roundAt(roundId));
  const isDone = staff !== null && (await withdrawTime(staff, slotId, await bookingClock()));
  redirect(`${roundAt(roundId)}?did=${isDone ? "taken" : "not"}`);
}

/** Asks another candidate of the job to a round. */
export async function askAnother(roundId: string, form: FormData): Promise<void> {
  const staff = await requireStaff("write:applications", roundAt(roundId));
  const applicationId = String(form.get("application") ?? "");
  const outcome = staff && (await inviteToRound(staff, roundId, applicationId, await bookingClock()));
  redirect(`${roundAt(roundId)}?did=${outcome?.ok ? "asked" : "not"}`);
}
