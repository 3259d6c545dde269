import { audit } from "@/lib/access/audit";
import type { StaffRole } from "@/lib/access/viewer";
import type { Tx } from "@/lib/core/db";
import { issueLink } from "./links";

/** A link that somebody fetches from a terminal and hands on may wait for a working day. */
const HANDED_LINK_MINUTES = 24 * 60;

export interface NewStaff {
  email: string;
  role: StaffRole;
  /** Left out, a new person is named after their address and a known one keeps their name. */
  name?: string;
}

/**
 * Makes somebody a member of staff, or changes the role of one, and answers a sign-in link to the admin area. Whoever had
 * a session before signs in again: it was opened with other rights. For the machine that runs the site: its link stands for
 * the second factor too, and even the last admin may become something else.
 */
export async function addStaff(tx: Tx, { email, role, name }: NewStaff, now: Date) {
  const person = await tx.person.upsert({
    where: { email },
    create: { email, name: name ?? nameFrom(email), createdAt: now, verifiedAt: now },
    update: { ...(name && { name }) },
    select: { id: true, name: true },
  });
  await tx.$executeRaw`SELECT set_config('app.last_admin', 'may-go', true)`;
  const isNew = await setRole(tx, person.id, role, now);
  await tx.session.deleteMany({ where: { personId: person.id } });
  const errand = { next: "/admin", minutes: HANDED_LINK_MINUTES, isProof: true };
  const { url, expiresAt } = await issueLink(tx, person.id, errand, now);
  return { personId: person.id, name: person.name, isNew, url, expiresAt };
}

async function setRole(tx: Tx, personId: string, role: StaffRole, now: Date): Promise<boolean> {
  const before = await tx.staff.findUnique({ where: { personId }, select: { role: true, leftAt: true } });
  await tx.staff.upsert({
    where: { personId },
    create: { personId, role, createdAt: now },
    update: { role, leftAt: null },
  });
  const details = { from: before && !before.leftAt ? before.role : null, to: role };
  if (details.from !== role)
    await audit(tx, { actorId: null, action: "role", subject: "staff", subjectId: personId, details });
  return before === null;
}

/** "sam.okafor@…" is Sam Okafor until somebody says otherwise. */
function nameFrom(email: string): string {
  const words =
    email
      .split("@")[0]
      ?.split(/[._\-+\d]+/)
      .filter(Boolean) ?? [];
  return words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(" ") || "Staff";
}
