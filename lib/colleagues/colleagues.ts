import { may } from "@/lib/access/permissions";
import type { StaffRole, Viewer } from "@/lib/access/viewer";
import { type SessionRow, sessionsOf } from "@/lib/auth/own-sessions";
import type { StaffSession } from "@/lib/auth/sessions";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";

export interface Colleague {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  isSelf: boolean;
  takesCalls: boolean;
  hasApp: boolean;
  passkeys: number;
  createdAt: Date;
  leftAt: Date | null;
  lastSignInAt: Date | null;
  /** Booked calls that have not begun: what a leaver left behind, when nobody could take them. */
  callsToCome: number;
}

const columnsAt = (at: Date) =>
  ({
    personId: true,
    role: true,
    createdAt: true,
    leftAt: true,
    person: { select: { name: true, email: true, lastSignInAt: true } },
    authenticators: { where: { confirmedAt: { not: null } }, select: { id: true } },
    consultant: {
      select: {
        pausedAt: true,
        _count: { select: { calls: { where: { status: "booked" as const, startsAt: { gt: at } } } } },
      },
    },
    _count: { select: { passkeys: true } },
  }) as const;

/** Everybody who works here or did, by name; those who left last. Null for whoever may not look. */
export async function colleagues(viewer: Viewer, at: Date): Promise<Colleague[] | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:staff")) return null;
  const rows = await db.staff.findMany({ select: columnsAt(at) });
  return rows
    .map((row) => shown(row, viewer.personId))
    .sort((a, b) => Number(a.leftAt !== null) - Number(b.leftAt !== null) || a.name.localeCompare(b.name));
}

/** One of them. Null when there is none, or for whoever may not look. */
export async function colleague(viewer: Viewer, id: string, at: Date): Promise<Colleague | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:staff") || !isUuid(id)) return null;
  const row = await db.staff.findUnique({ where: { personId: id }, select: columnsAt(at) });
  return row && shown(row, viewer.personId);
}

/** Where a colleague is signed in. `current` is the session of the admin who looks. */
export async function colleagueSessions(
  viewer: Viewer,
  id: string,
  current: StaffSession,
  at: Date,
): Promise<SessionRow[]> {
  return may(viewer, "read:staff") && isUuid(id) ? sessionsOf(id, current, at) : [];
}

interface Row {
  personId: string;
  role: StaffRole;
  createdAt: Date;
  leftAt: Date | null;
  person: { name: string; email: string; lastSignInAt: Date | null };
  authenticators: unknown[];
  consultant: { pausedAt: Date | null; _count: { calls: number } } | null;
  _count: { passkeys: number };
}

function shown({ personId, person, authenticators, consultant, _count, ...row }: Row, selfId: string): Colleague {
  return {
    ...row,
    ...person,
    id: personId,
    isSelf: personId === selfId,
    takesCalls: consultant !== null && consultant.pausedAt === null,
    hasApp: authenticators.length > 0,
    passkeys: _count.passkeys,
    callsToCome: consultant?._count.calls ?? 0,
  };
}
