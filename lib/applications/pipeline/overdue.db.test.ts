import { beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { brand } from "@/lib/core/settings/brand";
import type { LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { exportFor } from "@/lib/privacy/export/export";
import { aClient } from "@/tests/support/clients";
import { aCandidate } from "../applying/applying.fixtures";
import { ownApplication } from "../queries";
import { anEmptyBoard, applied, daysAgo, later, now } from "../staff/board.fixtures";
import { moveApplication } from "../staff/moving";
import { putOff } from "../staff/promising";
import { ownTasks } from "../staff/tasks";
import { tellOfOverdue } from "./overdue";

let ada: Staff;
let bea: Staff;
let jobId: string;

beforeEach(async () => {
  const made = await anEmptyBoard();
  ({ ada, bea } = made);
  jobId = made.job.id;
  const clientId = await aClient(ada, {}, now);
  await db.client.update({ where: { id: clientId }, data: { ownerId: ada.personId } });
  await db.job.update({ where: { id: jobId }, data: { clientId } });
});

const told = async () =>
  (await db.outboxMail.findMany({ where: { template: "answers-overdue" }, orderBy: { createdAt: "asc" } })).map(
    ({ toAddress, subject }) => `${toAddress}: ${subject}`,
  );
const london = (day: string) => new Date(`${day}T09:00:00Z`);

test("whoever has the job is told the working day after an answer was due, with a task, and the admins after three", async () => {
  // Sent on Wednesday the 11th, to be answered by Wednesday the 18th.
  const id = await applied(jobId, "Sam", { days: 14 });
  await applied(jobId, "Mo", { days: 14 });

  expect(await tellOfOverdue(london("2026-11-18"))).toBe(0);
  expect(await tellOfOverdue(london("2026-11-19"))).toBe(2);
  expect(await told()).toEqual([`${ada.email}: 2 candidates wait for an answer that we promised`]);
  expect((await ownTasks(ada, false, london("2026-11-19")))?.items[0]).toMatchObject({
    title: "Answer it: promised by Wednesday 18 November",
    dueOn: "2026-11-19",
  });
  expect(await tellOfOverdue(london("2026-11-20"))).toBe(0);
  await moveApplication(ada, id, { to: "screening", version: 1 }, london("2026-11-20"));
  // Over the weekend nothing is later than it was.
  expect(await tellOfOverdue(london("2026-11-22"))).toBe(0);
  expect(await tellOfOverdue(london("2026-11-23"))).toBe(1);
  expect((await told())[1]).toBe(`${bea.email}: 1 candidate waits for an answer that we promised`);
  const texts = (await db.outboxMail.findMany({ where: { template: "answers-overdue" } })).map(({ text }) => text);
  expect(texts.join(" ")).not.toMatch(/Sam|Mo\b/);
});

test("two workers at once, or one that was killed, tell of each once", async () => {
  for (let at = 0; at < 5; at++) await applied(jobId, `Person ${at}`, { days: 10 });
  const [first] = await db.application.findMany({ orderBy: { id: "asc" } });
  await db.applicationEscalation.create({
    data: { applicationId: first!.id, dueOn: first!.answerDueOn!, step: 1, at: daysAgo(1) },
  });

  const counts = await Promise.all([tellOfOverdue(now), tellOfOverdue(now), tellOfOverdue(now)]);

  // The admins are told of all five; the first had been told to its owner before.
  expect(counts.reduce((sum, count) => sum + count)).toBe(4 + 5);
  expect(await tellOfOverdue(later(60))).toBe(0);
  expect(await db.candidateTask.count()).toBe(4);
});

test("a job that nobody has is told to the agency's own address, and its task is anybody's", async () => {
  await db.client.updateMany({ data: { ownerId: null } });
  await applied(jobId, "Sam", { days: 8 });

  await tellOfOverdue(now);

  expect((await told())[0]).toContain((await brand()).email);
  expect((await ownTasks(bea, false, now))?.items).toMatchObject([{ owner: null }]);
});

test("a day is put off only with a reason, which the candidate reads by email, in their account and in their download", async () => {
  const id = await applied(jobId, "Sam");
  const sam = await aCandidate("sam@example.com");
  const wanted = {
    version: 1,
    dueOn: "2026-12-04" as LocalDate,
    waitingOn: "client" as const,
    waitingSince: "2026-11-24" as LocalDate,
    askAgainOn: "2026-11-26" as LocalDate,
    words: "They compare two people.",
  };

  expect(await putOff(ada, id, { ...wanted, dueOn: "2027-02-01" as LocalDate }, now)).toMatchObject({
    reason: "too-far",
  });
  expect(await putOff(ada, id, { ...wanted, dueOn: "2026-11-24" as LocalDate }, now)).toMatchObject({
    reason: "in-the-past",
  });
  expect(await putOff({ ...ada, role: "editor" }, id, wanted, now)).toMatchObject({ reason: "not-found" });
  expect(await putOff(ada, id, wanted, now)).toEqual({ ok: true });

  expect((await ownApplication(sam, id, now))?.rail).toMatchObject({
    hearsBy: "2026-12-04",
    waiting: { on: "client", since: "2026-11-24", askAgainOn: "2026-11-26", words: "They compare two people." },
  });
  expect(await db.outboxMail.findFirst({ where: { template: "application-news" } })).toMatchObject({
    toAddress: "sam@example.com",
    text: expect.stringContaining("They compare two people.") as string,
  });
  expect(JSON.stringify(await exportFor("sam@example.com", now))).toContain("They compare two people.");
  await moveApplication(ada, id, { to: "rejected", version: 1, words: "No." }, now);
  expect((await ownApplication(sam, id, now))?.rail).toMatchObject({ stage: "received", hearsBy: "2026-12-04" });
  await moveApplication(ada, id, { to: "screening", version: 2, reason: "A slip" }, now);
  expect((await ownApplication(sam, id, now))?.rail).toMatchObject({ waiting: null });
});

test("no statement to the database puts a day off in silence; sooner is always allowed", async () => {
  const id = await applied(jobId, "Sam");
  const to = (day: string) => db.application.update({ where: { id }, data: { answerDueOn: new Date(day) } });

  await expect(to("2026-12-24")).rejects.toThrow(/put off without a word/);
  expect(await to("2026-11-26")).toBeTruthy();
});
