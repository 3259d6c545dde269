import { redirect } from "next/navigation";
import type { FormState } from "@/components/ui/form-state";
import { chooseTime } from "@/lib/applications/interviews/choosing";
import { callOff } from "@/lib/applications/interviews/ending";
import type { Holder } from "@/lib/applications/interviews/links";
import { sayNoneSuits } from "@/lib/applications/interviews/none-suits";
import { choiceForm, noneSuitsForm } from "@/lib/applications/interviews/schema";
import { bookingClock } from "@/lib/calls/queries";
import { readForm, refused, refusedForNow } from "./form";

/** Where a form leads once it is done: the page it stands on, with what became of it. */
type Done = (said: "chosen" | "asked" | "off") => string;

const GONE = "This interview can no longer be changed here. Ring or write to us, and we see to it.";

/** The edge of choosing a time, for whoever holds the interview. */
export async function chooseFor(holder: Holder, done: Done, form: FormData): Promise<FormState> {
  const reading = readForm(choiceForm, form);
  if (!reading.ok) return reading.state;
  const { slot: slotId, ...choice } = reading.data;
  const outcome = await chooseTime(holder, { slotId, ...choice }, await bookingClock());
  if (outcome.ok) redirect(done("chosen"));
  const { values } = reading;
  switch (outcome.reason) {
    case "limited":
      return refusedForNow(values, outcome.retryAfterSeconds);
    case "taken":
      return outcome.others.length > 0
        ? refused(values, "That time has just gone. These are left: choose one of them.", 409)
        : refused(values, "That time has just gone, and no other is left. Say below when you can.", 409);
    case "busy":
      return refused(values, "You have another interview at that time. Choose another of these.", 409);
    case "late":
      return refused(values, "It is too late to change it here. Ring us, please.", 409);
    default:
      return refused(values, GONE, 409);
  }
}

/** The edge of saying that no time is right. */
export async function askForOthers(holder: Holder, done: Done, form: FormData): Promise<FormState> {
  const reading = readForm(noneSuitsForm, form);
  if (!reading.ok) return reading.state;
  const outcome = await sayNoneSuits(holder, reading.data.when, await bookingClock());
  if (outcome.ok) redirect(done("asked"));
  return outcome.reason === "limited"
    ? refusedForNow(reading.values, outcome.retryAfterSeconds)
    : refused(reading.values, GONE, 409);
}

/** The edge of calling it off. */
export async function callOffFor(holder: Holder, done: Done): Promise<FormState> {
  const outcome = await callOff(holder, await bookingClock());
  if (outcome.ok) redirect(done("off"));
  return refused({}, outcome.reason === "late" ? "It is too late to call it off here. Ring us, please." : GONE, 409);
}
