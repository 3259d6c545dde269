"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { restoreRevision } from "@/lib/posts/staff/restoring";

/** Brings an earlier text back; readers see nothing of it until somebody saves or publishes. */
export async function restore(id: string, version: number, form: FormData): Promise<void> {
  const path = `/admin/posts/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:posts", `${path}/history`);
  if (!staff) redirect(path);
  const outcome = await restoreRevision(staff, { id, version, from: Number(form.get("restore")) }, new Date());
  if (!outcome.ok) redirect(`${path}/history${outcome.reason === "unsaved" ? "?unsaved=1" : ""}`);
  const said = new URLSearchParams({ restored: outcome.as });
  if (outcome.as === "working-copy") said.set("from", "kept");
  if (outcome.missing.length > 0) said.set("missing", outcome.missing.join(", "));
  redirect(`${path}?${said}`);
}
