import { brand } from "@/lib/core/settings/brand";
import { appUrl } from "@/lib/core/env";
import type { Staff } from "@/lib/access/viewer";
import { JOB_FIELDS, type JobFields } from "@/lib/jobs/form-input";
import { jobChecksOf } from "@/lib/jobs/staff/checks";
import { completenessOf } from "@/lib/jobs/staff/completeness";
import { lookAt } from "@/lib/jobs/staff/look";

const EMPTY = Object.fromEntries(JOB_FIELDS.map((name) => [name, ""])) as JobFields;

/** What stands beside the form at first: how it looks and what there is to say of it. Null for whoever may not write jobs. */
export async function besideOf(
  staff: Staff,
  { id, start, currency, closes }: { id: string | null; start: Partial<JobFields>; currency: string; closes: boolean },
  now: Date,
) {
  const fields = { ...EMPTY, ...start };
  const look = await lookAt(staff, id, fields, now);
  if (!look) return null;
  return { look, checks: jobChecksOf(fields, { now, currency }), completeness: completenessOf(fields, { closes }) };
}

/** The agency as the page of a job names it. */
export async function agencyOf() {
  const { name, legalName, phone } = await brand();
  return { name, legalName, phone, site: new URL(appUrl()).host };
}
