import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test, vi } from "vitest";
import { interviewedAndTurnedDown } from "@/lib/applications/feedback/feedback.fixtures";
import { ADA, emptyInterviews } from "@/lib/applications/interviews/interviews.fixtures";
import { db } from "@/lib/core/db";
import { aCallOf, AT } from "./after-no.fixtures";
import { aPlan, on, someone } from "./plan/plan.fixtures";

// What the worker does after a no, in processes of their own beside a real database, killed while they write.

const EACH = 50;
/** A Friday. */
const due = on("2026-12-11");
const running = new Set<ChildProcess>();
afterAll(() => running.forEach((child) => child.kill("SIGKILL")));

const mailsOf = (template: string, once = "") =>
  db.outboxMail.findMany({ where: { template, once: { endsWith: once } }, select: { toAddress: true, once: true } });
const promises = () => db.candidateTask.count({ where: { once: { startsWith: "promise:" } } });
/** To Dana and to Tom, about each of fifty. */
const nudges = () => mailsOf("feedback-request", ":again");

async function done(): Promise<number> {
  const mails = [await mailsOf("plan-reminder"), await nudges(), await mailsOf("feedback-late")];
  return (await promises()) + mails.flat().length;
}
const ALL = 5 * EACH;

/** The three tasks as the worker does them, at that instant. */
function work() {
  const code = `const [plans, promises, feedback] = await Promise.all([
      import("./lib/recovery/plan/reminders/telling.ts"),
      import("./lib/recovery/promises/reminding.ts"),
      import("./lib/applications/feedback/chasing.ts"),
    ]);
    const now = new Date("${due.toISOString()}");
    await Promise.all([plans.remindOfPlans(now), promises.remindOfPromises(now), feedback.chaseFeedback(now)]);
    process.exit(0);`;
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "--input-type=module", "-e", code],
    { env: { ...process.env, LOG_LEVEL: "silent" }, stdio: ["ignore", "ignore", "inherit"] },
  );
  running.add(child);
  return { child, ended: once(child, "exit") };
}

/** Fifty people ask, each once, about an application of their own to one job; Dana and Tom have met them. */
async function fiftyAsk(met: { jobId: string; interviewId: string }, name: string, askedAt: Date) {
  const applications = await db.application.createManyAndReturn({
    data: Array.from({ length: EACH }, (_, n) => ({
      jobId: met.jobId,
      name: `${name} ${n}`,
      email: `${name}-${n}@example.com`,
      rightToWork: "yes",
    })),
    select: { id: true },
  });
  await db.feedbackRequest.createMany({
    data: applications.map(({ id }) => ({
      applicationId: id,
      interviewId: met.interviewId,
      questions: ["close"],
      askedAt,
    })),
  });
}

async function allDueAtOnce() {
  await emptyInterviews();
  const { jobId, sam } = await interviewedAndTurnedDown();
  const { id: interviewId } = await db.interview.findFirstOrThrow();
  await fiftyAsk({ jobId, interviewId }, "nudged", on("2026-12-09"));
  await fiftyAsk({ jobId, interviewId }, "let-down", on("2026-12-03"));
  const callId = await aCallOf(sam, "after-a-rejection");
  await db.callPromise.createMany({
    data: Array.from({ length: EACH }, (_, n) => ({
      callId,
      what: `Promise ${n}`,
      dueOn: due,
      madeBy: ADA.personId,
      madeAt: AT(30),
    })),
  });
  for (let n = 0; n < EACH; n++) await aPlan(await someone(`plans-${n}@example.com`), { reminders: true });
}

test(
  "50 reminders, nudges and promises due at one instant, the worker killed again and again: each goes once",
  { timeout: 90_000 },
  async () => {
    await allDueAtOnce();

    for (const seen of [20, 140]) {
      const { child, ended } = work();
      await vi.waitFor(async () => expect(await done()).toBeGreaterThanOrEqual(seen), {
        timeout: 20_000,
        interval: 2,
      });
      child.kill("SIGKILL");
      await ended;
    }
    const atTheLastKill = await done();
    await Promise.all([work().ended, work().ended]);

    expect(atTheLastKill).toBeLessThan(ALL);
    expect(await promises()).toBe(EACH);
    expect(await nudges()).toHaveLength(2 * EACH);
    const [reminders, apologies] = [await mailsOf("plan-reminder"), await mailsOf("feedback-late")];
    for (const mails of [reminders, apologies])
      expect(new Set(mails.map(({ toAddress }) => toAddress)).size).toBe(mails.length);
    expect([reminders.length, apologies.length]).toEqual([EACH, EACH]);
    // Nothing is marked as said that was not.
    expect(await db.callPromise.count({ where: { remindedAt: null } })).toBe(0);
    expect(await db.feedbackRequest.count({ where: { remindedAt: null, lateAt: null } })).toBe(0);
  },
);
