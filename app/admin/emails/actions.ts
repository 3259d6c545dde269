"use server";

import { redirect } from "next/navigation";
import { askForProof } from "@/app/admin/fresh-proof";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { sampleLetter, sendToMyself } from "@/lib/mail/staff/letters";
import { holdInput, paceInput } from "@/lib/mail/staff/schema";
import { holdDigests, letDigestsGo, paceDigests } from "@/lib/mail/staff/streams";
import { tryAgain, tryAllAgain } from "@/lib/mail/staff/waiting";
import { previewDigest } from "@/lib/alerts/staff/preview";
import { importSubscribers } from "@/lib/alerts/staff/import";
import { stopForThem } from "@/lib/alerts/staff/subscribers";
import { count } from "@/lib/core/text/text";

const ROOM = "/admin/emails";
const NOT_YOURS = "Only an admin can do this.";

export async function hold(state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:emails", ROOM);
  const reading = readForm(holdInput, form);
  if (!reading.ok) return reading.state;
  if (!staff || !(await holdDigests(staff, reading.data.why, new Date())))
    return refused(reading.values, NOT_YOURS, 404);
  redirect(ROOM);
}

export async function letGo(): Promise<void> {
  const staff = await requireStaff("write:emails", ROOM);
  if (staff) await letDigestsGo(staff);
  redirect(ROOM);
}

export async function pace(state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:emails", ROOM);
  const reading = readForm(paceInput, form);
  if (!reading.ok) return reading.state;
  if (!staff || !(await paceDigests(staff, reading.data.perSecond ?? null)))
    return refused(reading.values, NOT_YOURS, 404);
  redirect(ROOM);
}

export async function again(id: string, back: string): Promise<void> {
  const staff = await requireStaff("read:emails", `${ROOM}/waiting`);
  const did = staff && (await tryAgain(staff, id, new Date()));
  redirect(`${ROOM}/waiting${back}${back.includes("?") ? "&" : "?"}tried=${did ? 1 : 0}`);
}

export async function allAgain(): Promise<void> {
  const staff = await requireStaff("read:emails", `${ROOM}/waiting`);
  const did = staff ? await tryAllAgain(staff, new Date()) : 0;
  redirect(`${ROOM}/waiting?tried=${did}`);
}

export async function sendSample(name: string): Promise<void> {
  const path = `${ROOM}/letters/${encodeURIComponent(name)}`;
  const staff = await requireStaff("read:emails", path);
  const did = staff && (await sendToMyself(staff, await sampleLetter(staff, name), new Date()));
  redirect(did ? `${path}?sent=1` : path);
}

export async function sendPreview(subscriberId: string): Promise<void> {
  const path = `${ROOM}/subscribers/${encodeURIComponent(subscriberId)}`;
  const staff = await requireStaff("read:emails", path);
  const now = new Date();
  const letter = staff && (await previewDigest(staff, subscriberId, now));
  const did = staff && letter && letter !== "nothing" && (await sendToMyself(staff, letter, now));
  redirect(did ? `${path}?sent=1` : path);
}

export async function stopThem(subscriberId: string): Promise<void> {
  const path = `${ROOM}/subscribers/${encodeURIComponent(subscriberId)}`;
  const staff = await requireStaff("write:emails", path);
  const did = staff && (await stopForThem(staff, subscriberId, new Date()));
  redirect(did ? `${path}?stopped=1` : path);
}

const SHOWN = 20;

/** A list of subscribers; the form comes back with what became of it. */
export async function takeInList(state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:emails", `${ROOM}/subscribers/import`);
  const file = form.get("list");
  if (!staff) return refused({}, NOT_YOURS, 404);
  await askForProof(`${ROOM}/subscribers/import`);
  if (!(file instanceof File) || file.size === 0) return { values: {}, errors: { list: "Choose a CSV file" } };
  const result = await importSubscribers(staff, await file.text(), new Date());
  if (result === null) return refused({}, NOT_YOURS, 404);
  if (typeof result === "string") return refused({}, result);
  const { added, known, refused: rows } = result;
  const words = `${count(added, "alert")} taken in, ${known} known already, ${rows.length} refused.`;
  if (rows.length === 0) redirect(`${ROOM}/subscribers?added=${added}&known=${known}`);
  const reasons = rows.slice(0, SHOWN).map(({ row, reason }) => `Row ${row}: ${reason}.`);
  const more = rows.length > SHOWN ? [`And ${rows.length - SHOWN} more.`] : [];
  return refused({}, [words, ...reasons, ...more].join(" "));
}
