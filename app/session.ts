import { getServerSession } from "next-auth";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { may, type Permission } from "@/lib/access/permissions";
import { type Candidate, type Staff, type Viewer, VISITOR } from "@/lib/access/viewer";
import { DoorFirst } from "@/components/ui/form-state";
import { deviceOf } from "@/lib/auth/devices";
import { isFreshSignIn } from "@/lib/auth/fresh-sign-in";
import { type ComingFrom, sessionId, type StaffSession, staffSession } from "@/lib/auth/sessions";
import { hashedNetwork } from "@/lib/core/web/networks";
import { authOptions, sessionCookieName } from "./auth";

/** Who is asking, read once a request. The only reader of the session cookie. */
export const viewer = cache(async (): Promise<Viewer> => {
  const jar = await cookies();
  if (!jar.has(sessionCookieName())) return VISITOR;
  return (await getServerSession(authOptions))?.viewer ?? VISITOR;
});

/** The session of somebody of staff, whether or not they have shown their second factor in it; null for everybody else. */
export const ownSession = cache(async (): Promise<StaffSession | null> => {
  return staffSession((await cookies()).get(sessionCookieName())?.value, new Date());
});

/** The id of this browser's session, for its owner's list of them; null for whoever is not signed in. */
export const thisSession = cache(async (): Promise<string | null> => {
  return sessionId((await cookies()).get(sessionCookieName())?.value, new Date());
});

/**
 * Whoever is signed in, or a redirect to sign-in that comes back to `path`. Staff come too, since they may have a candidate
 * account as well: a page that needs one sends those who have none to the admin area (`ownAccount`).
 */
export async function requireCandidate(path: string): Promise<Candidate | Staff> {
  const who = await viewer();
  if (who.kind === "visitor") redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return who;
}

/**
 * `requireCandidate` for what could take an account from its owner: its address, its passkeys, its other browsers, all of
 * it. Whoever signed in longer ago than a quarter of an hour first shows that it is still them, and comes back to `path`.
 */
export async function requireFreshCandidate(path: string): Promise<Candidate | Staff> {
  const who = await requireCandidate(path);
  if (!(await signedInLately())) redirect(`/account/again?next=${encodeURIComponent(path)}`);
  return who;
}

/** Whether this browser's holder showed who they are within the last quarter of an hour. */
export const signedInLately = cache(async (): Promise<boolean> => {
  return isFreshSignIn((await cookies()).get(sessionCookieName())?.value, new Date());
});

/** Where somebody lands who is not on the way to anything. */
export const homeOf = (who: Candidate | Staff): string => (who.kind === "staff" ? "/admin" : "/account");

/**
 * The member of staff who may do this. Strangers and candidates are sent to sign-in, staff who have not shown their second
 * factor to where they do; staff without the permission get null, and their page answers not found.
 */
export async function requireStaff(permission: Permission, path: string): Promise<Staff | null> {
  const who = await viewer();
  if (who.kind !== "staff") return toTheDoor(path);
  return may(who, permission) ? who : null;
}

/** The session of somebody of staff who has shown their second factor: what belongs to themselves, whatever their role. */
export async function requireOwnSession(path: string): Promise<StaffSession> {
  const session = await ownSession();
  return session?.isProven ? session : toTheDoor(path);
}

/**
 * To where one signs in or shows the second factor, and back to `path` afterwards. A form that script sent stays where it is
 * and says so: what was typed is not lost with the session.
 */
export async function toTheDoor(path: string): Promise<never> {
  const door = (await ownSession()) ? "/admin/prove" : "/sign-in";
  const address = `${door}?next=${encodeURIComponent(path)}`;
  if ((await headers()).has("next-action")) throw new DoorFirst(address);
  redirect(address);
}

/** The asker's network as a keyed hash, for limits and proof of consent: an address is never kept. */
export async function networkHash(): Promise<string> {
  return hashedNetwork((await headers()).get("x-client-address"));
}

/** Where the asker is and with what, for sessions of staff. */
export async function comingFrom(): Promise<ComingFrom> {
  return { network: await networkHash(), device: deviceOf((await headers()).get("user-agent")) };
}
