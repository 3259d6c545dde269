import { beforeEach, expect, test } from "vitest";
import { VISITOR, type Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { aClient, aVacancy } from "@/tests/support/clients";
import { boardFor, CARDS } from "./board";
import { anEmptyBoard, applied, now } from "./board.fixtures";
import { moveApplication } from "./moving";

let ada: Staff;
let jobId: string;

beforeEach(async () => {
  const made = await anEmptyBoard();
  ada = made.ada;
  jobId = made.job.id;
});

test("a board counts every column, shows the first of it, and has the overdue before all", async () => {
  for (let at = 0; at < CARDS + 2; at++) await applied(jobId, `New ${at}`);
  const late = await applied(jobId, "Long ago", { days: 10 });
  const on = await applied(jobId, "Moved on");
  await moveApplication(ada, on, { to: "screening", version: 1 }, now);
  const out = await applied(jobId, "Turned down");
  await moveApplication(ada, out, { to: "rejected", version: 1, words: "No driving licence." }, now);

  const board = await boardFor(ada, { of: "job", id: jobId }, now);

  const [received, screening, ...others] = board?.columns ?? [];
  expect(received).toMatchObject({ stage: "received", count: CARDS + 3, overdue: 1 });
  expect(received?.cards).toHaveLength(CARDS);
  expect(received?.cards[0]).toMatchObject({
    id: late,
    isOverdue: true,
    isUnread: true,
    holder: "us",
    dueOn: "2026-11-20",
  });
  expect(screening).toMatchObject({ count: 1, overdue: 0, cards: [{ name: "Moved on", version: 2 }] });
  expect(others.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
  expect(board?.ends.map(({ stage, count }) => `${stage} ${count}`)).toContain("rejected 1");
  expect(board?.total).toBe(CARDS + 5);
  expect((await boardFor(ada, { of: "job", id: jobId }, now, "received"))?.columns[0]?.cards).toHaveLength(CARDS + 3);
});

test("the board of a vacancy has the applications for all of its jobs, and says who has it", async () => {
  const clientId = await aClient(ada, {}, now);
  const vacancyId = await aVacancy(ada, clientId, {}, now);
  await db.vacancy.update({ where: { id: vacancyId }, data: { ownerId: ada.personId } });
  await db.job.update({ where: { id: jobId }, data: { clientId, vacancyId } });
  const second = await aJob({ clientId, vacancyId });
  await applied(jobId, "For the first");
  await applied(second.id, "For the second");
  await applied((await aJob()).id, "For another");

  const board = await boardFor(ada, { of: "vacancy", id: vacancyId }, now);

  expect(board).toMatchObject({ owner: "Ada", total: 2 });
  expect(board?.jobs).toHaveLength(2);
  expect(board?.columns[0]?.cards.map(({ name }) => name).sort()).toEqual(["For the first", "For the second"]);
});

test("a board is not there for whoever may not read applications, nor one of a job that is not", async () => {
  const editor: Staff = { ...ada, role: "editor" };

  for (const viewer of [editor, VISITOR]) expect(await boardFor(viewer, { of: "job", id: jobId }, now)).toBeNull();
  for (const id of ["' or 1=1", "22222222-2222-4222-8222-222222222222"])
    for (const of of ["job", "vacancy"] as const) expect(await boardFor(ada, { of, id }, now)).toBeNull();
});

test("going back promises nothing new, and longer than is usual only with a word to the candidate", async () => {
  const id = await applied(jobId, "Sam", { days: 10 });
  const due = async () =>
    (await db.application.findUniqueOrThrow({ where: { id } })).answerDueOn?.toISOString().slice(0, 10);

  await moveApplication(ada, id, { to: "screening", version: 1 }, now);
  expect(await due()).toBe("2026-12-02");
  const far = new Date("2026-12-20");
  expect(await moveApplication(ada, id, { to: "submitted", version: 2, answerDueOn: far }, now)).toMatchObject({
    reason: "needs-words",
  });
  await moveApplication(ada, id, { to: "received", version: 2, reason: "A slip" }, new Date("2026-12-01T10:00:00Z"));
  expect(await due()).toBe("2026-12-02");
  await moveApplication(ada, id, { to: "rejected", version: 3, words: "No." }, now);
  await moveApplication(ada, id, { to: "received", version: 4, reason: "A slip" }, now);
  expect(await due()).toBe("2026-12-02");
});
