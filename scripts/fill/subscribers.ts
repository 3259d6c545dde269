import { ALERT_WORDING, type Frequency } from "@/lib/alerts/vocabulary";
import { slotAfter, slotBefore } from "@/lib/alerts/due-times";
import { rhythmSet } from "@/lib/alerts/rhythm";
import { db, type Tx } from "@/lib/core/db";
import { insertRows } from "@/lib/core/insert-rows";
import { canonicalCriteria } from "@/lib/jobs/criteria";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { Dice } from "./dice";
import { PEOPLE, ROLES } from "./phrases";

/** Reserved for examples: no mail to it can reach anybody. */
const DOMAIN = "fill.example";
const BATCH = 1000;
const DAY_MS = 86_400_000;

/**
 * Adds so many confirmed subscribers with one or two alerts each. They have had their digest of the last slot, so that
 * nothing falls due before the next; what goes live from that slot on is new to them.
 */
export async function fillSubscribers(count: number, now: Date, tell: (done: number) => void): Promise<void> {
  const first = await db.subscriber.count({ where: { email: { endsWith: `@${DOMAIN}` } } });
  const towns = await townNames();
  for (let done = 0; done < count; done += BATCH) {
    const size = Math.min(BATCH, count - done);
    const people = Array.from({ length: size }, (_, at) => generated(first + done + at, towns, now));
    await db.$transaction((tx) => putIn(tx, people, now), { timeout: 120_000, maxWait: 60_000 });
    tell(done + size);
  }
}

async function townNames(): Promise<string[]> {
  const rows = await db.place.findMany({
    where: { kind: "town", country: "GB" },
    orderBy: [{ population: "desc" }, { id: "asc" }],
    select: { name: true },
    take: 150,
  });
  return rows.length > 0 ? rows.map(({ name }) => name) : ["London", "Leeds", "Cardiff", "Glasgow", "Belfast"];
}

type Person = ReturnType<typeof generated>;

function generated(number: number, towns: string[], now: Date) {
  const dice = new Dice(`subscriber ${number}`);
  const email = `${dice.pick(PEOPLE.first)}.${dice.pick(PEOPLE.last)}.${number}@${DOMAIN}`.toLowerCase();
  const searches = Array.from({ length: dice.chance(0.3) ? 2 : 1 }, () => canonicalCriteria(search(dice, towns)));
  const alerts = [...new Map(searches.map((one) => [one.hash, one])).values()].map((one) => ({
    id: dice.uuid(),
    ...one,
    frequency: dice.chance(0.85) ? ("weekly" as const) : ("daily" as const),
  }));
  // Before the last slot of either kind, or the slot would not have been theirs.
  const confirmedAt = new Date(now.getTime() - dice.between(8, 400) * DAY_MS);
  return { id: dice.uuid(), email, confirmedAt, alerts };
}

function search(dice: Dice, towns: string[]): SearchCriteria {
  const { name, sector } = dice.pickEarly(ROLES);
  const place = { place: dice.pickEarly(towns), ...(dice.chance(0.4) && { radius: dice.pick([5, 10, 25, 50]) }) };
  const pay = dice.chance(0.3) ? { salaryMin: dice.pick([24, 26, 28, 30]) * 1000 } : {};
  const kind = dice.next();
  if (kind < 0.45) return { q: name, ...place };
  if (kind < 0.7) return { sector: [sector], ...place, ...pay };
  if (kind < 0.85) return { q: name.split(" ")[0], workplace: ["remote"], ...pay };
  return kind < 0.95 ? { sector: [sector], ...pay } : {};
}

async function putIn(tx: Tx, people: Person[], now: Date): Promise<void> {
  await insertRows(
    tx,
    "subscriber",
    people.map(({ id, email, confirmedAt }) => ({ id, email, createdAt: confirmedAt, confirmedAt })),
  );
  const alerts = people.flatMap(({ id, confirmedAt, alerts }) =>
    alerts.map((alert) => ({ subscriberId: id, confirmedAt, ...alert })),
  );
  const criteria = [...new Map(alerts.map(({ hash, canonical }) => [hash, { hash, canonical }])).values()];
  await tx.criteria.createMany({ data: criteria, skipDuplicates: true });
  const rows = await tx.criteria.findMany({
    where: { hash: { in: criteria.map(({ hash }) => hash) } },
    select: { id: true, hash: true },
  });
  const idOf = new Map(rows.map(({ id, hash }) => [hash, id]));
  const served = {
    weekly: await servedUntil(tx, "weekly", now),
    daily: await servedUntil(tx, "daily", now),
  };
  await insertRows(
    tx,
    "alert",
    alerts.map(({ id, subscriberId, hash, frequency, confirmedAt }) => ({
      id,
      subscriberId,
      frequency,
      confirmedAt,
      criteriaId: idOf.get(hash) ?? "",
      createdAt: confirmedAt,
      ...served[frequency],
    })),
  );
  await insertRows(tx, "consent_event", people.flatMap(consentsOf));
}

async function servedUntil(tx: Tx, frequency: Frequency, now: Date): Promise<{ nextDueAt: Date; markSeq: bigint }> {
  const rhythm = await rhythmSet(tx);
  const slot = slotBefore(frequency, now, rhythm);
  const { _max } = await tx.job.aggregate({ where: { liveAt: { lte: slot } }, _max: { liveSeq: true } });
  return { nextDueAt: slotAfter(frequency, now, rhythm), markSeq: _max.liveSeq ?? 0n };
}

function consentsOf({ email, confirmedAt, alerts }: Person) {
  const proof = { address: email, purpose: "alerts", wording: ALERT_WORDING, at: confirmedAt };
  return alerts.flatMap(() => [
    { ...proof, act: "given", source: "/alerts" },
    { ...proof, act: "confirmed", source: "/alerts/confirm" },
  ]);
}
