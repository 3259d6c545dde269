"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { joinAccounts, keepApart, takeApart } from "@/lib/candidates/duplicates/joining";
import { joinInput, takenParts } from "@/lib/candidates/join-input";

const DUPLICATES = "/admin/candidates/duplicates";
const pathOf = (id: string) => `/admin/candidates/${encodeURIComponent(id)}`;

const WHY_NOT = {
  "not-there": "One of the two accounts is not there any more.",
  "joined-already": "One of the two is joined with another account already. Take those apart first.",
};

/** Says that two accounts are one person's, and what is read of which. */
export async function join(oneId: string, twoId: string, _: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("join:candidates", pathOf(oneId));
  const reading = readForm(joinInput, form);
  if (!reading.ok) return reading.state;
  const [keptId, otherId] = reading.data.kept === "one" ? [oneId, twoId] : [twoId, oneId];
  const outcome =
    staff && (await joinAccounts(staff, { keptId, otherId, takes: takenParts(reading.data) }, new Date()));
  if (outcome?.ok) redirect(`${pathOf(keptId)}?joined=1`);
  const why = outcome?.reason ?? "not-there";
  return refused(reading.values, WHY_NOT[why], why === "not-there" ? 404 : 409);
}

/** Takes an account out of the pair that it is the other one of. */
export async function apart(otherId: string): Promise<void> {
  const staff = await requireStaff("join:candidates", pathOf(otherId));
  const done = staff && (await takeApart(staff, otherId, new Date()));
  redirect(`${pathOf(otherId)}${done ? "?apart=1" : ""}`);
}

/** Two people who look alike. */
export async function twoPeople(oneId: string, twoId: string): Promise<void> {
  const staff = await requireStaff("join:candidates", DUPLICATES);
  const done = staff && (await keepApart(staff, [oneId, twoId], new Date()));
  redirect(done ? `${DUPLICATES}?said=two` : DUPLICATES);
}
