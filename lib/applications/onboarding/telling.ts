import { type LocalDate, londonDay } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { addressHash } from "@/lib/mail/addresses";
import { postMail } from "@/lib/mail/outbox";
import { applicantAt } from "../applicant";
import { isDaytime } from "../offers/days";
import { partiesOf } from "../offers/owner";
import { keepPromises } from "../pipeline/promising";
import { type DayItem, dueToday, isNothing, type LivePlacement, livePlacements, type Side } from "./due";

/** The outbox key of a day's letter to one person: a second of the same day is dropped by the database. */
export const DAY = "onboarding-day";

interface Person {
  address: string;
  name: string | null;
  side: Side;
  items: DayItem[];
}

/**
 * Tells everybody what is due: tasks that are due in two days or overdue, the day before the first, how it goes. Each thing
 * once, one letter a day for a person, and only by day. The letters are written when they are handed over (./composing.ts),
 * so what is done or called off by then is not in them. It may be stopped anywhere and run again. Answers the letters posted.
 */
export async function tellDue(now: Date, signal?: AbortSignal): Promise<number> {
  if (!(await isDaytime(db, now))) return 0;
  const today = londonDay(now);
  const people = await peopleToTell(await livePlacements(db), today);
  let posted = 0;
  for (const person of people) {
    if (signal?.aborted) break;
    if (await db.$transaction((tx) => tell(tx, person, today, now))) posted += 1;
  }
  await db.$transaction((tx) => keepPromises(tx, now));
  return posted;
}

async function peopleToTell(placements: LivePlacement[], today: LocalDate): Promise<Person[]> {
  const people = new Map<string, Person>();
  for (const placement of placements)
    for (const side of ["candidate", "client", "agency"] as const) {
      const item = dueToday(placement, side, today);
      const to = isNothing(item) ? null : await recipientOf(db, placement, side);
      if (!to) continue;
      const key = `${side} ${to.address.toLowerCase()}`;
      const person = people.get(key) ?? { address: to.address, name: to.name ?? null, side, items: [] };
      person.items.push(item);
      people.set(key, person);
    }
  return [...people.values()];
}

/** Where this side of a placement is written to; null when nobody is known. */
export async function recipientOf(tx: Tx, { applicationId, application, contact }: LivePlacement, side: Side) {
  if (side === "candidate") return applicantAt(application);
  if (side === "agency") return (await partiesOf(tx, applicationId)).owner;
  return contact?.email && contact.leftAt === null ? { address: contact.email, name: contact.name } : null;
}

/** Posts the day's letter and marks what is in it. A person who has had one today hears of it tomorrow. */
async function tell(tx: Tx, { address, name, side, items }: Person, today: LocalDate, now: Date): Promise<boolean> {
  const mailId = await postMail(tx, {
    once: `${DAY}:${side}:${today}:${addressHash(address)}`,
    to: { address, name },
    // Without a text: it is written when it goes.
    message: () => ({ template: DAY, subject: "", html: "", text: "" }),
  });
  if (!mailId) return false;
  const ids = (pick: (item: DayItem) => { id: string }[]) => ({ in: items.flatMap(pick).map(({ id }) => id) });
  await tx.onboardingTask.updateMany({ where: { id: ids(({ soon }) => soon), soonAt: null }, data: { soonAt: now } });
  const late = { id: ids(({ overdue }) => overdue), overdueAt: null };
  await tx.onboardingTask.updateMany({ where: late, data: { overdueAt: now } });
  const asked = { id: ids(({ checkIn }) => (checkIn ? [checkIn] : [])), sentAt: null };
  await tx.checkIn.updateMany({ where: asked, data: { sentAt: now } });
  const wished = { id: ids(({ isLuck, placement }) => (isLuck ? [placement] : [])), luckAt: null };
  await tx.placement.updateMany({ where: wished, data: { luckAt: now } });
  return true;
}
