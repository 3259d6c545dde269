import { addConsultant } from "@/lib/calls/adding-a-consultant";
import { diariesFor } from "@/lib/calls/diary/diaries";
import { freeSlots } from "@/lib/calls/free-times";
import { blockedBy, slotsOf } from "@/lib/calls/slots";
import { addDays, LONDON, londonDay, startOfDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { median, percentile, timed } from "./harness/measure";

export interface FreeTimesTimes {
  found: number;
  booked: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  rule: number;
  calls: number;
}

const { consultants, days, calls } = JSON.parse(process.argv[2] ?? "{}") as {
  consultants: number;
  days: number;
  calls: number;
};
const ROUNDS = 60;
const now = new Date("2026-11-24T09:00:00Z");
const from = londonDay(now);
const to = addDays(from, days - 1);
const span = { from: startOfDay(from), until: startOfDay(addDays(to, 1)) };

for (let n = 0; n < consultants; n++) {
  const name = `Consultant ${n}`;
  const { id } = await db.person.create({
    data: { email: `c${n}@agency.example`, name, staff: { create: { role: "recruiter" } } },
  });
  await addConsultant(db, { staffId: id, name });
}
await db.consultant.updateMany({ data: { horizonDays: days, dailyLimit: 12, weeklyLimit: 60 } });
await fill();

const ask = () => freeSlots({ from, to, timeZone: LONDON }, now);
const found = (await ask()).length;
const whole: number[] = [];
const alone: number[] = [];
const rule: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  whole.push(await timed(ask));
  alone.push(
    await timed(
      () =>
        db.$queryRaw`SELECT consultant_id, starts_at, blocked_from, blocked_until FROM call WHERE starts_at > ${span.from} AND starts_at < ${span.until}`,
    ),
  );
  const diaries = await diariesFor({}, span, now);
  rule.push(await timed(() => Promise.resolve(slotsOf(diaries, span, now))));
}
const answer: FreeTimesTimes = {
  found,
  booked: await db.call.count(),
  p50: median(whole),
  p95: percentile(whole, 0.95),
  rule: median(rule),
  calls: median(alone),
};
await db.$disconnect();
process.send?.(answer, () => process.exit(0));

/** Books times that are free, spread over all diaries, until there are enough calls. */
async function fill(): Promise<void> {
  const diaries = await diariesFor({}, span, now);
  const perDiary = Math.ceil(calls / consultants);
  const rows = diaries.flatMap((diary, d) => {
    const free = slotsOf([diary], span, now);
    const taken: typeof diary.calls = [];
    for (let at = 0; at < free.length * 7 && taken.length < perDiary; at++) {
      const slot = free[(at * 7 + d) % free.length];
      if (!slot) continue;
      const blocked = blockedBy(diary, slot.startsAt);
      const meets = (one: (typeof taken)[number]) =>
        one.blockedFrom < blocked.blockedUntil && blocked.blockedFrom < one.blockedUntil;
      if (!taken.some(meets)) taken.push({ startsAt: slot.startsAt, ...blocked });
    }
    return taken.map((call, n) => ({
      ...call,
      consultantId: diary.consultantId,
      endsAt: new Date(call.startsAt.getTime() + 1_800_000),
      name: "Somebody",
      email: `p${d}-${n}@example.com`,
      timeZone: LONDON,
      uid: `${d}-${n}`,
    }));
  });
  await db.call.createMany({ data: rows });
}
