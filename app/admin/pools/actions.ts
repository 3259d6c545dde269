"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { inviteTo, takeOut } from "@/lib/candidates/pools/inviting";
import { poolInput } from "@/lib/candidates/pool-input";
import { endPool, savePool } from "@/lib/candidates/pools/staff";

const POOLS = "/admin/pools";
const pathOf = (id: string) => `${POOLS}/${encodeURIComponent(id)}`;

/** Makes a pool (`id` null), or saves its words. */
export async function keepPool(id: string | null, _: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:pools", id ? pathOf(id) : POOLS);
  const reading = readForm(poolInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await savePool(staff, id, reading.data, new Date()));
  if (outcome?.ok) redirect(`${pathOf(outcome.id)}?said=saved`);
  if (outcome?.reason === "name-taken") return { values: reading.values, errors: { name: "A pool has this name" } };
  return outcome
    ? refused(
        reading.values,
        "A colleague has changed it in the meantime. Load the page again to see how it stands.",
        409,
      )
    : refused(reading.values, "This pool is not there.", 404);
}

/** Ends a pool: everybody in it is out of it. */
export async function endIt(id: string): Promise<void> {
  const staff = await requireStaff("write:pools", pathOf(id));
  const done = staff && (await endPool(staff, id, new Date()));
  redirect(done ? `${POOLS}?said=ended` : pathOf(id));
}

export async function takeOutOf(id: string, candidateId: string): Promise<void> {
  const staff = await requireStaff("write:pools", pathOf(id));
  if (staff) await takeOut(staff, id, candidateId, new Date());
  redirect(pathOf(id));
}

/** Asks a candidate into the pool that was chosen on their page. */
export async function askInto(candidateId: string, form: FormData): Promise<void> {
  const path = `/admin/candidates/${encodeURIComponent(candidateId)}`;
  const staff = await requireStaff("write:pools", path);
  const outcome = staff && (await inviteTo(staff, String(form.get("pool") ?? ""), candidateId, new Date()));
  redirect(`${path}?pool=${outcome?.ok ? "asked-now" : (outcome?.reason ?? "no-pool")}#pools`);
}
