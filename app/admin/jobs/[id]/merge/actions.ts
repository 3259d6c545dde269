"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { JOB_FIELDS } from "@/lib/jobs/form-input";
import { settleJobClash } from "@/lib/jobs/staff/clashes";

const asChoice = (value: FormDataEntryValue | null) => (value === "mine" || value === "theirs" ? value : "both");

/** Makes what was chosen the recruiter's form; they save it by hand. */
export async function putTogether(id: string, form: FormData): Promise<void> {
  const path = `/admin/jobs/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:jobs", `${path}/merge`);
  if (!staff) redirect(path);
  const count = Math.min(Number(form.get("clashes")) || 0, 10_000);
  const body = Array.from({ length: count }, (_, index) => asChoice(form.get(`piece-${index}`)));
  const lines = Object.fromEntries(
    JOB_FIELDS.map((name) => [name, form.get(`line-${name}`) === "theirs" ? ("theirs" as const) : ("mine" as const)]),
  );
  const outcome = await settleJobClash(staff, id, { version: Number(form.get("version")), body, lines }, new Date());
  if (outcome.ok) redirect(`${path}?from=kept`);
  redirect(outcome.reason === "changed-meanwhile" ? `${path}/merge?again=1` : path);
}
