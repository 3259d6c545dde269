import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { VISITOR } from "@/lib/access/viewer";
import { answerFeedback } from "@/lib/applications/interviews/feedback/answering";
import { feedbackForm } from "@/lib/applications/interviews/schema";
import { kudosForm, STRENGTH_KEYS } from "../kudos-input";
import { giveKudos, kudosAsked } from "./giving";
import { aCandidate, aLink, days, emptyKudos, MOMENT, NOW, words } from "./kudos.fixtures";
import { askForKudos, dropOldRequests, endRequest, openRequests } from "./links";
import { ownKudos } from "./wall";
import { ownWords, withdrawKudos } from "./withdrawing";

beforeEach(emptyKudos);

const give = (token: string, given: Record<string, unknown> = {}, network = "net", now = NOW) =>
  giveKudos(token, words(given), network, now);

describe("kudos token is single-purpose, expires, cannot read anything else", () => {
  test("it opens a form with a first name on it, and nothing that was ever written", async () => {
    const sam = await aCandidate();
    const token = await aLink(sam);
    await give(token);

    expect(await kudosAsked(token, NOW)).toEqual({ firstName: "Sam", relation: "lecturer" });
    expect(await ownWords(token)).toBeNull();
    expect(await withdrawKudos(token)).toBe(false);
    const form = feedbackForm.parse({ recommendation: "yes" });
    expect(await answerFeedback(token, form, "net", NOW)).toEqual({ ok: false, reason: "unknown" });
  });

  test("a giver's own link opens their own words, and takes no others", async () => {
    const token = await aLink(await aCandidate());
    const first = await give(token);
    const second = await give(token, { moment: "Something else altogether, of somebody else." });
    if (!first.ok || !second.ok) throw new Error("Not taken");

    expect(await ownWords(first.ownToken)).toMatchObject({ to: "Sam", moment: MOMENT });
    expect(await kudosAsked(first.ownToken, NOW)).toBeNull();
    expect(await give(first.ownToken)).toEqual({ ok: false, reason: "unknown" });
    expect(await withdrawKudos(first.ownToken)).toBe(true);
    expect(await ownWords(second.ownToken)).not.toBeNull();
  });

  test("only fingerprints of both are kept", async () => {
    const token = await aLink(await aCandidate());
    const given = await give(token);
    const rows = JSON.stringify([await db.kudosRequest.findMany(), await db.kudos.findMany()]);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(given.ok && given.ownToken);
  });

  test.each([
    ["a second before its thirty days are over", 30 - 1 / 86_400, true],
    ["with its thirtieth day", 30, false],
    ["a year later", 365, false],
  ])("%s it is taken: %#", async (_, after, isTaken) => {
    const token = await aLink(await aCandidate());
    expect((await give(token, {}, "net", days(after))).ok).toBe(isTaken);
    expect((await kudosAsked(token, days(after))) !== null).toBe(isTaken);
  });

  test.each([
    ["empty", ""],
    ["a letter", "x"],
    ["some SQL", "' or 1=1"],
    ["a path", "../../etc/passwd"],
    ["of the right length", "a".repeat(43)],
    ["of five thousand letters", "a".repeat(5000)],
  ])("a forged one opens nothing: %s", async (_, forged) => {
    await aLink(await aCandidate());
    expect(await kudosAsked(forged, NOW)).toBeNull();
    expect(await give(forged)).toEqual({ ok: false, reason: "unknown" });
    expect(await ownWords(forged)).toBeNull();
    expect(await withdrawKudos(forged)).toBe(false);
  });

  test("one that its candidate has ended, or whose candidate is gone, opens nothing", async () => {
    const sam = await aCandidate();
    const [ended, orphaned] = [await aLink(sam), await aLink(sam)];
    const [, first] = await openRequests(sam, NOW);
    expect(await endRequest(await aCandidate("Ade"), first!.id)).toBe(false);
    await db.kudosRequest.deleteMany({ where: { id: first!.id } });
    await db.person.delete({ where: { id: sam.personId } });

    for (const token of [ended, orphaned]) expect(await give(token)).toEqual({ ok: false, reason: "unknown" });
  });
});

test("posted a thousand times is five at most, and what is turned away is not written", async () => {
  const sam = await aCandidate();
  const token = await aLink(sam);
  const outcomes = [];
  for (let round = 0; round < 20; round++)
    outcomes.push(
      ...(await Promise.all(
        Array.from({ length: 50 }, (_, n) => give(token, {}, `net-${(round * 50 + n) % 100}`, NOW)),
      )),
    );

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
  expect(await db.kudos.count()).toBe(5);
  expect(await give(token, {}, "another", days(1))).toEqual({ ok: false, reason: "full" });
  expect(await openRequests(sam, NOW)).toEqual([]);
});

test("the database takes no sixth, whatever the code does", async () => {
  const sam = await aCandidate();
  await give(await aLink(sam));
  const { id: _, ...row } = await db.kudos.findFirstOrThrow();
  await expect(db.kudos.create({ data: { ...row, ownHash: "x", place: 6 } })).rejects.toThrow(/kudos_place/);
  await expect(db.kudos.updateMany({ data: { moment: "Put into their mouth" } })).rejects.toThrow();
  await expect(db.kudos.updateMany({ data: { permission: "full-name" } })).rejects.toThrow();
  await expect(db.kudos.updateMany({ data: { strengths: ["nice"] } })).rejects.toThrow(/kudos_strengths/);
  expect(await db.kudos.updateMany({ data: { strengths: STRENGTH_KEYS.slice(0, 5) } })).toEqual({ count: 1 });
  expect(STRENGTH_KEYS.length).toBeLessThanOrEqual(24);
});

describe("what is written", () => {
  test.each([
    ["of ten thousand letters where five hundred are expected", { moment: "x".repeat(10_000) }, "moment"],
    ["of ten megabytes", { trust: "x".repeat(10_000_000) }, "trust"],
    ["of one letter too many", { moment: "x".repeat(501) }, "moment"],
    ["with a word that is a sentence", { word2: "x".repeat(31) }, "word2"],
    ["without a name", { name: "" }, "name"],
    ["without anything", { moment: "", trust: undefined, word1: " " }, "moment"],
    ["without saying who may read it", { permission: "everybody" }, "permission"],
  ])("%s is refused at its field", (_, given, field) => {
    const all = { name: "Ruth", moment: MOMENT, permission: "private", ...given };
    const outcome = kudosForm.safeParse(all);
    expect(outcome.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test("in anger is not taken, and the field is named", async () => {
    const token = await aLink(await aCandidate());
    expect(await give(token, { trust: "Go kill yourself" })).toEqual({ ok: false, reason: "harm", fields: ["trust"] });
    expect(await give(token, { word1: "kill", word2: "your", word3: "self" })).toMatchObject({ reason: "harm" });
    expect(await db.kudos.count()).toBe(0);
  });

  test("in a way that may hurt is held, and its candidate is shown nothing of it before they ask", async () => {
    const sam = await aCandidate();
    await give(await aLink(sam), { trust: "With nothing, you idiot", name: "Somebody" });
    const [held] = await ownKudos(sam);
    expect(held).toMatchObject({ state: "held", from: "", moment: null, trust: null, words: [] });
  });
});

test("a link is shown once, to its candidate, and nobody else gets one", async () => {
  expect(await askForKudos(VISITOR, "friend", NOW)).toBeNull();
  const sam = await aCandidate();
  for (let n = 0; n < 20; n++) expect((await askForKudos(sam, "friend", NOW))?.ok).toBe(true);
  expect(await askForKudos(sam, "friend", NOW)).toMatchObject({ ok: false, reason: "limited" });
});

test("links whose time is over go; what was written by them stays", async () => {
  const sam = await aCandidate();
  await give(await aLink(sam));
  expect(await dropOldRequests(days(29))).toBe(0);
  expect(await dropOldRequests(days(31))).toBe(1);
  expect(await ownKudos(sam)).toHaveLength(1);
});
