import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Staff, StaffRole } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { apply } from "../applying/applying";
import { applying, now, oneOpenJob } from "../applying/applying.fixtures";
import { score } from "./cards";
import { criteriaOfJob, writeCriteria } from "./criteria";
import { scorecardsFor } from "./reading";
import { cardInput, criteriaInput } from "./scorecard-input";

const CRITERIA = [
  { name: "Sells", good: "Has sold something to somebody who did not want it." },
  { name: "Listens", good: "Says what the other side needed." },
  { name: "Counts", good: "Gives numbers that hold." },
];
const anybody = async (name: string, role: StaffRole = "recruiter"): Promise<Staff> => {
  const { id, email } = await db.person.create({ data: { email: `${name}@example.com`, name } });
  return { kind: "staff", role, personId: id, email, name };
};

let ada: Staff, ben: Staff, jobId: string, application: string;

beforeEach(async () => {
  await oneOpenJob();
  await apply(applying(), now);
  ({ id: application, jobId } = await db.application.findFirstOrThrow({ select: { id: true, jobId: true } }));
  [ada, ben] = [await anybody("ada"), await anybody("ben")];
  await writeCriteria(ada, jobId, { version: 0, criteria: CRITERIA }, now);
});

const formId = async (version = 1) => (await db.scorecardForm.findFirstOrThrow({ where: { version } })).id;

async function card(scores: number[], act: "keep" | "hand-in", evidence = "The shop in Leeds.") {
  const fields = scores.flatMap((value, at) => [
    [`score-${at + 1}`, String(value)],
    [`evidence-${at + 1}`, evidence],
  ]);
  return cardInput.parse({ ...Object.fromEntries(fields), form: await formId(), act });
}

test("what a colleague wrote is hidden until one's own is in, even from an admin", async () => {
  const admin = await anybody("cleo", "admin");
  await score(ben, application, await card([4, 4, 4], "hand-in", "A secret opinion"), now);
  await score(ada, application, await card([1, 1, 1], "keep"), now);

  for (const viewer of [ada, admin]) {
    const before = await scorecardsFor(viewer, application);
    expect(before).toMatchObject({ othersIn: 1, others: [], summary: null });
    expect(JSON.stringify(before)).not.toContain("A secret opinion");
  }
  await score(ada, application, await card([2, 3, 1], "hand-in"), now);

  const after = await scorecardsFor(ada, application);
  expect(after?.others).toMatchObject([{ reviewer: "ben", scores: [{ evidence: "A secret opinion" }, {}, {}] }]);
  expect(after?.summary).toMatchObject({
    cards: 2,
    criteria: [
      { name: "Sells", mean: 3, lowest: 2, highest: 4, counts: [0, 1, 0, 1] },
      { name: "Listens", mean: 3.5, lowest: 3, highest: 4 },
      { name: "Counts", mean: 2.5, lowest: 1, highest: 4 },
    ],
  });
});

test("a draft of a colleague is nobody's to read, at any time", async () => {
  await score(ben, application, await card([4, 4, 4], "keep", "A secret opinion"), now);
  await score(ada, application, await card([2, 2, 2], "hand-in"), now);

  const seen = await scorecardsFor(ada, application);

  expect(seen).toMatchObject({ othersIn: 0, others: [] });
});

test("handed in, a card stays as it is, whichever way somebody tries", async () => {
  await score(ada, application, await card([1, 2, 3], "hand-in"), now);

  expect(await score(ada, application, await card([4, 4, 4], "keep"), now)).toEqual({ ok: false, reason: "final" });
  await expect(db.scorecardScore.updateMany({ data: { score: 4 } })).rejects.toThrow("does not change");
  await expect(db.scorecardScore.deleteMany({})).rejects.toThrow("does not change");
  await expect(db.scorecard.updateMany({ data: { submittedAt: null } })).rejects.toThrow("does not change");
  expect(await db.auditEvent.count({ where: { action: "score" } })).toBe(1);
});

test("a card with something left out is kept, and handed in only when it is whole", async () => {
  const form = await formId();
  const partly = { form, "score-1": "3", "evidence-1": "Sold ice.", "score-2": "2" };

  expect(await score(ada, application, cardInput.parse({ ...partly, act: "keep" }), now)).toMatchObject({ ok: true });
  expect(await score(ada, application, cardInput.parse({ ...partly, act: "hand-in" }), now)).toEqual({
    ok: false,
    reason: "unfinished",
    missing: [
      { position: 2, what: "evidence" },
      { position: 3, what: "score" },
      { position: 3, what: "evidence" },
    ],
  });
  await expect(db.scorecard.updateMany({ data: { submittedAt: now } })).rejects.toThrow("has a score and its evidence");
});

test("other criteria are a new version: what was handed in keeps its own, and a draft goes on under the new ones", async () => {
  const first = await card([4, 3, 2], "hand-in");
  const draft = await card([1, 2, 3], "keep");
  await score(ada, application, first, now);
  await score(ben, application, draft, now);
  const criteria = [...CRITERIA.slice(0, 2), { name: "Drives", good: "Has a licence." }];

  expect(await writeCriteria(ada, jobId, { version: 1, criteria }, now)).toEqual({ ok: true, version: 2 });

  expect(await scorecardsFor(ada, application)).toMatchObject({
    form: { version: 2 },
    own: { version: 1, isHandedIn: true, scores: [{ name: "Sells", score: 4 }, {}, { name: "Counts", score: 2 }] },
  });
  expect(await score(ben, application, { ...draft, isHandedIn: true }, now)).toEqual({ ok: false, reason: "criteria" });
  expect(await score(ben, application, { ...draft, formId: await formId(2), isHandedIn: true }, now)).toMatchObject({
    ok: true,
  });
  expect(await scorecardsFor(ada, application)).toMatchObject({ others: [{ version: 2 }], summary: null });
  await expect(db.scorecardCriterion.updateMany({ data: { name: "Obeys" } })).rejects.toThrow();
});

test("of two who write criteria at once, the second hears of the first", async () => {
  const other = [...CRITERIA, { name: "Drives", good: "Has a licence." }];
  const [one, two] = await Promise.all([
    writeCriteria(ada, jobId, { version: 1, criteria: other }, now),
    writeCriteria(ben, jobId, { version: 1, criteria: other.toReversed() }, now),
  ]);

  expect([one?.ok, two?.ok].toSorted()).toEqual([false, true]);
  expect(await criteriaOfJob(ada, jobId)).toMatchObject({ version: 2 });
});

test("the same criteria again are no new version, and nobody writes fewer than three past the form", async () => {
  expect(await writeCriteria(ben, jobId, { version: 1, criteria: CRITERIA }, now)).toEqual({ ok: true, version: 1 });
  await expect(writeCriteria(ben, jobId, { version: 1, criteria: CRITERIA.slice(0, 2) }, now)).rejects.toThrow(
    "three to seven",
  );
});

test("a card that two windows keep at once is one card", async () => {
  const given = await card([1, 2, 3], "keep");
  await Promise.all([1, 2, 3].map(() => score(ada, application, given, now)));

  expect(await db.scorecard.count()).toBe(1);
  expect(await db.scorecardScore.count()).toBe(3);
});

test("whoever may not read applications neither scores nor reads a score", async () => {
  const editor = await anybody("eve", "editor");
  const given = await card([1, 2, 3], "hand-in");

  expect(await score(editor, application, given, now)).toBeNull();
  expect(await scorecardsFor(editor, application)).toBeNull();
  expect(await criteriaOfJob(editor, jobId)).toBeNull();
  expect(await writeCriteria(editor, jobId, { version: 1, criteria: CRITERIA }, now)).toBeNull();
  expect(await score(ada, randomUUID(), given, now)).toBeNull();
});

test("an application that goes takes its scorecards with it, handed in or not", async () => {
  await score(ada, application, await card([1, 2, 3], "hand-in"), now);
  await db.application.delete({ where: { id: application } });

  expect(await db.scorecard.count()).toBe(0);
});

test("the form says which row is unfinished", () => {
  const reading = criteriaInput.safeParse({ version: "0", "name-1": "Sells", "name-2": "sells", "good-2": "Sold." });

  expect(reading.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["good-1", "Say what good evidence of it looks like"],
    ["name-1", "Two criteria have this name"],
    ["name-2", "Two criteria have this name"],
    ["name-2", "Name at least 3"],
  ]);
});
