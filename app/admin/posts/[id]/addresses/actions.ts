"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { releaseAddress } from "@/lib/posts/staff/old-slugs";

export async function release(id: string, path: string): Promise<void> {
  const room = `/admin/posts/${encodeURIComponent(id)}/addresses`;
  const staff = await requireStaff("write:posts", room);
  const isGone = staff && (await releaseAddress(staff, id, path));
  redirect(isGone ? `${room}?released=1` : room);
}
