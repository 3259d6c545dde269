import { beforeEach, expect, test } from "vitest";
import { VISITOR, type Candidate } from "@/lib/access/viewer";
import { aCandidate, now } from "@/lib/applications/applying/applying.fixtures";
import { db } from "@/lib/core/db";
import { saveDebrief } from "../learning/debriefs";
import { aDebrief, newId, nothingKept } from "../learning/learning.fixtures";
import { practiceForm } from "../practice-input";
import { ownQuestions, questionToAnswer, saveAnswer, wipeAnswers } from "./answers";
import { bank } from "./bank";

let sam: Candidate;
beforeEach(async () => {
  await nothingKept();
  sam = await aCandidate("sam@example.com");
});

const key = bank()[0]?.key ?? "";
const said = (given: Record<string, unknown> = {}) => practiceForm.parse({ situation: "In the shop.", ...given });

test("an answer is kept in four parts, sealed, and can be read by nobody else", async () => {
  expect(await saveAnswer(sam, key, said({ action: "I asked canary-word." }), now)).toEqual({ ok: true });

  const rows = await db.$queryRaw<
    { row: string }[]
  >`SELECT to_jsonb(practice_answer)::text AS row FROM practice_answer`;
  expect(rows[0]?.row).not.toContain("canary-word");
  expect(await questionToAnswer(sam, key)).toMatchObject({ version: 1, answer: { action: "I asked canary-word." } });
  const ade = await aCandidate("ade@example.com");
  expect(await questionToAnswer(ade, key)).toMatchObject({ version: 0, answer: {} });
  expect(await questionToAnswer(VISITOR, key)).toBeNull();
});

test("of two devices that save at once one is heard, and the other is told", async () => {
  const outcomes = await Promise.all(
    ["phone", "laptop"].map((device) => saveAnswer(sam, key, said({ result: device }), now)),
  );

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "changed", version: 1 });
});

test.each(["no-such-question", "debrief-", `debrief-${newId()}`, "x".repeat(5000), "debrief-x'\"y"])(
  "there is nothing to answer at %.40s",
  async (wrong) => {
    expect(await saveAnswer(sam, wrong, said(), now)).toEqual({ ok: false, reason: "missing" });
    expect(await questionToAnswer(sam, wrong)).toBeNull();
    expect(await db.practiceAnswer.count()).toBe(0);
  },
);

test("questions that threw somebody come back first: from debriefs in their own words, and those they marked", async () => {
  const id = newId();
  await saveDebrief(sam, { id, input: aDebrief({ threw: "What pay was I hoping for" }) }, now);
  const marked = bank().find(({ sector }) => sector === "law")?.key ?? "";
  await saveAnswer(sam, marked, practiceForm.parse({ isHard: "yes" }), now);

  const { hard, rest } = await ownQuestions(sam, { sector: "data", stage: "technical" });

  expect(hard).toMatchObject([
    { key: `debrief-${id}`, ask: "What pay was I hoping for", close: { ask: "What pay are you hoping for?" } },
    { key: marked, hasAnswer: false, isHard: true },
  ]);
  expect(rest.length).toBeGreaterThan(0);
  expect(rest.some((one) => one.key === marked)).toBe(false);
});

test("wiping takes all of somebody's answers away", async () => {
  await saveAnswer(sam, key, said(), now);
  await wipeAnswers(VISITOR);
  expect(await db.practiceAnswer.count()).toBe(1);
  await wipeAnswers(sam);
  expect(await db.practiceAnswer.count()).toBe(0);
});

test("10,000 letters where 1,000 are expected are not taken", () => {
  expect(practiceForm.safeParse({ action: "x".repeat(10_000) }).error?.issues[0]?.path).toEqual(["action"]);
});
