"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { formFields } from "@/components/ui/form-state";
import { seeMention } from "@/lib/applications/staff/notes";
import { finishTask } from "@/lib/applications/staff/tasks";
import { bookingClock } from "@/lib/calls/queries";
import { addNote, recordOutcome } from "@/lib/calls/staff/outcome";
import { noteInput, outcomeInput, toldIn } from "@/lib/calls/staff/schema";
import { markMessage } from "@/lib/contact/staff/seeing-to";
import { tryAllAgain } from "@/lib/mail/staff/waiting";

// What is done on Today without leaving it. Each comes back to it with a word of what became of it.

const done = (did: string): never => redirect(`/admin?did=${did}`);

export async function keepNote(callId: string, form: FormData): Promise<void> {
  const staff = await requireStaff("write:calls", "/admin");
  const note = noteInput.safeParse({ text: formFields(form).text });
  const isKept = staff && note.success && (await addNote(staff, callId, note.data.text, await bookingClock()));
  done(isKept ? "noted" : "not");
}

export async function tellOutcome(callId: string, form: FormData): Promise<void> {
  const staff = await requireStaff("write:calls", "/admin");
  const told = outcomeInput.safeParse({ outcome: formFields(form).outcome });
  const recorded =
    staff && told.success ? await recordOutcome(staff, callId, toldIn(told.data), await bookingClock()) : null;
  // What was promised does not fit on Today: the page of the call asks for it.
  if (recorded?.ok === false && recorded.reason === "needs-promise") redirect(`/admin/calls/${callId}?promise=1`);
  done(recorded?.ok ? "told" : "not");
}

export async function answered(messageId: string): Promise<void> {
  const staff = await requireStaff("write:messages", "/admin");
  done(staff && (await markMessage(staff, messageId, "answered", new Date())) ? "answered" : "not");
}

export async function sendAllAgain(): Promise<void> {
  const staff = await requireStaff("read:emails", "/admin");
  done(staff && (await tryAllAgain(staff, new Date())) > 0 ? "again" : "not");
}

export async function tickOff(taskId: string): Promise<void> {
  const staff = await requireStaff("write:applications", "/admin");
  done(staff && (await finishTask(staff, taskId, true, new Date())) ? "done" : "not");
}

export async function seen(noteId: string): Promise<void> {
  const staff = await requireStaff("read:applications", "/admin");
  done(staff && (await seeMention(staff, noteId, new Date())) ? "seen" : "not");
}
