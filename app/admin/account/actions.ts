"use server";

import { redirect } from "next/navigation";
import { requireOwnSession, requireStaff } from "@/app/session";
import { removeAuthenticator } from "@/lib/auth/authenticator";
import type { Removal } from "@/lib/auth/factors";
import { endOneSession, endOtherSessions } from "@/lib/auth/own-sessions";
import { removePasskey } from "@/lib/auth/passkeys";
import { dropFace } from "@/lib/colleagues/face";
import { askForProof } from "../fresh-proof";

const PAGE = "/admin/account";

export async function endOne(id: string): Promise<void> {
  const { personId } = await requireOwnSession(PAGE);
  await endOneSession(personId, personId, id);
  redirect(`${PAGE}?done=ended#sessions`);
}

export async function endOthers(): Promise<void> {
  await endOtherSessions(await requireOwnSession(PAGE));
  redirect(`${PAGE}?done=ended#sessions`);
}

/** Back to initials. */
export async function dropOwnFace(): Promise<void> {
  const staff = await requireStaff("read:numbers", PAGE);
  const dropped = staff && (await dropFace(staff));
  redirect(`${PAGE}?done=${dropped ? "no-face" : "gone"}#face`);
}

export async function dropApp(): Promise<void> {
  const session = await requireOwnSession(PAGE);
  await askForProof(PAGE);
  tell(await removeAuthenticator(session, new Date()));
}

export async function dropPasskey(id: string): Promise<void> {
  const session = await requireOwnSession(PAGE);
  await askForProof(PAGE);
  tell(await removePasskey(session, id, new Date()));
}

function tell(removal: Removal): never {
  redirect(`${PAGE}?done=${removal.ok ? "removed" : removal.reason}`);
}
