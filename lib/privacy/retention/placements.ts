import { type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Prisma } from "@/lib/core/db";

const yearsBefore = (now: Date, years: number): Date => {
  const today = londonDay(now);
  const day = `${Number(today.slice(0, 4)) - years}${today.slice(4)}` as LocalDate;
  // The 29th of February is the 28th in most years.
  return toDateColumn(today.endsWith("-02-29") ? (`${day.slice(0, 8)}28` as LocalDate) : day);
};

/** The end of a placement: as it was written down, as the contract says, or the day they had settled in. */
const endedBefore = (day: Date): Prisma.PlacementWhereInput => ({
  OR: [
    { endedOn: { lt: day } },
    { endedOn: null, endsOn: { lt: day } },
    { endedOn: null, endsOn: null, settledOn: { lt: day } },
  ],
});

/** Applications that somebody was placed from are not among those that go when others do. */
export const NEVER_PLACED = { placements: { none: {} } } satisfies Prisma.ApplicationWhereInput;

/**
 * Applications with their placements, six years after the last of them ended: for so long a claim out of a contract can be
 * brought (Limitation Act 1980, s.5).
 */
export async function oldPlacements(now: Date): Promise<number> {
  const over = endedBefore(yearsBefore(now, 6));
  const where = { AND: [{ placements: { some: over } }, { placements: { none: { NOT: over } } }] };
  return (await db.application.deleteMany({ where })).count;
}

/** Copies that were handed in to show the right to work: two years after the work ended, as employers keep theirs. */
export async function oldRightToWorkFiles(now: Date): Promise<number> {
  const placement = endedBefore(yearsBefore(now, 2));
  const where = { kind: "right-to-work", fileId: { not: null }, placement };
  return (await db.onboardingTask.updateMany({ where, data: { fileId: null } })).count;
}

/** Figures that stayed of placements whose people were erased. */
export async function oldPlacementRecords(now: Date): Promise<number> {
  const where = { keptUntil: { lt: toDateColumn(londonDay(now)) } };
  return (await db.placementRecord.deleteMany({ where })).count;
}

/** Links that open nothing any more. */
export async function oldPlacementLinks(now: Date): Promise<number> {
  return (await db.placementLink.deleteMany({ where: { expiresAt: { lt: now } } })).count;
}
