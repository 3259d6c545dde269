"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import type { Staff } from "@/lib/access/viewer";
import { putBackTimeOff } from "@/lib/calls/staff/away";
import { binJob, putBackJob } from "@/lib/jobs/staff/bin";
import { putBackPicture } from "@/lib/posts/images/removing";
import { binPost, putBackPost } from "@/lib/posts/staff/bin";

const BIN = "/admin/bin";

export async function throwJobAway(id: string, version: number): Promise<void> {
  const path = `/admin/jobs/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:jobs", path);
  const outcome = staff && (await binJob(staff, { id, version }, new Date()));
  redirect(outcome?.ok ? `${BIN}?did=binned` : path);
}

export async function throwPostAway(id: string, version: number): Promise<void> {
  const path = `/admin/posts/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:posts", path);
  const outcome = staff && (await binPost(staff, { id, version }, new Date()));
  redirect(outcome?.ok ? `${BIN}?did=binned` : path);
}

type PutBack = (staff: Staff, id: string, now: Date) => Promise<boolean>;

const WAYS_BACK: Record<string, PutBack> = {
  job: putBackJob,
  post: putBackPost,
  picture: putBackPicture,
  "time-off": async (staff, id, now) => (await putBackTimeOff(staff, id, now)).ok,
};

/** Takes a thing of this kind out of the bin. */
export async function putBack(kind: string, id: string): Promise<void> {
  const staff = await requireStaff("use:bin", BIN);
  const way = Object.hasOwn(WAYS_BACK, kind) ? WAYS_BACK[kind] : undefined;
  const isBack = staff && way && (await way(staff, id, new Date()));
  redirect(`${BIN}?did=${isBack ? "back" : "not"}`);
}
