import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { eraseFor } from "@/lib/privacy/erasure/erasure";
import { ADA, emptyInterviews, letters, linkIn, told } from "../interviews/interviews.fixtures";
import { FLOOR } from "./feedback-input";
import { answerForm } from "./answering";
import { askFeedback } from "./asking";
import { chaseFeedback } from "./chasing";
import { formLink } from "./links";
import { asked, onDay, someWords, toRelease, turnedDownUnseen, WEDNESDAY } from "./feedback.fixtures";
import { ownFeedback } from "./own";
import { feedbackFigures } from "./staff/figures";
import { feedbackOn, feedbackQueue } from "./staff/queue";
import { feedbackToRelease } from "./staff/reading";
import { releaseFeedback } from "./staff/releasing";

beforeEach(emptyInterviews);

test("interviewers are asked once more after two working days, unless one of them has answered", async () => {
  await asked();
  for (const day of ["2026-12-10", "2026-12-11", "2026-12-11", "2026-12-14"]) await chaseFeedback(onDay(day));
  expect((await letters("feedback-request")).map(({ subject }) => subject.slice(0, 10))).toEqual([
    ...Array<string>(2).fill("Sam asks f"),
    ...Array<string>(2).fill("Still open"),
  ]);
  // The link of the second letter opens the same form.
  expect(
    await answerForm(await linkIn("feedback-request", "tom@client.example"), someWords(), "net", onDay("2026-12-14")),
  ).toEqual({ ok: true });
});

test("overdue feedback tells the truth, once, to whoever asked and to whoever has the job", async () => {
  const { id, sam, requestId } = await asked();
  await db.outboxMail.deleteMany();
  expect(await chaseFeedback(onDay("2026-12-16"))).toBe(1);
  await db.outboxMail.deleteMany();

  const counts = await Promise.all([1, 2, 3].map(() => chaseFeedback(onDay("2026-12-17"))));

  expect(counts.reduce((sum, one) => sum + one)).toBe(1);
  expect(await told()).toEqual([expect.stringMatching(/^feedback-for-staff /), "feedback-late sam@example.com"]);
  const [letter] = await letters("feedback-late");
  expect(letter?.text).toContain("have not replied");
  expect(letter?.text).toContain("by Monday 21 December");
  expect(await ownFeedback(sam, id, onDay("2026-12-17"))).toMatchObject({
    asked: { late: { because: "they-are-silent", ownViewDueOn: "2026-12-21" } },
  });
  expect((await feedbackQueue(ADA, onDay("2026-12-17")))?.waiting).toMatchObject([
    { isOverdue: true, waitsFor: "our-view", ownViewDueOn: "2026-12-21" },
  ]);
  expect(await feedbackOn(ADA, id, onDay("2026-12-17"))).toMatchObject({ id: requestId, releasedAt: null });
  expect(await feedbackOn({ ...ADA, role: "editor" }, id, onDay("2026-12-17"))).toBeNull();
  const page = await feedbackToRelease(ADA, requestId, onDay("2026-12-18"));
  await releaseFeedback(ADA, requestId, toRelease(page!.seen), onDay("2026-12-18"));
  expect(await ownFeedback(sam, id, onDay("2026-12-18"))).toMatchObject({
    release: { isInstead: true, from: expect.stringMatching(/^Ada at /) },
  });
  // Late words are still taken, and can be passed on as the next version.
  const tom = await db.interviewer.findFirstOrThrow({ where: { name: "Tom Hale" } });
  const url = await db.$transaction((tx) => formLink(tx, requestId, tom.id, onDay("2026-12-18")));
  expect(await answerForm(url.split("token=")[1]!, someWords(), "net", onDay("2026-12-19"))).toEqual({ ok: true });
});

test("what is late because of us is said to be, and goes out in office hours", async () => {
  const { id, sam } = await turnedDownUnseen();
  await askFeedback(sam, id, ["cv-missing"], WEDNESDAY);
  await chaseFeedback(new Date("2026-12-17T02:00:00Z"));
  const [letter] = await letters("feedback-late");
  expect(letter?.text).toContain("That is our fault, and nobody else’s.");
  expect(letter?.notBefore).toEqual(new Date("2026-12-17T08:00:00Z"));
});

test("fifty promises broken at one instant are each told of once, however often the worker is killed", async () => {
  const { jobId } = await turnedDownUnseen();
  const people = Array.from({ length: 50 }, (_, at) => ({ name: `Sam ${at}`, email: `sam${at}@example.com` }));
  const applications = await db.application.createManyAndReturn({
    data: people.map((person) => ({ jobId, rightToWork: "yes", ...person })),
    select: { id: true },
  });
  await db.feedbackRequest.createMany({
    data: applications.map(({ id }) => ({ applicationId: id, questions: ["close"], askedAt: WEDNESDAY })),
  });
  await db.outboxMail.deleteMany();

  // Killed after each few: what it had begun is whole, what it had not is there.
  for (const after of [1, 7, 20, 21, 60]) {
    let seen = 0;
    const signal = {
      get aborted() {
        return ++seen > after;
      },
    } as AbortSignal;
    await Promise.all([chaseFeedback(onDay("2026-12-17"), signal), chaseFeedback(onDay("2026-12-17"), signal)]);
  }

  expect(await db.outboxMail.count({ where: { template: "feedback-late" } })).toBe(50);
  expect(await db.candidateTask.count()).toBe(50);
  expect(await chaseFeedback(onDay("2026-12-18"))).toBe(0);
});

test("a candidate who is erased is chased for no longer", async () => {
  const { sam } = await asked();
  await eraseFor(sam.email, WEDNESDAY);
  await db.outboxMail.deleteMany();
  expect(await chaseFeedback(onDay("2026-12-17"))).toBe(0);
  expect(await told()).toEqual([]);
});

test("what is said of a client needs five promises, and of usefulness five answers", async () => {
  const { jobId } = await turnedDownUnseen();
  const client = await db.client.create({ data: { name: "Marlow Textiles", nameKey: "marlow textiles" } });
  await db.job.update({ where: { id: jobId }, data: { clientId: client.id } });
  const add = async (at: number) => {
    const application = await db.application.create({
      data: { jobId, name: `Sam ${at}`, email: `sam${at}@example.com`, rightToWork: "yes" },
    });
    const request = await db.feedbackRequest.create({
      data: { applicationId: application.id, questions: ["close"], askedAt: WEDNESDAY },
    });
    if (at === 0) return;
    const page = await feedbackToRelease(ADA, request.id, WEDNESDAY);
    await releaseFeedback(ADA, request.id, toRelease(page!.seen), onDay("2026-12-10"));
    const release = await db.feedbackRelease.findFirstOrThrow({ where: { requestId: request.id } });
    await db.feedbackRating.create({ data: { releaseId: release.id, useful: 5, at: WEDNESDAY } });
  };
  for (let at = 0; at < FLOOR - 1; at++) await add(at);
  const later = onDay("2026-12-20");
  expect(await feedbackFigures(ADA, later)).toEqual([]);
  await add(FLOOR - 1);
  expect(await feedbackFigures(ADA, later)).toEqual([
    { client: null, promised: 5, onTime: 0.8, byThem: 0, useful: null },
    { client: "Marlow Textiles", promised: 5, onTime: 0.8, byThem: 0, useful: null },
  ]);
  await add(FLOOR);
  expect((await feedbackFigures(ADA, later))?.[1]).toMatchObject({ promised: 6, useful: 5 });
  expect(await feedbackFigures({ ...ADA, role: "viewer" }, later)).toBeNull();
});
