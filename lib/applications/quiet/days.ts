import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { MOST_PERIODS, type QuietInput } from "./quiet-input";

export interface QuietPeriod {
  id: string;
  fromOn: LocalDate;
  untilOn: LocalDate;
}

const opened = ({ id, fromOn, untilOn }: { id: string; fromOn: Date; untilOn: Date }): QuietPeriod => ({
  id,
  fromOn: fromDateColumn(fromOn),
  untilOn: fromDateColumn(untilOn),
});

/** The viewer's own quiet days that are not over, the next first. */
export async function ownQuietDays(viewer: Viewer, now: Date): Promise<QuietPeriod[]> {
  if (!isSignedIn(viewer)) return [];
  const rows = await db.quietDays.findMany({
    where: { candidateId: viewer.personId, untilOn: { gte: toDateColumn(londonDay(now)) } },
    orderBy: { fromOn: "asc" },
  });
  return rows.map(opened);
}

/** "over": some of these days are quiet already. "full": there are as many periods as anybody has. "sign-in": no candidate. */
export type Quieting = { ok: true } | { ok: false; reason: "over" | "full" | "sign-in" };

/** Keeps quiet days of the viewer's. The same days twice are "over". */
export async function addQuietDays(viewer: Viewer, { fromOn, untilOn }: QuietInput, now: Date): Promise<Quieting> {
  if (!isSignedIn(viewer)) return { ok: false, reason: "sign-in" };
  const candidateId = viewer.personId;
  const [from, until] = [toDateColumn(fromOn as LocalDate), toDateColumn(untilOn as LocalDate)];
  return db.$transaction(async (tx) => {
    const own = await tx.$queryRaw<unknown[]>`
      SELECT FROM candidate WHERE person_id = ${candidateId}::uuid FOR UPDATE`;
    if (own.length === 0) return { ok: false, reason: "sign-in" } as const;
    const rows = await tx.quietDays.findMany({
      where: { candidateId, untilOn: { gte: toDateColumn(londonDay(now)) } },
      select: { fromOn: true, untilOn: true },
    });
    if (rows.some((row) => row.fromOn <= until && from <= row.untilOn)) return { ok: false, reason: "over" } as const;
    if (rows.length >= MOST_PERIODS) return { ok: false, reason: "full" } as const;
    await tx.quietDays.create({ data: { candidateId, fromOn: from, untilOn: until, createdAt: now } });
    return { ok: true } as const;
  });
}

/** Takes quiet days of the viewer's away. */
export async function dropQuietDays(viewer: Viewer, id: string): Promise<void> {
  if (!isSignedIn(viewer) || !isUuid(id)) return;
  await db.quietDays.deleteMany({ where: { id, candidateId: viewer.personId } });
}

/** Whether a London day is a quiet one for whoever has this address. */
export async function quietDaysOf(tx: Tx, email: string, from: LocalDate): Promise<(day: LocalDate) => boolean> {
  const rows = await tx.quietDays.findMany({
    where: { candidate: { person: { email } }, untilOn: { gte: toDateColumn(from) } },
  });
  const periods = rows.map(opened);
  return (day) => periods.some(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn);
}

/** Housekeeping: quiet days that are over. */
export async function dropOldQuietDays(now: Date): Promise<number> {
  return (await db.quietDays.deleteMany({ where: { untilOn: { lt: toDateColumn(londonDay(now)) } } })).count;
}
