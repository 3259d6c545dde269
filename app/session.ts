import { getServerSession } from "next-auth";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { may, type Permission } from "@/lib/access/permissions";
import { type Candidate, type Staff, type Viewer, VISITOR } from "@/lib/access/viewer";
import { hashedNetwork } from "@/lib/core/networks";
import { authOptions, sessionCookieName } from "./auth";

/** Who is asking, read once a request. The only reader of the session cookie. */
export const viewer = cache(async (): Promise<Viewer> => {
  const jar = await cookies();
  if (!jar.has(sessionCookieName())) return VISITOR;
  return (await getServerSession(authOptions))?.viewer ?? VISITOR;
});

/** The signed-in candidate, or a redirect to sign-in that comes back to `path`. Staff who have no candidate account see the admin area instead. */
export async function requireCandidate(path: string): Promise<Candidate | Staff> {
  const who = await viewer();
  if (who.kind === "visitor") redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return who;
}

/** Where somebody lands who is not on the way to anything. */
export const homeOf = (who: Candidate | Staff): string => (who.kind === "staff" ? "/admin" : "/account");

/**
 * The member of staff who may do this. Strangers and candidates are sent to sign-in; staff without the permission get
 * null, and their page answers not found.
 */
export async function requireStaff(permission: Permission, path: string): Promise<Staff | null> {
  const who = await viewer();
  if (who.kind !== "staff") redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return may(who, permission) ? who : null;
}

/** The asker's network as a keyed hash, for limits and proof of consent: an address is never kept. */
export async function networkHash(): Promise<string> {
  return hashedNetwork((await headers()).get("x-client-address"));
}
