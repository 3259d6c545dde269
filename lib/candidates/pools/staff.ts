import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { lockNamed } from "@/lib/core/locks";
import { endConsent } from "./consent";
import type { PoolWords } from "../pool-input";
import type { PoolState } from "../pool-input";

const MOST_SHOWN = 500;

export interface PoolRow {
  id: string;
  name: string;
  purpose: string;
  members: number;
  asked: number;
}

/** Every pool with how many are in it. Null for whoever may not read candidates. */
export async function poolsForStaff(viewer: Viewer): Promise<PoolRow[] | null> {
  if (!may(viewer, "read:candidates")) return null;
  return db.$queryRaw<PoolRow[]>`
    SELECT pool.id, name, purpose, count(*) FILTER (WHERE state = 'in')::int AS members,
      count(*) FILTER (WHERE state = 'asked')::int AS asked
    FROM pool LEFT JOIN pool_member ON pool_member.pool_id = pool.id GROUP BY pool.id ORDER BY lower(name)`;
}

export interface PoolForStaff {
  id: string;
  name: string;
  purpose: string;
  version: number;
  /** The most recently asked first, those in it before all others; at most 500. */
  members: {
    candidateId: string;
    name: string;
    email: string;
    state: PoolState;
    askedAt: Date;
    answeredAt: Date | null;
    until: LocalDate | null;
    isAskedAgain: boolean;
  }[];
  total: number;
}

/** One pool with who is in it. Null when it is not there or not theirs to read. */
export async function poolForStaff(viewer: Viewer, id: string): Promise<PoolForStaff | null> {
  if (!may(viewer, "read:candidates") || !isUuid(id)) return null;
  const pool = await db.pool.findUnique({
    where: { id },
    select: { id: true, name: true, purpose: true, version: true, _count: { select: { members: true } } },
  });
  if (!pool) return null;
  const rows = await db.poolMember.findMany({
    where: { poolId: id },
    orderBy: [{ until: { sort: "asc", nulls: "last" } }, { askedAt: "desc" }],
    take: MOST_SHOWN,
    include: { candidate: { select: { person: { select: { name: true, email: true } } } } },
  });
  const { _count, ...words } = pool;
  return { ...words, total: _count.members, members: rows.map(asMember) };
}

interface Row {
  candidateId: string;
  state: string;
  askedAt: Date;
  answeredAt: Date | null;
  until: Date | null;
  reaskedAt: Date | null;
  candidate: { person: { name: string; email: string } };
}

const asMember = ({ candidateId, state, askedAt, answeredAt, until, reaskedAt, candidate }: Row) => ({
  candidateId,
  ...candidate.person,
  state: state as PoolState,
  askedAt,
  answeredAt,
  until: until && fromDateColumn(until),
  isAskedAgain: reaskedAt !== null,
});

export type PoolOutcome = { ok: true; id: string } | { ok: false; reason: "name-taken" | "changed" };

/**
 * Makes a pool, or says what it is for in other words; those who are in it agreed to the words of their time. Null when it is
 * not theirs to make, or not there.
 */
export async function savePool(
  viewer: Viewer,
  id: string | null,
  { name, purpose, version }: PoolWords,
  now: Date,
): Promise<PoolOutcome | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:pools") || (id !== null && !isUuid(id))) return null;
  return db.$transaction(async (tx) => {
    await lockNamed(tx, "pool-names");
    const before = id && (await tx.pool.findUnique({ where: { id } }));
    if (id && !before) return null;
    if (before && before.version !== version) return { ok: false, reason: "changed" } as const;
    if (await isTaken(tx, name, id)) return { ok: false, reason: "name-taken" } as const;
    const words = { name, purpose };
    const row = before
      ? await tx.pool.update({ where: { id: before.id }, data: { ...words, version: { increment: 1 } } })
      : await tx.pool.create({ data: { ...words, createdAt: now, madeBy: viewer.personId } });
    const details = changes(before || null, words);
    const action = before ? "save" : "create";
    await audit(tx, { actorId: viewer.personId, action, subject: "pool", subjectId: row.id, details });
    return { ok: true, id: row.id } as const;
  });
}

const isTaken = async (tx: Tx, name: string, id: string | null) =>
  (await tx.pool.count({ where: { name: { equals: name, mode: "insensitive" }, ...(id && { id: { not: id } }) } })) > 0;

/** Ends a pool; everybody in it is out of it, with what they agreed to written down as over. */
export async function endPool(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:pools") || !isUuid(id)) return false;
  return db.$transaction(
    async (tx) => {
      const [pool] = await tx.$queryRaw<{ name: string }[]>`SELECT name FROM pool WHERE id = ${id}::uuid FOR UPDATE`;
      if (!pool) return false;
      const members = await tx.poolMember.findMany({ where: { poolId: id }, select: { candidateId: true } });
      for (const { candidateId } of members)
        await endConsent(tx, { poolId: id, candidateId, source: "the pool was ended" }, now);
      await tx.pool.delete({ where: { id } });
      const details = { from: pool, to: { name: null } };
      await audit(tx, { actorId: viewer.personId, action: "end", subject: "pool", subjectId: id, details });
      return true;
    },
    { timeout: 60_000 },
  );
}

/** The pools that a candidate is in or has been asked to join, and those they could be asked to. */
export async function poolsOfCandidate(viewer: Viewer, candidateId: string) {
  if (!may(viewer, "read:candidates") || !isUuid(candidateId)) return null;
  const [members, pools] = await Promise.all([
    db.poolMember.findMany({
      where: { candidateId },
      orderBy: { askedAt: "desc" },
      select: { state: true, until: true, pool: { select: { id: true, name: true } } },
    }),
    db.pool.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
  ]);
  const known = new Set(members.map(({ pool }) => pool.id));
  return {
    pools: members.map(({ state, until, pool }) => ({
      ...pool,
      state: state as PoolState,
      until: until && fromDateColumn(until),
    })),
    others: pools.filter(({ id }) => !known.has(id)),
  };
}
