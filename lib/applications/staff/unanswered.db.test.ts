import { beforeEach, describe, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { recordAuthority } from "@/lib/clients/authorities";
import { db } from "@/lib/core/db";
import { takeBackAuthority } from "@/lib/jobs/authority/ending";
import { JOB_ACTS } from "@/lib/jobs/staff/bulk";
import { closeJob, withdrawJob } from "@/lib/jobs/staff/publishing";
import { unansweredIn } from "@/lib/jobs/staff/unanswered";
import { aClient } from "@/tests/support/clients";
import { askRun } from "@/lib/tables/bulk/asking";
import { runForStaff } from "@/lib/tables/bulk/looking";
import { startRun } from "@/lib/tables/bulk/starting";
import { anEmptyBoard, applied, later, now, templateId } from "./board.fixtures";
import { moveApplication } from "./moving";

// What an answer is, and that no job is closed over somebody who has none.

let ada: Staff;
let jobId: string;

beforeEach(async () => {
  const made = await anEmptyBoard();
  ada = made.ada;
  jobId = made.job.id;
});

const wanted = async () => ({
  id: jobId,
  version: (await db.job.findUniqueOrThrow({ where: { id: jobId } })).version,
});

describe("an application is answered", () => {
  test.each([
    ["not by being read", async (id: string) => db.application.update({ where: { id }, data: { readAt: now } }), false],
    [
      "not by going to screening in silence",
      async (id: string) => moveApplication(ada, id, { to: "screening", version: 1 }, now),
      false,
    ],
    [
      "by going to screening with a word",
      async (id: string) => moveApplication(ada, id, { to: "screening", version: 1, words: "I am reading it." }, now),
      true,
    ],
    [
      "by a no",
      async (id: string) => moveApplication(ada, id, { to: "rejected", version: 1, words: "No licence." }, now),
      true,
    ],
    [
      "not by a no that was taken back",
      async (id: string) => {
        await moveApplication(ada, id, { to: "rejected", version: 1, words: "No licence." }, now);
        await moveApplication(ada, id, { to: "received", version: 2, reason: "A slip" }, now);
      },
      false,
    ],
    [
      "by going to the client",
      async (id: string) => {
        await moveApplication(ada, id, { to: "screening", version: 1 }, now);
        await moveApplication(ada, id, { to: "submitted", version: 2 }, now);
      },
      true,
    ],
  ])("%s", async (_, deed, isAnswered) => {
    const id = await applied(jobId, "Sam");

    await deed(id);

    expect(await unansweredIn(jobId, now)).toEqual(isAnswered ? [] : [id]);
  });

  test("until the day that was promised has passed without another", async () => {
    const id = await applied(jobId, "Sam");
    await moveApplication(ada, id, { to: "screening", version: 1, words: "I am reading it." }, now);

    expect(await unansweredIn(jobId, new Date("2026-12-02T23:00:00Z"))).toEqual([]);
    expect(await unansweredIn(jobId, new Date("2026-12-03T09:00:00Z"))).toEqual([id]);
  });
});

describe("a job with somebody who waits", () => {
  beforeEach(async () => void (await applied(jobId, "Sam")));

  test("is neither closed nor withdrawn, by itself or with others, until they are answered", async () => {
    expect(await closeJob(ada, await wanted(), now)).toEqual({ ok: false, reason: "unanswered", waiting: 1 });
    expect(await withdrawJob(ada, await wanted(), now)).toMatchObject({ reason: "unanswered" });
    const close = JOB_ACTS.find(({ key }) => key === "close");
    const row = { id: jobId, stamp: String((await wanted()).version) };
    expect(await db.$transaction((tx) => close!.act(tx, row, { actor: ada, choices: {}, now }))).toMatchObject({
      ok: false,
    });

    const { id } = await db.application.findFirstOrThrow();
    await moveApplication(ada, id, { to: "rejected", version: 1, words: "No licence." }, now);

    expect(await closeJob(ada, await wanted(), later(1))).toEqual({ ok: true });
  });

  test("is not closed by any statement to the database, but may close by itself at its time", async () => {
    const close = (closesAt: Date) => db.job.update({ where: { id: jobId }, data: { closesAt, updatedAt: now } });

    await expect(close(now)).rejects.toThrow(/without an answer/);
    await expect(db.job.update({ where: { id: jobId }, data: { withdrawnAt: now } })).rejects.toThrow(
      /without an answer/,
    );
    expect(await close(later(60))).toMatchObject({ closesAt: later(60) });
  });

  test("closes when its employer takes its word back, as the law wants it, and they stay due", async () => {
    const clientId = await aClient(ada, {}, now);
    const given = await recordAuthority(ada, clientId, { givenBy: "Ann", how: "email" }, now);
    if (!given.ok) throw new Error(given.reason);
    await db.job.update({ where: { id: jobId }, data: { clientId, authorityId: given.id } });

    expect(await takeBackAuthority(ada, { clientId, id: given.id }, later(1))).toEqual({ ok: true, closed: 1 });
    expect(await unansweredIn(jobId, now)).toHaveLength(1);
  });

  test("that applies while it is being closed is either seen by whoever closes it, or finds it closed", async () => {
    await db.application.deleteMany();
    const outcomes = await Promise.allSettled([closeJob(ada, await wanted(), now), applied(jobId, "Mo")]);

    const [closing] = outcomes;
    const isClosed = closing.status === "fulfilled" && closing.value.ok;
    const { closesAt } = await db.job.findUniqueOrThrow({ where: { id: jobId } });
    expect(isClosed).toBe(closesAt?.getTime() === now.getTime());
  });

  test("closes in the same step in which the last who wait are answered, and not while one of them still does", async () => {
    const [sam] = await unansweredIn(jobId, now);
    const { version } = await wanted();
    const fixed = { "fixed-job": jobId, "fixed-version": String(version), "fixed-how": "close" };
    const answerAll = async (ids: string[]) => {
      const started = await startRun(
        ada,
        "applications",
        { act: "answer-and-close", ids, all: false, parameters: "", fixed },
        now,
      );
      if (!started.ok) throw new Error(started.reason);
      const typed = { template: await templateId("The employer has stopped looking") };
      await askRun(ada, started.id, typed, () => now);
      const seen = (await runForStaff(ada, started.id, now))?.letters?.seen ?? "";
      await askRun(ada, started.id, { ...typed, seen, then: "send" }, () => now);
      return (await runForStaff(ada, started.id, now))?.said;
    };
    const mo = await applied(jobId, "Mo");

    expect(await answerAll([sam!])).toBe("The job stays as it is: 1 person still waits for an answer.");
    expect(await answerAll([mo])).toBe("The job is closed.");
    expect((await db.job.findUniqueOrThrow({ where: { id: jobId } })).closesAt).toEqual(now);
    expect(await db.outboxMail.count({ where: { template: "application-answer", status: "pending" } })).toBe(2);
  });
});
