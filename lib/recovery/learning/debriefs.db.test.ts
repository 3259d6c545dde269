import { beforeEach, describe, expect, test } from "vitest";
import { VISITOR, type Candidate } from "@/lib/access/viewer";
import { aCandidate, now } from "@/lib/applications/applying/applying.fixtures";
import { db } from "@/lib/core/db";
import { questionToAnswer, saveAnswer } from "../practice/answers";
import { MOST_DEBRIEFS, ownDebrief, ownDebriefs, saveDebrief } from "./debriefs";
import { aDebrief, newId, nothingKept } from "./learning.fixtures";
import { dropDebrief, wipeDebriefs } from "./wiping";

let sam: Candidate;
let ade: Candidate;
beforeEach(async () => {
  await nothingKept();
  sam = await aCandidate("sam@example.com");
  ade = await aCandidate("ade@example.com");
});

describe("a debrief", () => {
  test("is kept sealed: whoever has only the database reads nothing of it", async () => {
    const id = newId();
    expect(await saveDebrief(sam, { id, input: aDebrief({ threw: "canary-word" }) }, now)).toEqual({ ok: true, id });

    const rows = await db.$queryRaw<{ row: string }[]>`SELECT to_jsonb(debrief)::text AS row FROM debrief`;
    expect(rows).toHaveLength(1);
    for (const word of ["canary-word", "Calder", 'interview"', "project"]) expect(rows[0]?.row).not.toContain(word);
    expect(await ownDebriefs(sam)).toMatchObject([
      { id, happenedOn: "2026-11-24", version: 1, content: { threw: "canary-word", stage: "interview", themes: [] } },
    ]);
  });

  test("pressed twice is one, and says what was pressed last", async () => {
    const id = newId();
    const pressed = ["First", "Second"].map((change) => saveDebrief(sam, { id, input: aDebrief({ change }) }, now));

    expect((await Promise.all(pressed)).every(({ ok }) => ok)).toBe(true);
    expect(await ownDebriefs(sam)).toHaveLength(1);
  });

  test("changed on two devices over one version is changed once, and the other hears of it", async () => {
    const id = newId();
    await saveDebrief(sam, { id, input: aDebrief() }, now);
    const outcomes = await Promise.all(
      ["On the phone", "On the laptop"].map((change) =>
        saveDebrief(sam, { id, input: aDebrief({ change, version: 1 }) }, now),
      ),
    );

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "changed", version: 2 });
  });

  test("of somebody else's cannot be read, changed, practised or taken away with its id", async () => {
    const id = newId();
    await saveDebrief(sam, { id, input: aDebrief() }, now);

    for (const thief of [ade, VISITOR]) {
      expect(await ownDebrief(thief, id)).toBeNull();
      expect(await ownDebriefs(thief)).toEqual([]);
      expect(await questionToAnswer(thief, `debrief-${id}`)).toBeNull();
      await dropDebrief(thief, id);
      await wipeDebriefs(thief);
    }
    for (const version of [0, 1, 2])
      expect(await saveDebrief(ade, { id, input: aDebrief({ version }) }, now)).toEqual({
        ok: false,
        reason: "missing",
      });
    expect(await saveAnswer(ade, `debrief-${id}`, { isHard: true, version: 0 }, now)).toEqual({
      ok: false,
      reason: "missing",
    });
    expect(await ownDebriefs(sam)).toHaveLength(1);
  });

  test.each([
    ["no id", "x'\"y", {}, "missing"],
    ["an id that was wiped elsewhere", "9f1f4f6c-6d0e-4e0e-8b5e-1f1f4f6c6d0e", { version: 3 }, "missing"],
    ["a day to come", newId(), { happenedOn: "2026-11-26" }, "future"],
  ])("is not kept with %s", async (_, id, given, reason) => {
    expect(await saveDebrief(sam, { id, input: aDebrief(given) }, now)).toEqual({ ok: false, reason });
    expect(await db.debrief.count()).toBe(0);
  });

  test("about an interview or application of somebody else's is kept without it", async () => {
    const about = { interviewId: newId(), applicationId: newId() };
    await saveDebrief(sam, { id: newId(), input: aDebrief(), about }, now);

    expect(await db.debrief.findMany({ select: { interviewId: true, applicationId: true } })).toEqual([
      { interviewId: null, applicationId: null },
    ]);
  });

  test("is not kept past two hundred, and staff without a candidate's account keep none", async () => {
    const data = Array.from({ length: MOST_DEBRIEFS }, () => ({
      id: newId(),
      candidateId: sam.personId,
      happenedOn: now,
      sealed: "x",
    }));
    await db.debrief.createMany({ data });
    expect(await saveDebrief(sam, { id: newId(), input: aDebrief() }, now)).toEqual({ ok: false, reason: "full" });

    const { id: personId } = await db.person.create({ data: { email: "ada@agency.example", name: "Ada" } });
    const ada = { kind: "staff", role: "admin", personId, email: "ada@agency.example", name: "Ada" } as const;
    expect(await saveDebrief(ada, { id: newId(), input: aDebrief() }, now)).toEqual({ ok: false, reason: "sign-in" });
  });

  test("that can no longer be opened is still there to be taken away", async () => {
    const id = newId();
    await db.debrief.create({ data: { id, candidateId: sam.personId, happenedOn: now, sealed: "of another secret" } });

    expect(await ownDebriefs(sam)).toMatchObject([{ id, content: null }]);
    await dropDebrief(sam, id);
    expect(await ownDebriefs(sam)).toEqual([]);
  });
});

test("one press wipes all of somebody's debriefs with what they practised from them, and nobody else's", async () => {
  const ids = [newId(), newId()];
  for (const id of ids) await saveDebrief(sam, { id, input: aDebrief() }, now);
  await saveDebrief(ade, { id: newId(), input: aDebrief() }, now);
  await saveAnswer(sam, `debrief-${ids[0]}`, { action: "I asked.", isHard: false, version: 0 }, now);
  await saveAnswer(sam, "tell-me-about-yourself", { action: "I asked.", isHard: false, version: 0 }, now);

  await wipeDebriefs(sam);

  expect(await ownDebriefs(sam)).toEqual([]);
  expect(await ownDebriefs(ade)).toHaveLength(1);
  expect(await db.practiceAnswer.findMany({ select: { question: true } })).toEqual([
    { question: "tell-me-about-yourself" },
  ]);
});
