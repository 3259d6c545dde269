import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { SmtpSink } from "@/tests/support/smtp-sink";

const sink = new SmtpSink();
// The environment is read once, so the address must be known before anything reads it.
vi.stubEnv("SMTP_URL", await sink.start());

const { addDays, londonDay, minuteOfDay, weekdayOf } = await import("@/lib/core/time/dates");
const { db } = await import("@/lib/core/db");
const { sendDue } = await import("@/lib/mail/send");
const { aClient } = await import("@/tests/support/clients");
const { aJob } = await import("@/tests/support/a-job");
const { aCandidate } = await import("../applying/applying.fixtures");
const { ownApplications } = await import("../queries");
const { anEmptyBoard } = await import("../staff/board.fixtures");
const { moveApplication } = await import("../staff/moving");
const { finishTask, ownTasks } = await import("../staff/tasks");
const { withdraw } = await import("../withdrawing");
const { composeNoes } = await import("./composing-noes");
const { NO } = await import("./noes");
const { tellOfOverdue } = await import("./overdue");
const { isEnd } = await import("../vocabulary");

// A year of a recruiter who does nothing by themselves: only what the site tells them, and a fifth of that they forget.

const PEOPLE = 40;
/** Every other Monday. */
const TIMES = 26;
let ada: Staff;
let jobs: string[];
let seed = 20261128;

/** The same row of numbers each time, from 0 to 1. */
function chance(): number {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return seed / 4294967296;
}
const one = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)]!;

beforeAll(async () => {
  const made = await anEmptyBoard();
  ada = made.ada;
  const clientId = await aClient(ada, {}, new Date("2026-01-05T09:00:00Z"));
  await db.client.update({ where: { id: clientId }, data: { ownerId: ada.personId } });
  const others = await Promise.all(["Buyer", "Tester", "Writer"].map((title) => aJob({ title })));
  jobs = [made.job.id, ...others.map(({ id }) => id)];
  await db.job.updateMany({ data: { clientId } });
});
afterAll(() => sink.stop());

const people = new Map<string, ReturnType<typeof aCandidate>>();
function who(email: string) {
  const found = people.get(email) ?? aCandidate(email);
  people.set(email, found);
  return found;
}

async function apply(at: Date): Promise<void> {
  const email = `person-${Math.floor(chance() * PEOPLE)}@example.com`;
  const data = { jobId: one(jobs), name: "Sam", email, rightToWork: "yes", createdAt: at, updatedAt: at };
  await db.application.createMany({ data, skipDuplicates: true });
}

/** What is done about one task: on, down, or nothing. After the year nobody goes on. */
async function seeTo(id: string, isOver: boolean, at: Date): Promise<void> {
  const { stage, version, email } = await db.application.findUniqueOrThrow({ where: { id } });
  const luck = chance();
  if (isEnd(stage) || (luck < 0.2 && !isOver)) return;
  if (luck < 0.3) {
    await withdraw(await who(email), id, { version }, at);
    return;
  }
  const isOn = (stage === "received" || stage === "screening") && luck < 0.6 && !isOver;
  const to = isOn ? ({ received: "screening", screening: "interview" } as const)[stage] : "rejected";
  const words = isOn ? undefined : `It was filled: ${id}`;
  const outcome = await moveApplication(ada, id, { to, version, words }, at);
  expect(outcome?.ok).toBe(true);
}

/** Today's list, from its top, as often as it has something new; what has ended meanwhile is ticked off. */
async function workThroughTheList(at: Date, isOver: boolean): Promise<void> {
  for (let round = 0; round < 2; round++)
    for (const { id, applicationId } of (await ownTasks(ada, false, at))?.items ?? []) {
      if (applicationId) await seeTo(applicationId, isOver, at);
      const row = await db.application.findUnique({ where: { id: applicationId ?? "" }, select: { stage: true } });
      if (row && isEnd(row.stage)) await finishTask(ada, id, true, at);
    }
}

async function aMonday(monday: Date, isOver: boolean): Promise<void> {
  if (!isOver) for (let at = 0; at < 2; at++) await apply(monday);
  await tellOfOverdue(monday);
  await workThroughTheList(monday, isOver);
  // Some of it in the evening, when no letter may go.
  await workThroughTheList(new Date(monday.getTime() + 9.5 * 3_600_000), isOver);
  // In the night, and late on the next morning.
  for (const hours of [14, 26])
    await sendDue(() => new Date(monday.getTime() + hours * 3_600_000), { composers: { [NO]: composeNoes } });
}

test("every application in a seeded year has a final public answer", { timeout: 120_000 }, async () => {
  let day = londonDay(new Date("2026-01-05T12:00:00Z"));
  for (let time = 0; time < TIMES + 4; time++) {
    await aMonday(new Date(`${day}T09:00:00Z`), time >= TIMES);
    day = addDays(day, 14);
  }

  const end = new Date(`${day}T09:00:00Z`);
  const all = await db.application.findMany({ include: { events: { orderBy: { version: "desc" }, take: 1 } } });
  expect(all.length).toBeGreaterThan(35);
  for (const { id, email, stage, events } of all) {
    expect(["rejected", "withdrawn"]).toContain(stage);
    const own = (await ownApplications(await who(email), end)).find((application) => application.id === id);
    expect(own?.rail).toMatchObject({ isEnd: true, hearsBy: null });
    if (stage !== "rejected") continue;
    expect(events[0]?.words).toContain(id);
    expect(sink.to(email).filter(({ text }) => text?.includes(`It was filled: ${id}`))).toHaveLength(1);
  }
  const letters = await db.outboxMail.findMany({ where: { template: NO, status: "sent" } });
  const days = letters.map(({ toAddress, sentAt }) => `${toAddress} ${londonDay(sentAt!)}`);
  expect(new Set(days).size).toBe(days.length);
  for (const { sentAt } of letters) {
    expect(weekdayOf(londonDay(sentAt!))).toBeLessThan(6);
    expect(minuteOfDay(sentAt!)).toBeGreaterThanOrEqual(8 * 60);
    expect(minuteOfDay(sentAt!)).toBeLessThan(18 * 60 + 30);
  }
});
