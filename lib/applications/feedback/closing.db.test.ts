import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { eraseFor } from "@/lib/privacy/erasure/erasure";
import { ADA, emptyInterviews, letters, linkIn, told } from "../interviews/interviews.fixtures";
import { tellOfOverdue } from "../pipeline/overdue";
import { withdraw } from "../withdrawing";
import { answerForm, formAsked } from "./answering";
import { askFeedback } from "./asking";
import { chaseFeedback } from "./chasing";
import { askedBeforeTheResult, onDay, QUESTIONS, someWords, toRelease } from "./feedback.fixtures";
import { ownFeedback } from "./own";
import { feedbackOn, feedbackQueue } from "./staff/queue";
import { feedbackToRelease } from "./staff/reading";
import { releaseFeedback } from "./staff/releasing";

beforeEach(emptyInterviews);

const THURSDAY = onDay("2026-12-10");
const openTasks = () => db.candidateTask.count({ where: { doneAt: null } });

async function takenBack() {
  const made = await askedBeforeTheResult();
  const { version } = await db.application.findUniqueOrThrow({ where: { id: made.id } });
  expect(await withdraw(made.sam, made.id, { version }, THURSDAY)).toMatchObject({ ok: true });
  return made;
}

describe("when a candidate takes the application back", () => {
  test("what they asked for is closed with it: nobody is chased, nothing is late, and the form says why", async () => {
    const { id, sam, requestId, token } = await takenBack();

    expect(await db.feedbackRequest.findUnique({ where: { id: requestId } })).toMatchObject({ closedAt: THURSDAY });
    for (const day of ["2026-12-11", "2026-12-17", "2026-12-22"]) expect(await chaseFeedback(onDay(day))).toBe(0);
    expect(await letters("feedback-late")).toEqual([]);
    expect(await formAsked(token, THURSDAY)).toEqual({ ok: false, reason: "taken-back" });
    expect(await answerForm(token, someWords(), "net", THURSDAY)).toEqual({ ok: false, reason: "taken-back" });
    expect(await feedbackQueue(ADA, THURSDAY)).toEqual({ waiting: [], done: [] });
    expect(await feedbackOn(ADA, id, THURSDAY)).toMatchObject({ closedAt: THURSDAY });
    const page = await feedbackToRelease(ADA, requestId, THURSDAY);
    expect(await releaseFeedback(ADA, requestId, toRelease(page!.seen), THURSDAY)).toBeNull();
    expect(await ownFeedback(sam, id, onDay("2026-12-22"))).toMatchObject({
      asked: { closedAt: THURSDAY, late: null },
    });
  });

  test("letters about it that have not gone do not go", async () => {
    const { requestId } = await takenBack();
    const mails = await db.outboxMail.findMany({ where: { once: { contains: requestId } } });
    expect(mails.map(({ status }) => status)).toEqual(["cancelled", "cancelled"]);
  });

  test("words that are there already are passed on all the same", async () => {
    const { id, sam, requestId, token } = await askedBeforeTheResult();
    await answerForm(token, someWords(), "net", THURSDAY);
    const { version } = await db.application.findUniqueOrThrow({ where: { id } });
    await withdraw(sam, id, { version }, THURSDAY);

    expect(await feedbackQueue(ADA, THURSDAY)).toMatchObject({ waiting: [{ id: requestId, waitsFor: "passing-on" }] });
    const page = await feedbackToRelease(ADA, requestId, THURSDAY);
    expect(await releaseFeedback(ADA, requestId, toRelease(page!.seen), THURSDAY)).toMatchObject({ ok: true });
    expect(await openTasks()).toBe(0);
  });

  test("they may ask anew once they may ask at all", async () => {
    const { id, sam, requestId } = await takenBack();
    expect(await askFeedback(sam, id, QUESTIONS, onDay("2026-12-11"))).toEqual({ ok: true });
    const now = await db.feedbackRequest.findFirstOrThrow({ where: { applicationId: id } });
    expect(now).toMatchObject({ closedAt: null });
    expect(now.id).not.toBe(requestId);
    expect(await linkIn("feedback-request", "dana@client.example")).toBeTruthy();
  });

  test("an answer that we owed them is nobody's task any more", async () => {
    const { id, sam } = await askedBeforeTheResult();
    await db.application.update({ where: { id }, data: { answerDueOn: new Date("2026-12-07") } });
    await tellOfOverdue(THURSDAY);
    expect(await openTasks()).toBe(1);
    const { version } = await db.application.findUniqueOrThrow({ where: { id } });

    await withdraw(sam, id, { version }, THURSDAY);

    expect(await openTasks()).toBe(0);
    // Nobody of us did it.
    expect(await db.candidateTask.findFirst()).toMatchObject({ doneAt: THURSDAY, doneById: null });
  });

  test.each([1, 2, 3, 4])(
    "and an interviewer answers at that moment, one of both waits: nothing is half done (%#)",
    async () => {
      const { id, sam, requestId, token } = await askedBeforeTheResult();
      const { version } = await db.application.findUniqueOrThrow({ where: { id } });
      const [, answered] = await Promise.all([
        withdraw(sam, id, { version }, THURSDAY),
        answerForm(token, someWords(), "net", THURSDAY),
      ]);
      const { closedAt } = await db.feedbackRequest.findUniqueOrThrow({ where: { id: requestId } });
      expect(closedAt === null).toBe(answered.ok);
      expect(await openTasks()).toBe(answered.ok ? 1 : 0);
    },
  );
});

test("erasing a candidate leaves no request, no task and no letter to anybody about it", async () => {
  const { id, sam, token } = await askedBeforeTheResult();
  await db.application.update({ where: { id }, data: { answerDueOn: new Date("2026-12-07") } });
  await tellOfOverdue(THURSDAY);
  await answerForm(token, someWords(), "net", THURSDAY);

  await eraseFor(sam.email, THURSDAY);

  expect([await db.feedbackRequest.count(), await db.candidateTask.count()]).toEqual([0, 0]);
  expect((await told()).map((line) => line.split(" ")[0])).toEqual(["account-erased"]);
  expect(await formAsked(token, THURSDAY)).toEqual({ ok: false, reason: "unknown" });
});
