"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import { sayStart } from "@/components/calls/words";
import { formFields, type FormState } from "@/components/ui/form-state";
import { comeBack, takeOff } from "@/lib/calls/staff/away";
import { bookingClock } from "@/lib/calls/queries";
import { clearDay, renewFeed, saveHours, setCalendar, setDay } from "@/lib/calls/staff/hours";
import { stopTakingCalls } from "@/lib/calls/staff/handing-over";
import { startTakingCalls } from "@/lib/calls/staff/joining";
import { aimOf, bookForThem, cancelByStaff, moveByStaff } from "@/lib/calls/staff/on-behalf";
import { addNote, recordOutcome } from "@/lib/calls/staff/outcome";
import { promise } from "@/lib/calls/staff/promising";
import {
  awayInput,
  calendarInput,
  deskBooking,
  deskMove,
  exceptionInput,
  hoursInput,
  noteInput,
  outcomeInput,
  promiseInput,
  toldIn,
} from "@/lib/calls/staff/schema";
import type { CallDetails, FreeSlot } from "@/lib/calls/types";
import { atMinute, type LocalDate, LONDON } from "@/lib/core/time/dates";
import { keepPromise } from "@/lib/recovery/promises/keeping";

const ROOM = "/admin/calls";
const callPath = (id: string) => `${ROOM}/${encodeURIComponent(id)}`;
const diaryPath = (id: string) => `${ROOM}/diaries/${encodeURIComponent(id)}`;
const NOT_YOURS = "This is not yours to change.";
const NOT_FREE = "That time is not free. Choose another one.";

export async function cancelCall(id: string): Promise<void> {
  const staff = await requireStaff("write:calls", ROOM);
  const outcome = staff && (await cancelByStaff(staff, id, await bookingClock()));
  redirect(`${callPath(id)}?${outcome?.ok ? "off" : "late"}=1`);
}

/** From the calendar: a call dropped on another time. */
export async function moveTo(form: FormData): Promise<void> {
  const staff = await requireStaff("write:calls", ROOM);
  const { call, ...when } = formFields(form);
  const wish = deskMove.safeParse(when);
  if (!staff || !wish.success || typeof call !== "string") redirect(`${ROOM}?did=taken`);
  const startsAt = atMinute(wish.data.day, wish.data.time);
  const outcome = await moveByStaff(staff, call, { startsAt }, await bookingClock());
  redirect(`${ROOM}?from=${wish.data.day}&did=${outcome.ok ? "moved" : "taken"}`);
}

/** Another time, another consultant, or both, for a call that its page showed at this time. */
export async function moveFromPage(id: string, shown: Date, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:calls", callPath(id));
  const reading = readForm(deskMove, form);
  if (!reading.ok) return reading.state;
  if (!staff) return refused(reading.values, NOT_YOURS, 404);
  const outcome = await moveByStaff(staff, id, aimOf(reading.data, shown), await bookingClock());
  if (outcome.ok) redirect(`${callPath(id)}?moved=1`);
  if ("alternatives" in outcome) return notFree(reading.values, outcome.alternatives);
  return refused(reading.values, "This call cannot be moved any more.", 409);
}

export async function tellOutcome(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:calls", callPath(id));
  const reading = readForm(outcomeInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await recordOutcome(staff, id, toldIn(reading.data), await bookingClock()));
  if (outcome?.ok) redirect(`${callPath(id)}?told=1`);
  const why = {
    unknown: NOT_YOURS,
    cancelled: "It was cancelled.",
    "too-early": "It has not begun, or whoever is missing may still come: say so ten minutes after its start.",
    "too-late": "It was said more than a week ago. Write a note instead.",
    "needs-promise":
      "They came to you with a no. Say what you promised and by when, or why there is nothing to promise.",
    "promise-past": "The day of your promise is over. Choose one that you can keep.",
  }[outcome?.reason ?? "unknown"];
  return refused(reading.values, why, outcome ? 409 : 404);
}

/** One promise more. */
export async function addPromise(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:calls", callPath(id));
  const reading = readForm(promiseInput, form);
  if (!reading.ok) return reading.state;
  const made = staff && (await promise(staff, id, reading.data, await bookingClock()));
  if (made?.ok) redirect(`${callPath(id)}?promised=1#promises`);
  if (made?.reason === "past")
    return { values: reading.values, errors: { dueOn: "That day is over. Choose one that you can keep" } };
  return refused(reading.values, NOT_YOURS, 404);
}

export async function promiseKept(id: string, promiseId: string): Promise<void> {
  const staff = await requireStaff("write:calls", callPath(id));
  if (staff) await keepPromise(staff, { id: promiseId, callId: id }, await bookingClock());
  redirect(`${callPath(id)}?kept=1#promises`);
}

export async function writeNote(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:calls", callPath(id));
  const reading = readForm(noteInput, form);
  if (!reading.ok) return reading.state;
  if (!staff || !(await addNote(staff, id, reading.data.text, await bookingClock())))
    return refused(reading.values, NOT_YOURS, 404);
  redirect(callPath(id));
}

export async function bookForSomebody(state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:calls", `${ROOM}/new`);
  const reading = readForm(deskBooking, form);
  if (!reading.ok) return reading.state;
  const { day, time, with: slug, ...caller } = reading.data;
  const request = { ...caller, with: slug, start: atMinute(day, time), timeZone: LONDON };
  const booking = staff && (await bookForThem(staff, request, await bookingClock()));
  if (!booking) return refused(reading.values, NOT_YOURS, 404);
  if (booking.ok) redirect(`${callPath(booking.call.id)}?booked=1`);
  if (booking.reason === "visitor-busy") return refused(reading.values, "They have another call at that time.", 409);
  return notFree(reading.values, "alternatives" in booking ? booking.alternatives : []);
}

/** The form again, with the free times that are nearest to the one that cannot be had. */
function notFree(values: FormState["values"], near: FreeSlot[]): FormState {
  const words = near.map(({ start }) => sayStart(start)).join("; ");
  return refused(values, words ? `${NOT_FREE} Near it are: ${words}.` : NOT_FREE, 409);
}

export async function changeHours(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:calls", diaryPath(id));
  const reading = readForm(hoursInput, form);
  if (!reading.ok) return reading.state;
  if (!staff || !(await saveHours(staff, id, reading.data, await bookingClock())))
    return refused(reading.values, NOT_YOURS, 404);
  redirect(`${diaryPath(id)}?saved=1`);
}

export async function setApart(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:calls", diaryPath(id));
  const reading = readForm(exceptionInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff ? await setDay(staff, id, reading.data, await bookingClock()) : false;
  if (outcome === true) redirect(`${diaryPath(id)}?saved=1`);
  if (outcome === false) return refused(reading.values, NOT_YOURS, 404);
  return refused(
    reading.values,
    `There are calls outside these hours: ${sayCalls(outcome)}. Move them first, or tick “Keep the calls that are booked”.`,
    409,
  );
}

export async function asUsual(id: string, day: LocalDate): Promise<void> {
  const staff = await requireStaff("write:calls", diaryPath(id));
  if (staff) await clearDay(staff, id, day);
  redirect(diaryPath(id));
}

const sayCalls = (calls: CallDetails[]) =>
  calls.map(({ name, startsAt }) => `${name}, ${sayStart(startsAt)}`).join("; ");

/** Time away of one consultant, or of everybody when `id` is null. */
export async function goAway(id: string | null, state: FormState, form: FormData): Promise<FormState> {
  const path = id === null ? `${ROOM}/diaries` : diaryPath(id);
  const staff = await requireStaff("write:calls", path);
  const reading = readForm(awayInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await takeOff(staff, id, reading.data, await bookingClock()));
  if (outcome?.ok) redirect(`${path}?handed=${outcome.handedOver.moved}&left=${outcome.handedOver.left.length}`);
  if (outcome?.reason === "calls-then") {
    return refused(
      reading.values,
      `There are calls then: ${sayCalls(outcome.calls)}. Tick “Give them to colleagues” to go on: whoever is free takes them, and everyone is told.`,
      409,
    );
  }
  return refused(reading.values, NOT_YOURS, 404);
}

/** Takes time away back; `diary` is the consultant whose page it was, or null for a closure. */
export async function backAgain(id: string, diary: string | null): Promise<void> {
  const path = diary === null ? `${ROOM}/diaries` : diaryPath(diary);
  const staff = await requireStaff("write:calls", path);
  if (staff) await comeBack(staff, id, new Date());
  redirect(path);
}

export async function followCalendar(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:calls", diaryPath(id));
  const reading = readForm(calendarInput, form);
  if (!reading.ok) return reading.state;
  const why = staff ? await setCalendar(staff, id, reading.data.address || undefined, await bookingClock()) : false;
  if (why === false) return refused({}, NOT_YOURS, 404);
  if (why) return { values: {}, errors: { address: `Nothing has changed, since it cannot be read. ${why}` } };
  redirect(`${diaryPath(id)}?saved=1`);
}

export async function newFeed(id: string): Promise<void> {
  const staff = await requireStaff("write:calls", diaryPath(id));
  if (staff) await renewFeed(staff, id);
  redirect(`${diaryPath(id)}?saved=1`);
}

/** A colleague begins to take calls, at the usual hours. */
export async function giveDiary(staffId: string): Promise<void> {
  const staff = await requireStaff("write:calls", `${ROOM}/diaries`);
  const id = staff && (await startTakingCalls(staff, staffId));
  redirect(id ? diaryPath(id) : `${ROOM}/diaries`);
}

export async function stopThem(id: string): Promise<void> {
  const staff = await requireStaff("write:calls", diaryPath(id));
  const result = staff && (await stopTakingCalls(staff, id, await bookingClock()));
  redirect(result ? `${diaryPath(id)}?handed=${result.moved}&left=${result.left.length}` : diaryPath(id));
}
