import { randomUUID } from "node:crypto";
import { addConsultant } from "@/lib/calls/adding-a-consultant";
import { addDays, londonDay, startOfDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import type { People } from "./people";

const DAY_MS = 86_400_000;

/** A diary of the recruiter, a call in it that is to come and one that was. */
export async function theCalls(people: People, now: Date) {
  const staffId = people.recruiter.id;
  await addConsultant(db, { staffId, name: "The recruiter" });
  const { id: consultant } = await db.consultant.findUniqueOrThrow({ where: { staffId }, select: { id: true } });
  const tomorrow = startOfDay(addDays(londonDay(now), 1)).getTime() + 10 * 3_600_000;
  return {
    consultant,
    call: await aCall(consultant, new Date(tomorrow)),
    pastCall: await aCall(consultant, new Date(tomorrow - 2 * DAY_MS)),
  };
}

export async function aCall(consultantId: string, startsAt: Date): Promise<string> {
  const endsAt = new Date(startsAt.getTime() + 1_800_000);
  const row = await db.call.create({
    data: {
      consultantId,
      startsAt,
      endsAt,
      blockedFrom: startsAt,
      blockedUntil: endsAt,
      name: "Sam",
      email: `${randomUUID()}@example.com`,
      timeZone: "Europe/London",
      uid: randomUUID(),
    },
  });
  return row.id;
}

/** A Wednesday that is more than a week off, when calls are taken. */
export function onWednesday(now: Date): Date {
  const days = Array.from({ length: 7 }, (_, index) => startOfDay(addDays(londonDay(now), index + 8)));
  return days.find((day) => new Date(day.getTime() + DAY_MS / 2).getUTCDay() === 3) ?? now;
}
