"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type * as z from "zod";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import { askForProof } from "../fresh-proof";
import type { FormState } from "@/components/ui/form-state";
import { sayMoment } from "@/lib/core/time/say";
import { SETTING_GROUPS, type SettingGroup, type SettingValue } from "@/lib/core/settings/settings";
import { sampleLetter, sendToMyself } from "@/lib/mail/staff/letters";
import { contentOf, defaultsOf, sayValue } from "@/lib/settings/content";
import { dropLogo } from "@/lib/settings/logo/logo";
import { type Clash, resetGroup, restoreGroup, saveGroup } from "@/lib/settings/saving";
import { agencyDetails, lookDetails, mailDetails, privacyDetails, timesDetails } from "@/lib/settings/schema";
import { fieldOf } from "./form-values";

const ROOMS: Record<SettingGroup, string> = {
  agency: "/admin/settings",
  look: "/admin/settings/look",
  mail: "/admin/settings/mail",
  times: "/admin/settings/times",
  privacy: "/admin/settings/privacy",
};

export async function saveAgency(state: FormState, form: FormData): Promise<FormState> {
  return save("agency", agencyDetails, form);
}

export async function saveLook(state: FormState, form: FormData): Promise<FormState> {
  return save("look", lookDetails, form);
}

export async function saveMail(state: FormState, form: FormData): Promise<FormState> {
  return save("mail", mailDetails, form);
}

export async function saveTimes(state: FormState, form: FormData): Promise<FormState> {
  return save("times", timesDetails, form);
}

export async function savePrivacy(state: FormState, form: FormData): Promise<FormState> {
  return save("privacy", privacyDetails, form);
}

/** Who our mail comes from, and how long people’s records are kept, ask for the second step again. */
async function provenFor(group: SettingGroup | null): Promise<void> {
  if (group === "mail" || group === "privacy") await askForProof(ROOMS[group]);
}

type Group = z.ZodType<{ version: number; values: object }>;

async function save(group: SettingGroup, schema: Group, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:settings", ROOMS[group]);
  if (!staff) return refused({}, "Only an admin can change these.", 404);
  await provenFor(group);
  const reading = readForm(schema, form);
  if (!reading.ok) return reading.state;
  const { version: base, values } = reading.data;
  const given = values as Record<string, SettingValue | undefined>;
  const content = contentOf(group, given);
  const outcome = await saveGroup(
    staff,
    { group, base, content, keys: group === "look" ? ["accent"] : undefined },
    new Date(),
  );
  if (outcome.ok) leave(ROOMS[group], outcome.alsoChanged.length > 0 ? "both" : "1");
  if (outcome.reason === "clash") return clashing(group, outcome, reading.values);
  return refused(reading.values, "The version this page began from is not there. Load the page anew.", 409);
}

/** What was typed stays; beside it stands what the other saved. Saving again is the choice. */
function clashing(group: SettingGroup, clash: Clash, values: FormState["values"]): FormState {
  const defaults = defaultsOf(group);
  const who = clash.by ?? "Somebody";
  const errors = clash.keys.map((key) => {
    const theirs = sayValue(key, clash.theirs[key] ?? defaults[key]);
    return [fieldOf(key), `${who} saved this meanwhile: ${theirs === null ? "nothing" : `“${theirs}”`}`];
  });
  return {
    values: { ...values, version: String(clash.version) },
    errors: Object.fromEntries(errors),
    title: `${who} saved these settings while you were changing them`,
    message: `It was at ${sayMoment(clash.at)}. Nothing of yours has been saved yet. Put each field as it should be, then save again.`,
    status: 409,
  };
}

/** Gives a group back to the environment. */
export async function resetSettings(group: string, base: number): Promise<void> {
  const room = roomOf(group);
  const staff = await requireStaff("write:settings", room.path);
  if (staff) await provenFor(room.group);
  const outcome = staff && room.group ? await resetGroup(staff, { group: room.group, base }, new Date()) : null;
  leave(room.path, outcome?.ok ? "reset" : "changed");
}

/** Brings back a group as one of its versions had it. */
export async function restoreSettings(group: string, version: number, base: number): Promise<void> {
  const room = roomOf(group);
  const staff = await requireStaff("write:settings", room.path);
  if (staff) await provenFor(room.group);
  const outcome =
    staff && room.group ? await restoreGroup(staff, { group: room.group, version, base }, new Date()) : null;
  leave(room.path, outcome?.ok ? "restored" : "changed");
}

function roomOf(name: string): { group: SettingGroup | null; path: string } {
  const group = SETTING_GROUPS.find((one) => one === name) ?? null;
  return { group, path: ROOMS[group ?? "agency"] };
}

/** Brings the drawn mark back. */
export async function removeLogo(base: number): Promise<void> {
  const staff = await requireStaff("write:settings", ROOMS.look);
  const outcome = staff && (await dropLogo(staff, base, new Date()));
  leave(ROOMS.look, outcome?.ok ? "1" : "changed");
}

/** Leads to what is said of it. What frames the page shows name, colour and logo, and is made anew with it. */
function leave(path: string, saved: string): never {
  revalidatePath("/", "layout");
  redirect(`${path}?saved=${saved}`);
}

/** One of our letters to whoever asks, as it is sent now. */
export async function sendTestMail(): Promise<void> {
  const staff = await requireStaff("write:settings", ROOMS.mail);
  const letter = staff && (await sampleLetter(staff, "call-reminder"));
  const sent = staff && (await sendToMyself(staff, letter, new Date()));
  redirect(`${ROOMS.mail}?saved=${sent ? "test" : "changed"}`);
}
