import { beforeEach, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/access/viewer";
import { cancelByStaff } from "@/lib/calls/staff/on-behalf";
import { recordOutcome } from "@/lib/calls/staff/outcome";
import { db } from "@/lib/core/db";
import { aCallOf, aNo, aRecruiter, AT, emptyAfterNo } from "../after-no.fixtures";
import { aCandidate, anApplication, days, EDITOR, NOW } from "../kudos/kudos.fixtures";
import { aDebrief, newId } from "../learning/learning.fixtures";
import { saveDebrief } from "../learning/debriefs";
import { makePlan } from "../plan/making";
import { answers } from "../plan/plan.fixtures";
import { bringInput } from "../sharing-input";
import { bring, broughtTo, canBring, endShares, sharedWith } from "./sharing";

beforeEach(emptyAfterNo);

const bringing = (applicationId: string | null, ...kinds: string[]) => bringInput.parse({ kinds, applicationId });

async function setUp() {
  const [sam, ada] = [await aCandidate(), await aRecruiter("Ada")];
  const { id } = await aNo(sam, ada);
  const other = await anApplication(sam, "Canary of another application");
  const callId = await aCallOf(sam, "after-a-rejection");
  return { sam, ada, id, other, callId };
}

describe("what a candidate brings to a call", () => {
  test("is what they ticked, of that application, and nothing else of theirs", async () => {
    const { sam, ada, id, callId } = await setUp();
    expect(await sharedWith(ada, callId, NOW)).toEqual([]);
    expect(await canBring(sam, id, NOW)).toContain("timeline");
    expect(await bring(sam, callId, bringing(id, "timeline", "everything"), NOW)).toBe(true);

    const shared = await sharedWith(ada, callId, NOW);
    expect(shared?.map(({ kind }) => kind)).toEqual(["timeline"]);
    expect(JSON.stringify(shared)).toContain("The job needs a year of GIS.");
    expect(JSON.stringify(shared)).not.toContain("Canary");
  });

  test("is taken back at will until the call begins, and then stands", async () => {
    const { sam, ada, id, callId } = await setUp();
    await bring(sam, callId, bringing(id, "timeline"), NOW);
    expect(await broughtTo(sam, callId, NOW)).toEqual({ kinds: ["timeline"], applicationId: id });
    expect(await bring(sam, callId, bringing(id), AT(-1))).toBe(true);
    expect(await sharedWith(ada, callId, AT(-1))).toEqual([]);

    await bring(sam, callId, bringing(id, "timeline"), AT(-1));
    expect(await bring(sam, callId, bringing(id), AT(0))).toBe(false);
    expect(await sharedWith(ada, callId, AT(1))).toHaveLength(1);
  });

  test("is read by those who take calls and read candidates, for a week after it", async () => {
    const { sam, ada, id, callId } = await setUp();
    await bring(sam, callId, bringing(id, "timeline"), NOW);
    for (const viewer of [EDITOR, { ...EDITOR, role: "viewer" } as const, sam, VISITOR])
      expect(await sharedWith(viewer, callId, NOW)).toBeNull();
    expect(await sharedWith(ada, callId, AT(30 + 7 * 1440 - 1))).toHaveLength(1);
    expect(await sharedWith(ada, callId, AT(30 + 7 * 1440))).toEqual([]);
    expect(await endShares(AT(30 + 7 * 1440 - 1))).toBe(0);
    expect(await endShares(AT(31 + 7 * 1440))).toBe(1);
  });

  test("goes with a call that is called off", async () => {
    const { sam, ada, id, callId } = await setUp();
    await bring(sam, callId, bringing(id, "timeline"), NOW);
    await cancelByStaff(ada, callId, NOW);
    expect(await sharedWith(ada, callId, NOW)).toEqual([]);
    expect(await broughtTo(sam, callId, NOW)).toBeNull();
  });

  test("another's call and another's application are nobody's to bring", async () => {
    const { sam, ada, id, callId } = await setUp();
    const ade = await aCandidate("Ade");
    const theirs = await aNo(ade, ada);
    expect(await bring(ade, callId, bringing(theirs.id, "timeline"), NOW)).toBe(false);
    expect(await broughtTo(ade, callId, NOW)).toBeNull();
    expect(await bring(sam, callId, bringing(theirs.id, "timeline"), NOW)).toBe(true);
    expect(await db.callShare.count()).toBe(0);
    const row = { callId, kind: "timeline", candidateId: sam.personId, applicationId: theirs.id };
    await expect(db.callShare.create({ data: row })).rejects.toThrow();
    await expect(db.callShare.create({ data: { ...row, candidateId: ade.personId } })).rejects.toThrow();
    expect(await canBring(ade, id, NOW)).toEqual([]);
  });
});

test("a plan and the notes on an interview can be brought, each in words, and nothing that was not ticked", async () => {
  const { sam, ada, id, callId } = await setUp();
  expect(await canBring(sam, id, NOW)).toEqual(["timeline"]);
  const words = { threw: "Why planning?", happenedOn: "2026-11-20" };
  await saveDebrief(sam, { id: newId(), input: aDebrief(words), about: { applicationId: id } }, NOW);
  await makePlan(sam, answers({ applicationId: id, note: "Canary of a note", ended: "before-interview" }), NOW);
  expect(await canBring(sam, id, NOW)).toEqual(["timeline", "plan", "debrief"]);

  await bring(sam, callId, bringing(id, "plan", "debrief"), NOW);

  const shared = await sharedWith(ada, callId, NOW);
  expect(shared?.map(({ kind }) => kind)).toEqual(["plan", "debrief"]);
  expect(shared?.[1]?.lines).toContainEqual({ term: "What threw me", text: "Why planning?" });
  expect(shared?.[0]?.lines.length).toBeGreaterThan(3);
  expect(JSON.stringify(shared)).not.toMatch(/Canary|GIS/);
});

test("a call about anything else asks for a promise too, once something of a no was brought to it", async () => {
  const [sam, ada] = [await aCandidate(), await aRecruiter("Ada")];
  const { id } = await aNo(sam, ada);
  const callId = await aCallOf(sam, "first-job");
  await bring(sam, callId, bringing(id, "timeline"), NOW);
  expect(await recordOutcome(ada, callId, { outcome: "held" }, AT(30))).toEqual({ ok: false, reason: "needs-promise" });
});

test("a no that is not told yet is in no timeline", async () => {
  const [sam, ada] = [await aCandidate(), await aRecruiter("Ada")];
  const { id } = await aNo(sam, ada);
  await db.application.update({ where: { id }, data: { answerGoesAt: days(1) } });
  const callId = await aCallOf(sam, "after-a-rejection");
  await bring(sam, callId, bringing(id, "timeline"), NOW);
  expect(JSON.stringify(await sharedWith(ada, callId, NOW))).not.toContain("GIS");
});
