import type { Handing } from "@/lib/access/handing";
import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { StaffRole, Viewer } from "@/lib/access/viewer";
import { dropFactors } from "@/lib/auth/factors";
import { callsToCome, handOver, type HandedOver } from "@/lib/calls/staff/handing-over";
import { type Tx, db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { markStale } from "@/lib/core/stale";
import { BELONGINGS } from "./belongings";
import { held, isAnotherAdmin, lockStaff, mayWrite } from "./roles";

export interface LeavingPreview {
  /** What can be given to a colleague, with how many there are. */
  belongings: { noun: string; nouns: string; count: number }[];
  calls: { startsAt: Date; name: string }[];
  sessions: number;
  invitations: number;
  takesCalls: boolean;
  /** Who could take the work over, by name. */
  successors: { id: string; name: string; takesCalls: boolean }[];
}

/** What will happen when a colleague leaves, before anybody presses. Null when there is none, or for whoever may not. */
export async function leavingPreview(viewer: Viewer, personId: string, now: Date): Promise<LeavingPreview | null> {
  if (!mayWrite(viewer) || !isUuid(personId)) return null;
  const staff = await db.staff.findUnique({ where: { personId }, select: { consultant: { select: { id: true } } } });
  if (!staff) return null;
  const belongings = BELONGINGS.map(async ({ noun, nouns, count }) => ({
    noun,
    nouns,
    count: await count(db, personId),
  }));
  const calls = staff.consultant ? await callsToCome(staff.consultant.id, now) : [];
  const others = await db.staff.findMany({
    where: { leftAt: null, personId: { not: personId } },
    select: {
      personId: true,
      person: { select: { name: true } },
      consultant: { select: { pausedAt: true } },
    },
  });
  return {
    belongings: await Promise.all(belongings),
    calls: calls.map(({ startsAt, name }) => ({ startsAt, name })),
    sessions: await db.session.count({ where: { personId, expiresAt: { gt: now } } }),
    invitations: await db.staffInvitation.count({ where: { ...OPEN, invitedById: personId } }),
    takesCalls: staff.consultant !== null,
    successors: others
      .map(({ personId: id, person, consultant }) => ({
        id,
        name: person.name,
        takesCalls: consultant !== null && consultant.pausedAt === null,
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

const OPEN = { acceptedAt: null, withdrawnAt: null };

export type Leaving =
  | { ok: true; calls: HandedOver; given: number; kept: number }
  | { ok: false; reason: "unknown" | "self" | "last-admin" | "no-successor" };

/**
 * A colleague's last moment here. In one transaction their sessions, links, invitations, second factors and the address of
 * their calendar die, and what they own goes to the colleague who was chosen. Calls to come follow one by one, since each
 * is mailed to three people; should this process die meanwhile, their page has a button that goes on with the rest.
 */
export async function letGo(viewer: Viewer, personId: string, to: string | undefined, now: Date): Promise<Leaving> {
  if (!mayWrite(viewer) || !isUuid(personId)) return { ok: false, reason: "unknown" };
  if (viewer.personId === personId) return { ok: false, reason: "self" };
  const left = await db.$transaction(async (tx) => {
    await lockStaff(tx);
    const role = await held(tx, personId);
    if (!role) return "unknown" as const;
    if (role === "admin" && !(await isAnotherAdmin(tx, personId))) return "last-admin" as const;
    const heir = to === undefined ? null : await successor(tx, to, personId);
    if (to !== undefined && !heir) return "no-successor" as const;
    await tx.staff.update({ where: { personId }, data: { leftAt: now } });
    await tx.staffFace.deleteMany({ where: { personId } });
    await endAccess(tx, personId, now);
    const counts = await giveBelongings(tx, { from: personId, by: viewer.personId, now }, heir);
    const details = { to: heir?.id ?? null, ...counts };
    await audit(tx, { actorId: viewer.personId, action: "leave", subject: "staff", subjectId: personId, details });
    return counts;
  });
  if (typeof left === "string") return { ok: false, reason: left };
  return { ok: true, calls: await passCalls(viewer.personId, personId, to, now), ...left };
}

/** Goes on with the calls of somebody who has left: when a machine died, or colleagues have more time now. */
export async function passCallsOn(viewer: Viewer, personId: string, now: Date): Promise<HandedOver | null> {
  if (!mayWrite(viewer) || !isUuid(personId)) return null;
  const gone = await db.staff.count({ where: { personId, leftAt: { not: null } } });
  return gone > 0 ? passCalls(viewer.personId, personId, undefined, now) : null;
}

async function passCalls(actorId: string, from: string, to: string | undefined, now: Date): Promise<HandedOver> {
  const consultant = await db.consultant.findUnique({ where: { staffId: from }, select: { id: true } });
  if (!consultant) return { moved: 0, left: [] };
  const first = to && (await db.consultant.findUnique({ where: { staffId: to }, select: { id: true } }))?.id;
  return handOver(actorId, await callsToCome(consultant.id, now), now, first);
}

async function successor(tx: Tx, id: string, leaver: string): Promise<{ id: string; role: StaffRole } | null> {
  if (id === leaver) return null;
  const role = await held(tx, id);
  return role && { id, role };
}

/** Everything that let them in, or tells them anything. */
async function endAccess(tx: Tx, personId: string, now: Date): Promise<void> {
  const { email } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } });
  await tx.session.deleteMany({ where: { personId } });
  await tx.signInToken.deleteMany({ where: { personId } });
  await tx.knownPlace.deleteMany({ where: { staffId: personId } });
  await dropFactors(tx, personId);
  await tx.staffInvitation.updateMany({
    where: { ...OPEN, OR: [{ invitedById: personId }, { email }] },
    data: { withdrawnAt: now },
  });
  const consultants = await tx.consultant.updateManyAndReturn({
    where: { staffId: personId },
    data: {
      pausedAt: now,
      feedVersion: { increment: 1 },
      calendarUrl: null,
      calendarReadAt: null,
      calendarError: null,
    },
    select: { id: true },
  });
  for (const { id: consultantId } of consultants) await tx.busyTime.deleteMany({ where: { consultantId } });
  if (consultants.length > 0) await markStale(tx, "calls");
}

/** What the successor may not do stays where it is, and is counted. */
async function giveBelongings(tx: Tx, leaving: Omit<Handing, "to">, heir: { id: string; role: StaffRole } | null) {
  let [given, kept] = [0, 0];
  for (const { needs, count, give } of BELONGINGS) {
    const had = await count(tx, leaving.from);
    const went = heir && may(asViewer(heir), needs) ? await give(tx, { ...leaving, to: heir.id }) : 0;
    given += went;
    kept += had - went;
  }
  return { given, kept };
}

const asViewer = ({ id, role }: { id: string; role: StaffRole }): Viewer => ({
  kind: "staff",
  personId: id,
  email: "",
  name: "",
  role,
});
