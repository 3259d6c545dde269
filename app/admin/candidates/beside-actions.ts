"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { ABOUT, type About, candidateNoteInput, taskInput } from "@/lib/applications/staff/note-input";
import { writeCandidateNote } from "@/lib/applications/staff/notes";
import { addTask, finishTask } from "@/lib/applications/staff/tasks";

// What stands beside an application or a candidate: notes and tasks.

const pathOf = (about: About, id: string) => `/admin/${about}s/${encodeURIComponent(id)}`;
const aboutIn = (about: About): About => (ABOUT.includes(about) ? about : "application");
const GONE = "This is not there, or not yours to write to.";

/** Writes a note; whoever is named in it and may not read it is told to the writer. */
export async function noteBeside(about: About, id: string, state: FormState, form: FormData): Promise<FormState> {
  const path = pathOf(aboutIn(about), id);
  const staff = await requireStaff("write:applications", path);
  const reading = readForm(candidateNoteInput, form);
  if (!reading.ok) return reading.state;
  const subject = { about: aboutIn(about), id };
  const noted = staff
    ? await writeCandidateNote(staff, subject, reading.data.text, new Date())
    : ({ ok: false, reason: "not-found" } as const);
  if (!noted.ok) return refused(reading.values, GONE, 404);
  const untold = noted.untold.length > 0 ? `&untold=${encodeURIComponent(noted.untold.join(", "))}` : "";
  redirect(`${path}?noted=1${untold}#notes`);
}

export async function taskBeside(about: About, id: string, state: FormState, form: FormData): Promise<FormState> {
  const path = pathOf(aboutIn(about), id);
  const staff = await requireStaff("write:applications", path);
  const reading = readForm(taskInput, form);
  if (!reading.ok) return reading.state;
  const added = staff
    ? await addTask(staff, { about: aboutIn(about), id }, reading.data, new Date())
    : ({ ok: false, reason: "not-found" } as const);
  if (added.ok) redirect(`${path}?tasked=1#tasks`);
  if (added.reason === "no-such-owner")
    return { values: reading.values, errors: { owner: "They may not see to applications: choose somebody else" } };
  return refused(reading.values, GONE, 404);
}

/** A task is done, or open again; `path` is the page that it was pressed on. */
export async function finishBeside(path: string, task: string, isDone: boolean): Promise<void> {
  const back = path.startsWith("/admin") ? path : "/admin";
  const staff = await requireStaff("write:applications", back);
  if (staff) await finishTask(staff, task, isDone, new Date());
  redirect(`${back}#tasks`);
}
