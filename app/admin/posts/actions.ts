"use server";

import { redirect } from "next/navigation";
import { readForm, refused, typedValues } from "@/app/form";
import { requireStaff, viewer } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { may } from "@/lib/access/permissions";
import type { Staff } from "@/lib/access/viewer";
import { endPreviewLinks } from "@/lib/posts/preview";
import { publishPost, unpublishPost } from "@/lib/posts/staff/publishing";
import { setReview } from "@/lib/posts/staff/review";
import { postChange, postInput, workingFields } from "@/lib/posts/schema";
import { leaveWaiting } from "@/lib/posts/staff/waiting";
import { leaveWorkingCopy, replaceWorkingCopy } from "@/lib/posts/staff/working-copies";
import { createPost, savePost } from "@/lib/posts/staff/writing";
import { type Deed, takeDeed } from "./deeds";

const editorPath = (id: string) => `/admin/posts/${encodeURIComponent(id)}`;

const SIGNED_OUT =
  "You have been signed out. Your text is still here: sign in in another tab, then press the same button again.";

type Refusal = Exclude<Awaited<ReturnType<typeof createPost>> | Awaited<ReturnType<typeof savePost>>, { ok: true }>;

/** A refusal in words, at the field it belongs to. */
function said(outcome: Refusal, values: FormState["values"]): FormState {
  switch (outcome.reason) {
    case "slug-taken":
      return { values, errors: { slug: saidTaken(outcome) } };
    case "no-such-author":
      return { values, errors: { author: "Choose whose name stands above it" } };
    case "no-such-category":
      return { values, errors: { category: "Choose a category" } };
    case "no-text":
      return { values, errors: { body: "A post that is public cannot be empty" } };
    case "must-mend":
      return { values, errors: { body: `Readers would see this at once. ${saidChecks(outcome.checks)}` } };
    default:
      return refused(values, "This post is not there, or not yours to change.", 404);
  }
}

const saidTaken = ({ formerly, suggestion }: { formerly: string | null; suggestion: string }) =>
  formerly === null
    ? `Another post has this address. “${suggestion}” is free.`
    : `“${formerly}” was at this address, which leads there now. “${suggestion}” is free, or let this one go under “Addresses” of that post.`;

const saidChecks = (checks: { words: string; line?: number }[]) =>
  checks.map(({ words, line }) => `${words}${line ? ` (line ${line})` : ""}.`).join(" ");

/** Who is writing, or the form as it stands: whoever was signed out meanwhile loses nothing by pressing the button. */
async function writer(form: FormData): Promise<Staff | FormState> {
  const who = await viewer();
  const values = typedValues(form);
  if (who.kind === "visitor") return refused(values, SIGNED_OUT, 401);
  if (who.kind === "staff" && may(who, "write:posts")) return who;
  return said({ ok: false, reason: "not-found" }, values);
}

export async function writePost(state: FormState, form: FormData): Promise<FormState> {
  const staff = await writer(form);
  if (!("kind" in staff)) return staff;
  const reading = readForm(postInput, form);
  if (!reading.ok) return reading.state;
  const outcome = await createPost(staff, reading.data, new Date());
  if (!outcome.ok) return said(outcome, reading.values);
  redirect(`${editorPath(outcome.id)}?saved=1`);
}

/** Saves, and then does what the button says: one press, so that publishing never leaves behind what was typed. */
export async function changePost(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await writer(form);
  if (!("kind" in staff)) return staff;
  const values = typedValues(form);
  const now = new Date();
  const deed = takeDeed(form, now);
  const reading = readForm(postChange, form);
  if (!reading.ok || !deed.ok) {
    const errors = { ...(reading.ok ? {} : reading.state.errors), ...(deed.ok ? {} : deed.errors) };
    return { values, errors };
  }
  const { version } = reading.data;
  const outcome = await savePost(staff, id, reading.data, now);
  if (outcome.ok) redirect(await after(staff, outcome, deed.deed, now));
  if (outcome.reason !== "changed-meanwhile") return said(outcome, values);
  await replaceWorkingCopy(staff, id, { baseVersion: version, fields: workingFields.parse(values) }, now);
  redirect(`${editorPath(id)}/merge`);
}

type Saved = { id: string; version: number; waits: boolean };

/** Where the editor goes once their text is saved. */
async function after(staff: Staff, saved: Saved, deed: Deed, now: Date): Promise<string> {
  const { waits, ...post } = saved;
  const path = editorPath(post.id);
  if (deed.then === "publish") {
    const { ok } = await publishPost(staff, { ...post, at: deed.at }, now);
    return ok ? `${path}?published=1` : `${path}?held=1`;
  }
  if (deed.then !== "save") await setReview(staff, post, deed.then === "review", now);
  return `${path}?saved=${waits ? "waits" : "1"}`;
}

/** What waits is left: readers get what was scheduled, and the next save begins from that. */
export async function leaveLater(id: string, version: number): Promise<void> {
  const staff = await requireStaff("write:posts", editorPath(id));
  if (staff) await leaveWaiting(staff, { id, version }, new Date());
  redirect(editorPath(id));
}

export async function takeDown(id: string, version: number): Promise<void> {
  const staff = await requireStaff("write:posts", editorPath(id));
  if (staff) await unpublishPost(staff, { id, version }, new Date());
  redirect(editorPath(id));
}

export async function endPreviews(id: string): Promise<void> {
  const staff = await requireStaff("write:posts", editorPath(id));
  if (staff) await endPreviewLinks(staff, id);
  redirect(`${editorPath(id)}?ended=1`);
}

export async function leaveTyped(id: string): Promise<void> {
  const staff = await requireStaff("write:posts", editorPath(id));
  if (staff) await leaveWorkingCopy(staff, id);
  redirect(editorPath(id));
}
