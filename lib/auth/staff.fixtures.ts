import { db } from "@/lib/core/db";
import type { StaffRole } from "../access/viewer";
import { authenticatorInHand, beginAuthenticator, confirmAuthenticator } from "./authenticator";
import { codeAt, stepOf } from "./totp";
import { type ComingFrom, startSession, type StaffSession, staffSession } from "./sessions";

export const now = new Date("2026-11-28T10:00:00Z");
export const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
export const desk: ComingFrom = { network: "office", device: "Firefox on Linux" };

/** Somebody of staff who has not signed in yet. */
export async function aColleague(name: string, role: StaffRole = "recruiter"): Promise<string> {
  const person = { name, email: `${name.toLowerCase()}@agency.example`, verifiedAt: now };
  const { personId } = await db.staff.create({ data: { role, person: { create: person } } });
  return personId;
}

/** Signs in by a mailed link: the cookie's value. */
export async function mailedLink(personId: string, at = now, from = desk): Promise<string> {
  return (await startSession(db, personId, at, { from })).token;
}

export async function sessionOf(token: string, at = now): Promise<StaffSession> {
  const session = await staffSession(token, at);
  if (!session) throw new Error("Nobody of staff holds this session");
  return session;
}

/** Sets up an app in a session; answers its secret and the new cookie. */
export async function withApp(token: string, at = now): Promise<{ secret: string; token: string }> {
  await beginAuthenticator(await sessionOf(token, at), at);
  const inHand = await authenticatorInHand(await sessionOf(token, at));
  if (!inHand) throw new Error("No app was begun");
  const proof = await confirmAuthenticator(await sessionOf(token, at), codeAt(inHand.secret, stepOf(at)), at);
  if (!proof.ok) throw new Error(`The first code was refused: ${proof.reason}`);
  return { secret: inHand.secret, token: proof.session.token };
}
