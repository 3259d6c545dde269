import { STAFF_ROLES, type StaffRole } from "@/lib/access/viewer";
import { addStaff } from "@/lib/auth/adding-staff";
import { issueLink } from "@/lib/auth/links";
import { db } from "@/lib/core/db";
import type { Site } from "./site";

export const CANDIDATES = ["candidate", "another candidate"] as const;
export type Asker = "visitor" | (typeof CANDIDATES)[number] | StaffRole;
export const ASKERS: readonly Asker[] = ["visitor", ...CANDIDATES, ...STAFF_ROLES];

export interface Person {
  id: string;
  email: string;
  /** What their browser sends; empty for a visitor. */
  cookie: string;
}

export type People = Record<Asker, Person>;

/** One of each kind, signed in as anybody is: by the button behind their link. */
export async function signedIn(site: Site, now: Date): Promise<People> {
  const people: Partial<People> = { visitor: { id: "", email: "", cookie: "" } };
  for (const name of CANDIDATES) {
    const email = `${name.replace(" ", "-")}@example.com`;
    const { id } = await db.person.create({ data: { email, name, verifiedAt: now, candidate: { create: {} } } });
    const { url } = await db.$transaction((tx) => issueLink(tx, id, { next: "/account", minutes: 60 }, now));
    people[name] = { id, email, cookie: await site.signIn(url) };
  }
  for (const role of STAFF_ROLES) {
    const email = `${role}@agency.example`;
    const added = await db.$transaction((tx) => addStaff(tx, { email, role, name: `The ${role}` }, now));
    people[role] = { id: added.personId, email, cookie: await site.signIn(added.url) };
  }
  return people as People;
}
