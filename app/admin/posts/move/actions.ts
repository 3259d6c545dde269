"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { askForMove } from "@/lib/posts/moving/staff/moves";

/** Has an upload moved in by the worker. */
export async function doMove(id: string): Promise<void> {
  const path = `/admin/posts/move/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:posts", path);
  if (staff) await askForMove(staff, id, new Date());
  redirect(path);
}
