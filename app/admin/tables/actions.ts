"use server";

import { redirect } from "next/navigation";
import { askForProof } from "@/app/admin/fresh-proof";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { askRun, askUndo, ownRun } from "@/lib/tables/bulk/asking";
import { startRun } from "@/lib/tables/bulk/starting";
import { roomFor } from "@/lib/tables/rooms";
import { viewInput } from "@/lib/tables/views/schema";
import { changeView, deleteView, saveView, showViewFirst, type ViewSaved } from "@/lib/tables/views/views";

// Whose rooms these are is asked by the domain; here only that somebody of staff asks.

const clock = () => new Date();
const runPath = (id: string) => `/admin/bulk/${encodeURIComponent(id)}`;

const GONE = "This table or this view is not there, or not yours to change.";
const REFUSALS = {
  "not-found": GONE,
  "name-taken": "You have a view of that name here. Give this one another.",
  full: "You have thirty views here. Delete one that you do not use.",
} as const;

/** The ticked rows of a table, or all that match, become a run to look at. */
export async function startBulk(room: string, parameters: string, form: FormData): Promise<void> {
  const staff = await requireStaff("read:numbers", "/admin");
  const path = staff && roomFor(staff, room)?.table.shape.path;
  if (!path) redirect("/admin");
  const text = (name: string) => String(form.get(name) ?? "");
  const ids = form.getAll("id").filter((id) => typeof id === "string");
  const selection = { act: text("act"), ids, all: text("all") === "yes", parameters };
  const started = await startRun(staff, room, selection, clock());
  redirect(started.ok ? runPath(started.id) : `${path}?${parameters}&said=${started.reason}`);
}

/** What was looked at is done. */
export async function doBulk(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("read:numbers", runPath(id));
  if (staff && (await ownRun(staff, id))?.act.asksProof) await askForProof(runPath(id));
  const typed = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  const asked = staff ? await askRun(staff, id, typed, clock) : ({ ok: false, reason: "not-found" } as const);
  if (asked.ok) redirect(runPath(id));
  return asked.reason === "choose" ? { values: typed, errors: asked.errors } : refused({}, GONE, 404);
}

export async function undoBulk(id: string): Promise<void> {
  const staff = await requireStaff("read:numbers", runPath(id));
  if (staff) await askUndo(staff, id, clock);
  redirect(runPath(id));
}

export async function keepView(room: string, parameters: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("read:numbers", "/admin");
  const reading = readForm(viewInput, form);
  if (!reading.ok) return reading.state;
  const saved: ViewSaved = staff
    ? await saveView(staff, room, { ...reading.data, parameters }, clock())
    : { ok: false, reason: "not-found" };
  const path = staff && roomFor(staff, room)?.table.shape.path;
  if (saved.ok && path) redirect(`${path}?view=${saved.id}&${parameters}`);
  return refused(reading.values, saved.ok ? GONE : REFUSALS[saved.reason], 409);
}

/** Changes a view: `parameters` is what it is to show from now on. */
export async function alterView(
  { id, room, parameters }: { id: string; room: string; parameters: string },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const staff = await requireStaff("read:numbers", "/admin");
  const reading = readForm(viewInput, form);
  if (!reading.ok) return reading.state;
  const saved: ViewSaved = staff
    ? await changeView(staff, id, { ...reading.data, parameters }, clock())
    : { ok: false, reason: "not-found" };
  const path = staff && roomFor(staff, room)?.table.shape.path;
  if (saved.ok && path) redirect(`${path}?view=${id}&${parameters}`);
  return refused(reading.values, saved.ok ? GONE : REFUSALS[saved.reason], 409);
}

export async function forgetView(room: string, id: string, parameters: string): Promise<void> {
  const staff = await requireStaff("read:numbers", "/admin");
  const path = (staff && roomFor(staff, room)?.table.shape.path) ?? "/admin";
  if (staff) await deleteView(staff, id);
  redirect(`${path}?${parameters}`);
}

/** Shows a view first from now on, or with null none. */
export async function openFirst(room: string, id: string | null, parameters: string): Promise<void> {
  const staff = await requireStaff("read:numbers", "/admin");
  const path = (staff && roomFor(staff, room)?.table.shape.path) ?? "/admin";
  if (staff) await showViewFirst(staff, room, id);
  redirect(`${path}?${id ? `view=${id}&` : ""}${parameters}`);
}
