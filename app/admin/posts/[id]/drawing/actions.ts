"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { ILLUSTRATIONS } from "@/components/posts/illustrations/catalogue";
import { drawAbove } from "@/lib/posts/staff/drawing";

/** Puts the chosen drawing above the text; what is no drawing of the house is the one made from the post's id. */
export async function chooseDrawing(id: string, form: FormData): Promise<void> {
  const path = `/admin/posts/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:posts", `${path}/drawing`);
  const chosen = String(form.get("drawing"));
  const isDone = staff && (await drawAbove(staff, { id, illustration: ILLUSTRATIONS.has(chosen) ? chosen : null }));
  redirect(isDone ? `${path}?saved=1` : path);
}
