"use server";

import { redirect } from "next/navigation";
import { readForm, refused, typedValues } from "@/app/form";
import { requireStaff, viewer } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { may } from "@/lib/access/permissions";
import type { Staff } from "@/lib/access/viewer";
import { workingJob } from "@/lib/jobs/form-input";
import { jobFormIn, publishRequest } from "@/lib/jobs/job-input";
import { closeJob, publishJob, withdrawJob } from "@/lib/jobs/staff/publishing";
import { waitingFor } from "@/lib/jobs/staff/consequences";
import { startRun } from "@/lib/tables/bulk/starting";
import { leaveJobCopy, replaceJobCopy } from "@/lib/jobs/staff/working-copies";
import { createJob, duplicateJob, saveJob } from "@/lib/jobs/staff/writing";
import { stoppedAtGate } from "./gate-words";
import { saidRefusal } from "./refusals";

const editorPath = (id: string) => `/admin/jobs/${encodeURIComponent(id)}`;

const SIGNED_OUT =
  "You have been signed out. Your text is still here: sign in in another tab, then press the same button again.";
const GONE = "This job is not there, or not yours to change.";
const BARE = "A published job needs a description, a place or that it is done from home, and lawful pay.";

/** Who is writing, or the form as it stands: whoever was signed out meanwhile loses nothing by pressing the button. */
async function writer(form: FormData): Promise<Staff | FormState> {
  const who = await viewer();
  if (who.kind === "visitor") return refused(typedValues(form), SIGNED_OUT, 401);
  if (who.kind === "staff" && may(who, "write:jobs")) return who;
  return refused(typedValues(form), GONE, 404);
}

export async function writeJob(state: FormState, form: FormData): Promise<FormState> {
  const staff = await writer(form);
  if (!("kind" in staff)) return staff;
  const reading = readForm(jobFormIn(), form);
  if (!reading.ok) return reading.state;
  const outcome = await createJob(staff, reading.data, new Date());
  if (!outcome.ok) return refused(reading.values, GONE, 404);
  redirect(`${editorPath(outcome.id)}?saved=1`);
}

/**
 * Saves, and then publishes where that button was pressed: one press, so that publishing never leaves behind what was typed.
 * Where a colleague has saved meanwhile nothing is overwritten: both are shown. `currency` is what the job is paid in.
 */
export async function changeJob(
  id: string,
  currency: string | undefined,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const staff = await writer(form);
  if (!("kind" in staff)) return staff;
  const now = new Date();
  const reading = readForm(jobFormIn(currency), form);
  const publishing = form.get("then") === "publish" ? readPublishing(form) : null;
  if (!reading.ok || publishing?.ok === false) {
    const errors = {
      ...(reading.ok ? {} : reading.state.errors),
      ...(publishing?.ok === false ? publishing.errors : {}),
    };
    return { values: typedValues(form), errors };
  }
  const { values } = reading;
  const version = Number(form.get("version"));
  const outcome = await saveJob(staff, id, version, reading.data, now);
  if (!outcome.ok) {
    if (outcome.reason === "not-found") return refused(values, GONE, 404);
    if (outcome.reason === "names-client") return { values, ...stoppedAtGate(outcome) };
    if (outcome.reason === "incomplete") return refused(values, `${BARE} Here it needs ${outcome.missing.join(", ")}.`);
    await replaceJobCopy(staff, id, { baseVersion: version, fields: workingJob.parse(values) }, now);
    redirect(`${editorPath(id)}/merge`);
  }
  if (!publishing) redirect(`${editorPath(id)}?saved=1`);
  const published = await publishJob(staff, id, { ...publishing.data, version: outcome.version }, now);
  if (published.ok) redirect(`${editorPath(id)}?published=1`);
  // It is saved, so the form goes on from there.
  return saidRefusal(published, { ...values, version: String(outcome.version) });
}

/** The part of the form that says when it comes out. */
function readPublishing(form: FormData) {
  const names = ["closesOn", "closesTime", "publishOn", "publishTime", "because", "authorityFrom", "authorityHow"];
  const given = Object.fromEntries(names.map((name) => [name, form.get(name) || undefined]));
  const reading = publishRequest.safeParse({ ...given, version: 1 });
  if (reading.success) return { ok: true, data: reading.data } as const;
  const errors: Record<string, string> = {};
  for (const { path, message } of reading.error.issues) errors[String(path[0])] ??= message;
  return { ok: false, errors } as const;
}

export async function duplicate(id: string): Promise<void> {
  const staff = await requireStaff("write:jobs", editorPath(id));
  const outcome = staff && (await duplicateJob(staff, id, new Date()));
  redirect(outcome?.ok ? `${editorPath(outcome.id)}?duplicated=1` : editorPath(id));
}

/** A copy of another job, from the note that says that it may be the same. */
export async function copyJob(form: FormData): Promise<void> {
  await duplicate(String(form.get("id")));
}

export async function closeNow(id: string, version: number): Promise<void> {
  const staff = await requireStaff("write:jobs", editorPath(id));
  const outcome = staff && (await closeJob(staff, { id, version }, new Date()));
  redirect(`${editorPath(id)}${outcome?.ok ? "?closed=1" : "/close?again=1"}`);
}

export async function withdrawNow(id: string, version: number): Promise<void> {
  const staff = await requireStaff("write:jobs", editorPath(id));
  const outcome = staff && (await withdrawJob(staff, { id, version }, new Date()));
  redirect(`${editorPath(id)}${outcome?.ok ? "?withdrawn=1" : "/withdraw?again=1"}`);
}

export async function leaveTyped(id: string): Promise<void> {
  const staff = await requireStaff("write:jobs", editorPath(id));
  if (staff) await leaveJobCopy(staff, id);
  redirect(editorPath(id));
}

/** Those who wait for an answer get theirs first: their letters are looked at, and with the last of them the job goes. */
export async function answerFirst(id: string, version: number, how: "close" | "withdraw"): Promise<void> {
  const path = `${editorPath(id)}/${how === "withdraw" ? "withdraw" : "close"}`;
  const staff = await requireStaff("write:applications", path);
  if (!staff) redirect(path);
  const now = new Date();
  const selection = {
    act: "answer-and-close",
    ids: await waitingFor(staff, id, now),
    all: false,
    parameters: `job=${id}`,
    fixed: { "fixed-job": id, "fixed-version": String(version), "fixed-how": how },
  };
  const started = await startRun(staff, "applications", selection, now);
  redirect(started.ok ? `/admin/bulk/${started.id}` : `/admin/jobs/${encodeURIComponent(id)}/applications`);
}
