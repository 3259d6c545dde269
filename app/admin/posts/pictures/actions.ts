"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { describePicture, putAbove } from "@/lib/posts/images/library";
import { removePicture } from "@/lib/posts/images/removing";
import { pictureWords } from "@/lib/posts/images/schema";

const ROOM = "/admin/posts/pictures";
const pathOf = (id: string) => `${ROOM}/${encodeURIComponent(id)}`;

export async function saveWords(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:posts", pathOf(id));
  const reading = readForm(pictureWords, form);
  if (!reading.ok) return reading.state;
  const isSaved = staff && (await describePicture(staff, id, reading.data.alt));
  if (!isSaved) return refused(reading.values, "This picture is not there, or not yours to change.", 404);
  redirect(`${pathOf(id)}?saved=1`);
}

export async function throwAway(id: string): Promise<void> {
  const staff = await requireStaff("write:posts", pathOf(id));
  const outcome = staff && (await removePicture(staff, id, new Date()));
  redirect(outcome?.ok ? `${ROOM}?gone=1` : pathOf(id));
}

/** Null takes the picture away; the drawing is there again. */
export async function choosePicture(postId: string, id: string | null): Promise<void> {
  const staff = await requireStaff("write:posts", ROOM);
  const isDone = staff && (await putAbove(staff, { postId, id }));
  redirect(isDone ? `/admin/posts/${encodeURIComponent(postId)}?saved=1` : ROOM);
}
