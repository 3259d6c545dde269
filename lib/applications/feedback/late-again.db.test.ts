import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { ADA, emptyInterviews, letters, told } from "../interviews/interviews.fixtures";
import { ownTasks } from "../staff/tasks";
import { chaseFeedback } from "./chasing";
import { asked, onDay, toRelease, WEDNESDAY } from "./feedback.fixtures";
import { ownFeedback } from "./own";
import { feedbackQueue } from "./staff/queue";
import { feedbackToRelease } from "./staff/reading";
import { releaseFeedback } from "./staff/releasing";

beforeEach(emptyInterviews);

/** Asked on Wednesday the 9th, promised by the 16th, then our own view by Monday the 21st. */
const [BROKEN, LAST_DAY, BROKEN_AGAIN] = [onDay("2026-12-17"), onDay("2026-12-21"), onDay("2026-12-22")];

async function anotherAdmin() {
  const admin = { role: "admin" } as const;
  await db.person.create({ data: { email: "bea@agency.example", name: "Bea", staff: { create: admin } } });
  const left = { role: "admin", leftAt: WEDNESDAY } as const;
  await db.person.create({ data: { email: "cy@agency.example", name: "Cy", staff: { create: left } } });
}

test("when our own view is late as well, the admins are told once, and both sides see it", async () => {
  const { id, sam, requestId } = await asked();
  await anotherAdmin();
  await chaseFeedback(BROKEN);
  await db.outboxMail.deleteMany();
  expect(await chaseFeedback(LAST_DAY)).toBe(0);

  const counts = await Promise.all([1, 2, 3].map(() => chaseFeedback(BROKEN_AGAIN)));

  expect(counts.reduce((sum, one) => sum + one)).toBe(1);
  expect(await chaseFeedback(onDay("2027-01-11"))).toBe(0);
  expect(await told()).toEqual([
    "feedback-for-staff ada@agency.example",
    "feedback-for-staff bea@agency.example",
    "feedback-late sam@example.com",
  ]);
  const [toAdmins] = await letters("feedback-for-staff");
  expect(`${toAdmins?.subject} ${toAdmins?.text}`).not.toContain("Sam");
  // An apology, a new date and a name.
  const [letter] = await letters("feedback-late");
  for (const words of ["Monday 21 December", "I am sorry", "Ada sees to it now", "by Wednesday 23 December"])
    expect(letter?.text).toContain(words);
  expect((await ownFeedback(sam, id, BROKEN_AGAIN))?.asked?.late?.again).toEqual({
    toldAt: BROKEN_AGAIN,
    manager: "Ada",
    by: "2026-12-23",
  });
  expect((await feedbackQueue(ADA, BROKEN_AGAIN))?.waiting).toMatchObject([{ adminsToldAt: BROKEN_AGAIN }]);
  const today = await ownTasks(ADA, false, BROKEN_AGAIN);
  expect(today?.items.map(({ title }) => title)).toContain(
    "Our own view is overdue as well: see that it is given today",
  );
  const page = await feedbackToRelease(ADA, requestId, BROKEN_AGAIN);
  expect(page).toMatchObject({ adminsToldAt: BROKEN_AGAIN });

  await releaseFeedback(ADA, requestId, toRelease(page!.seen), BROKEN_AGAIN);
  expect(await db.candidateTask.count({ where: { doneAt: null } })).toBe(0);
  expect((await ownFeedback(sam, id, BROKEN_AGAIN))?.asked?.late).toBeNull();
});

test("a view that is given on its last day is not late", async () => {
  const { requestId } = await asked();
  await chaseFeedback(BROKEN);
  const page = await feedbackToRelease(ADA, requestId, LAST_DAY);
  await releaseFeedback(ADA, requestId, toRelease(page!.seen), LAST_DAY);
  await db.outboxMail.deleteMany();
  expect(await chaseFeedback(BROKEN_AGAIN)).toBe(0);
  expect(await told()).toEqual([]);
});
