import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { STAGES, type Stage } from "../vocabulary";
import { MOVES } from "./moves";
import { moveOrThrow } from "./moving";
import { emptied } from "@/tests/support/emptied";

const ALL = Object.keys(STAGES) as Stage[];

beforeEach(async () => {
  await emptied("person", "application", "stored_file", "job", "outbox_mail", "audit_event");
});

async function anApplication(): Promise<string> {
  const job = await aJob({});
  const { id } = await db.application.create({
    data: {
      jobId: job.id,
      name: "Sam",
      email: "sam@example.com",
      rightToWork: "yes",
      createdAt: new Date("2026-11-20T10:00:00Z"),
    },
  });
  return id;
}

test("the database has the same moves as the code", async () => {
  const kept = await db.applicationMove.findMany();

  const said = ALL.flatMap((from) => MOVES[from].map((move) => ({ from, ...move })));
  const sorted = <T extends { from: string; to: string }>(moves: T[]) =>
    [...moves].sort((a, b) => `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`));
  expect(sorted(kept)).toEqual(sorted(said));
});

test("an application begins with its first event and a day to hear by: five working days later, bank holidays aside", async () => {
  await db.bankHoliday.createMany({
    data: [{ nation: "england-and-wales", day: new Date("2026-11-25"), name: "A day off" }],
    skipDuplicates: true,
  });
  const id = await anApplication();
  await db.bankHoliday.deleteMany({ where: { name: "A day off" } });

  expect(await db.application.findUnique({ where: { id }, include: { events: true } })).toMatchObject({
    stage: "received",
    version: 1,
    stageSince: new Date("2026-11-20T10:00:00Z"),
    answerDueOn: new Date("2026-11-30"),
    events: [{ version: 1, from: null, to: "received", actor: "candidate", answerDueOn: new Date("2026-11-30") }],
  });
});

const moved = (id: string, to: Stage, version = 2) =>
  db.application.update({ where: { id }, data: { stage: to, version, answerDueOn: null } });

test("the database refuses every move from the start that the table does not have, and any that skips a version", async () => {
  const id = await anApplication();
  const reachable = new Set(MOVES.received.map(({ to }) => to));

  for (const to of ALL.filter((stage) => stage !== "received" && !reachable.has(stage)))
    await expect(moved(id, to), to).rejects.toThrow(/application_moves|cannot go/);
  await expect(moved(id, "rejected", 3)).rejects.toThrow(/cannot go/);
});

test.each([
  ["is not written down", null],
  [
    "is written down as the candidate's, who may not make it",
    { actor: "candidate", to: "rejected", version: 2 } as const,
  ],
  ["is written down as another", { actor: "staff", to: "screening", version: 2 } as const],
])("a move that %s does not last", async (_, event) => {
  const id = await anApplication();

  const attempt = db.$transaction(async (tx) => {
    if (event) await tx.applicationEvent.create({ data: { applicationId: id, from: "received", ...event } });
    await tx.application.update({ where: { id }, data: { stage: "rejected", version: 2, answerDueOn: null } });
  });

  await expect(attempt).rejects.toThrow(/not written down/);
  expect(await db.application.findUnique({ where: { id } })).toMatchObject({ stage: "received", version: 1 });
});

test("an event is never changed, and none is made up", async () => {
  const id = await anApplication();

  await expect(db.$executeRaw`UPDATE application_event SET words = 'Other words'`).rejects.toThrow(/append-only/);
  await expect(
    db.applicationEvent.create({
      data: { applicationId: id, version: 2, from: "settled", to: "offer", actor: "staff" },
    }),
  ).rejects.toThrow();
});

test("nobody is left without a day to hear by", async () => {
  const id = await anApplication();

  await expect(db.application.update({ where: { id }, data: { answerDueOn: null } })).rejects.toThrow(/answer_due/);
});

test("a move that a caller is sure of and that is refused all the same ends with all that was done around it", async () => {
  const id = await anApplication();
  const now = new Date("2026-11-25T10:00:00Z");
  const accepting = db.$transaction(async (tx) => {
    await tx.application.update({ where: { id }, data: { name: "Written with it" } });
    await moveOrThrow(tx, id, { to: "placed", version: 1 }, { side: "candidate" }, now);
  });

  await expect(accepting).rejects.toThrow(`Application ${id} does not go to “placed”: no-such-move`);
  expect(await db.application.findUnique({ where: { id } })).toMatchObject({ name: "Sam", stage: "received" });
});
