"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { publishPost, unpublishPost } from "@/lib/posts/staff/publishing";
import { londonMoment } from "@/lib/posts/staff/schedule";
import { postChange, postInput, publishRequest } from "@/lib/posts/schema";
import { createPost, savePost } from "@/lib/posts/staff/writing";

const editorPath = (id: string) => `/admin/posts/${encodeURIComponent(id)}`;
const CHANGED =
  "Somebody else saved this post while you were writing. Copy your text, load the page anew and put it in again.";

type Refusal = Exclude<Awaited<ReturnType<typeof createPost>> | Awaited<ReturnType<typeof savePost>>, { ok: true }>;

/** A refusal in words, at the field it belongs to. */
function said(outcome: Refusal, values: FormState["values"]): FormState {
  switch (outcome.reason) {
    case "slug-taken":
      return { values, errors: { slug: `Another post has or had this address. “${outcome.suggestion}” is free.` } };
    case "no-such-author":
      return { values, errors: { author: "Choose whose name stands above it" } };
    case "no-such-category":
      return { values, errors: { category: "Choose a category" } };
    case "no-text":
      return { values, errors: { body: "A post that is public cannot be empty" } };
    case "changed-meanwhile":
      return refused(values, CHANGED, 409);
    default:
      return refused(values, "This post is not there, or not yours to change.", 404);
  }
}

export async function writePost(state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:posts", "/admin/posts/new");
  const reading = readForm(postInput, form);
  if (!reading.ok) return reading.state;
  if (!staff) return said({ ok: false, reason: "not-found" }, reading.values);
  const outcome = await createPost(staff, reading.data, new Date());
  if (!outcome.ok) return said(outcome, reading.values);
  redirect(`${editorPath(outcome.id)}?saved=1`);
}

export async function changePost(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:posts", editorPath(id));
  const reading = readForm(postChange, form);
  if (!reading.ok) return reading.state;
  if (!staff) return said({ ok: false, reason: "not-found" }, reading.values);
  const outcome = await savePost(staff, id, reading.data, new Date());
  if (!outcome.ok) return said(outcome, reading.values);
  redirect(`${editorPath(id)}?saved=1`);
}

const MISSING = { title: "a title", summary: "its one sentence", bodyText: "a text" };

export async function bringOut(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:posts", editorPath(id));
  const reading = readForm(publishRequest, form);
  if (!reading.ok) return reading.state;
  const { values } = reading;
  if (!staff) return said({ ok: false, reason: "not-found" }, values);
  const { day, time = "8:00", repeated, version } = reading.data;
  const moment = day ? londonMoment({ day, time, repeated }) : undefined;
  if (moment && !moment.ok) return { values, errors: { time: "Choose another time: the clocks change in this hour" } };
  const outcome = await publishPost(staff, { id, version, at: moment?.at }, new Date());
  if (outcome.ok) redirect(`${editorPath(id)}?published=1`);
  if (outcome.reason === "incomplete")
    return refused(
      values,
      `Before it can come out it needs ${outcome.missing.map((part) => MISSING[part]).join(" and ")}.`,
    );
  if (outcome.reason === "already-public")
    return { values, errors: { day: "It is public already. Take it down before you give it a later date" } };
  return said(outcome, values);
}

export async function takeDown(id: string, version: number): Promise<void> {
  const staff = await requireStaff("write:posts", editorPath(id));
  if (staff) await unpublishPost(staff, { id, version }, new Date());
  redirect(editorPath(id));
}
