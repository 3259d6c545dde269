"use server";

import { redirect } from "next/navigation";
import { askForProof } from "@/app/admin/fresh-proof";
import { readForm, refused, refusedForNow } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { invite, inviteAgain, withdrawInvitation } from "@/lib/colleagues/invitations";
import { letGo, passCallsOn } from "@/lib/colleagues/leaving";
import { type Change, changeRole, endColleagueSession, resetFactors } from "@/lib/colleagues/roles";
import { invitationInput, leavingInput, roleChange } from "@/lib/colleagues/schema";

const ROOM = "/admin/settings/staff";
const pageOf = (id: string) => `${ROOM}/${encodeURIComponent(id)}`;
const NOT_YOURS = "Only an admin can do this.";

export async function sendInvitation(state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:staff", `${ROOM}/invite`);
  const reading = readForm(invitationInput, form);
  if (!reading.ok) return reading.state;
  if (!staff) return refused(reading.values, NOT_YOURS, 404);
  await askForProof(`${ROOM}/invite`);
  const outcome = await invite(staff, reading.data, new Date());
  if (outcome.ok) redirect(`${ROOM}?done=invited`);
  if (outcome.reason === "limited") return refusedForNow(reading.values, outcome.retryAfterSeconds);
  const errors = {
    "works-here": "Whoever has this address works here already",
    "invited-already": "This address is invited already: send that invitation again from the list",
    unknown: NOT_YOURS,
  };
  return { values: reading.values, errors: { email: errors[outcome.reason] }, status: 409 };
}

export async function sendAgain(id: string): Promise<void> {
  const staff = await requireStaff("write:staff", ROOM);
  if (staff) await askForProof(ROOM);
  const did = staff && (await inviteAgain(staff, id, new Date()));
  redirect(`${ROOM}?done=${did ? "sent-again" : "too-late"}`);
}

export async function withdraw(id: string): Promise<void> {
  const staff = await requireStaff("write:staff", ROOM);
  const did = staff && (await withdrawInvitation(staff, id, new Date()));
  redirect(`${ROOM}?done=${did ? "withdrawn" : "too-late"}`);
}

const REFUSALS: Record<(Change & { ok: false })["reason"], string> = {
  unknown: "This colleague is not there any more.",
  "last-admin": "This is the only admin. Make somebody else an admin first.",
  self: "Your own is changed in your account.",
};

export async function setRole(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:staff", pageOf(id));
  const reading = readForm(roleChange, form);
  if (!reading.ok) return reading.state;
  if (!staff) return refused(reading.values, NOT_YOURS, 404);
  await askForProof(pageOf(id));
  const outcome = await changeRole(staff, id, reading.data.role, new Date());
  if (!outcome.ok) return refused(reading.values, REFUSALS[outcome.reason], 409);
  redirect(`${pageOf(id)}?done=role`);
}

export async function reset(id: string): Promise<void> {
  const staff = await requireStaff("write:staff", pageOf(id));
  if (staff) await askForProof(pageOf(id));
  const outcome = staff && (await resetFactors(staff, id, new Date()));
  redirect(`${pageOf(id)}?done=${outcome?.ok ? "reset" : "too-late"}`);
}

export async function endTheirs(id: string, sessionId: string): Promise<void> {
  const staff = await requireStaff("write:staff", pageOf(id));
  if (staff) await endColleagueSession(staff, id, sessionId);
  redirect(`${pageOf(id)}?done=ended`);
}

export async function takeLeave(id: string, state: FormState, form: FormData): Promise<FormState> {
  const page = `${pageOf(id)}/let-go`;
  const staff = await requireStaff("write:staff", page);
  const reading = readForm(leavingInput, form);
  if (!reading.ok) return reading.state;
  if (!staff) return refused(reading.values, NOT_YOURS, 404);
  await askForProof(page);
  const outcome = await letGo(staff, id, reading.data.to, new Date());
  if (outcome.ok) {
    const { calls, given, kept } = outcome;
    redirect(`${pageOf(id)}?handed=${calls.moved}&left=${calls.left.length}&given=${given}&kept=${kept}`);
  }
  if (outcome.reason === "no-successor")
    return { values: reading.values, errors: { to: "This colleague has left meanwhile. Choose another one" } };
  const words = { ...REFUSALS, self: "You cannot let yourself go. Another admin can." };
  return refused(reading.values, words[outcome.reason], 409);
}

export async function passOn(id: string): Promise<void> {
  const staff = await requireStaff("write:staff", pageOf(id));
  const calls = staff && (await passCallsOn(staff, id, new Date()));
  redirect(calls ? `${pageOf(id)}?handed=${calls.moved}&left=${calls.left.length}` : pageOf(id));
}
