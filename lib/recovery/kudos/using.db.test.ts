import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { saveDraft } from "@/lib/applications/drafts/drafts";
import { TAKEN_BACK } from "./derived";
import { evidenceFor, showWith, stopShowing } from "./evidence";
import { chosenWords } from "./for-staff";
import { forgetKudos } from "./forgetting";
import { giveKudos } from "./giving";
import {
  aCandidate,
  aLink,
  anApplication,
  days,
  EDITOR,
  emptyKudos,
  keptKudos,
  MOMENT,
  NOW,
  RECRUITER,
  words,
} from "./kudos.fixtures";
import { reportedKudos, reportKudos, settleReport } from "./reporting";
import { decideOn, dropKudos, oneKudos, ownKudos, tagKudos } from "./wall";
import { withdrawKudos } from "./withdrawing";

beforeEach(emptyKudos);

describe("words count once their candidate has said so", () => {
  test("and not before: nothing is offered, shown or read on a low day", async () => {
    const sam = await aCandidate();
    const { slug, id } = await anApplication(sam);
    await giveKudos(await aLink(sam), words(), "net", NOW);
    const [waiting] = await ownKudos(sam);

    expect(await evidenceFor(sam)).toEqual([]);
    expect(await oneKudos(sam, 0)).toBeNull();
    expect(await showWith(sam, slug, [waiting!.id], NOW)).toBe(0);
    expect(await chosenWords(RECRUITER, id)).toBeNull();

    expect(await decideOn(sam, waiting!.id, "keep", NOW)).toBe(true);
    expect(await evidenceFor(sam)).toHaveLength(1);
    expect(await oneKudos(sam, 0)).toMatchObject({ at: 0, all: 1, kudos: { from: "Ruth Adeyemi" } });
  });

  test("a low day shows one at a time and goes round", async () => {
    const sam = await aCandidate();
    for (const name of ["Ann", "Bea", "Cy"]) await keptKudos(sam, { name });
    const seen = await Promise.all([0, 1, 2, 3, -1, Number.NaN].map(async (at) => (await oneKudos(sam, at))?.kudos.id));
    expect(new Set(seen.slice(0, 3)).size).toBe(3);
    expect([seen[3], seen[4], seen[5]]).toEqual([seen[0], seen[2], seen[0]]);
  });

  test("nobody decides about another's", async () => {
    const [sam, ade] = [await aCandidate(), await aCandidate("Ade")];
    const { id } = await keptKudos(sam);
    expect(await decideOn(ade, id, "hide", NOW)).toBe(false);
    expect(await tagKudos(ade, id, ["speaks-up"], NOW)).toBe(false);
    expect(await dropKudos(ade, id)).toBe(false);
    expect(await reportKudos(ade, id, NOW)).toBe(false);
    expect(await ownKudos(ade)).toEqual([]);
  });
});

describe("shown with an application", () => {
  test("staff read what was ticked for it, by as much of a name as its giver agreed to, and nothing of any other", async () => {
    const sam = await aCandidate();
    const [first, second] = [await anApplication(sam), await anApplication(sam)];
    const ticked = await keptKudos(sam);
    const other = await keptKudos(sam, { name: "Joe Marsh", moment: "He carried the whole move on his back for us." });
    expect(await showWith(sam, first.slug, [ticked.id], NOW)).toBe(1);

    const shown = await chosenWords(RECRUITER, first.id);
    expect(shown?.shown).toMatchObject([{ from: "Ruth, a lecturer or teacher", moment: MOMENT, words: ["Steady"] }]);
    expect(JSON.stringify(shown)).not.toContain("Adeyemi");
    expect(JSON.stringify(shown)).not.toContain(other.id);
    expect(await chosenWords(RECRUITER, second.id)).toBeNull();
    expect(await chosenWords(EDITOR, first.id)).toBeNull();
    expect(await chosenWords(sam, first.id)).toBeNull();
  });

  test("what its giver keeps between the two is never offered and never shown", async () => {
    const sam = await aCandidate();
    const { slug, id: applicationId } = await anApplication(sam);
    const { id } = await keptKudos(sam, { permission: "private" });
    expect(await evidenceFor(sam)).toEqual([]);
    expect(await showWith(sam, slug, [id], NOW)).toBe(0);
    await expect(db.kudosUse.create({ data: { applicationId, kudosId: id } })).rejects.toThrow(
      /kudos_use_allowed|not be shown/,
    );
  });

  test("it stops with a press, with hiding, and with throwing away, each without a trace", async () => {
    const sam = await aCandidate();
    const { slug, id: applicationId } = await anApplication(sam);
    const [a, b, c] = [await keptKudos(sam), await keptKudos(sam), await keptKudos(sam)];
    await showWith(sam, slug, [a.id, b.id, c.id], NOW);
    const [use] = await db.kudosUse.findMany({ where: { kudosId: a.id } });

    expect(await stopShowing(await aCandidate("Ade"), use!.id)).toBe(false);
    expect(await stopShowing(sam, use!.id)).toBe(true);
    await decideOn(sam, b.id, "hide", NOW);
    await dropKudos(sam, c.id);
    expect(await chosenWords(RECRUITER, applicationId)).toBeNull();
  });

  test("an application that is read without a name shows none of it before it is read with one", async () => {
    const sam = await aCandidate();
    const { slug, id } = await anApplication(sam);
    await showWith(sam, slug, [(await keptKudos(sam)).id], NOW);
    const { jobId } = await db.application.findUniqueOrThrow({ where: { id } });
    await db.jobReview.upsert({ where: { jobId }, create: { jobId, isBlind: true }, update: { isBlind: true } });
    expect(await chosenWords(RECRUITER, id)).toEqual({ isHidden: true, shown: [], takenBack: 0 });
  });

  test("another's words, and another's application, are passed over", async () => {
    const [sam, ade] = [await aCandidate(), await aCandidate("Ade")];
    const { slug } = await anApplication(sam);
    const { id } = await keptKudos(ade);
    expect(await showWith(sam, slug, [id, "x", ""], NOW)).toBe(0);
    expect(await showWith(ade, slug, [id], NOW)).toBe(0);
  });

  test("the line to begin from says the strength, the moment, and leaves the result to them", async () => {
    const sam = await aCandidate();
    const { id } = await keptKudos(sam);
    await tagKudos(sam, id, ["finds-a-way", "finds-a-way"], NOW);
    expect((await evidenceFor(sam))[0]?.line).toBe(
      `Finds a way. A lecturer or teacher put it like this: “${MOMENT}” What came of it: `,
    );
  });
});

test("giver delete works and removes derived quotes", async () => {
  const sam = await aCandidate();
  const { id, ownToken } = await keptKudos(sam);
  const mine = `I organise. “${MOMENT}” It cost nothing.`;
  const { slug, id: applicationId } = await anApplication(sam, mine);
  await showWith(sam, slug, [id], NOW);
  const { jobId } = await db.application.findUniqueOrThrow({ where: { id: applicationId } });
  const unsent = { fields: { email: sam.email, message: mine }, base: 0, viewer: sam, token: undefined };
  await saveDraft({ jobId, ...unsent }, NOW);
  await db.screeningAnswer.create({
    data: { applicationId, position: 0, question: "Tell us of a time", kind: "long-text", value: mine },
  });
  await db.earlierApplication.create({
    data: { applicationId, name: "Sam", message: mine, rightToWork: "yes", sentAt: NOW, replacedAt: NOW },
  });

  expect(await withdrawKudos(ownToken)).toBe(true);
  expect(await withdrawKudos(ownToken)).toBe(false);

  expect(await ownKudos(sam)).toEqual([]);
  // A plain note stays where they stood.
  expect(await chosenWords(RECRUITER, applicationId)).toEqual({ isHidden: false, shown: [], takenBack: 1 });
  const left = `I organise. “${TAKEN_BACK}” It cost nothing.`;
  expect(await db.application.findUniqueOrThrow({ where: { id: applicationId } })).toMatchObject({ message: left });
  expect(await db.earlierApplication.findFirstOrThrow()).toMatchObject({ message: left });
  expect(await db.screeningAnswer.findFirstOrThrow()).toMatchObject({ value: left });
  const tables = [
    "kudos",
    "kudos_use",
    "application",
    "application_draft",
    "earlier_application",
    "screening_answer",
    "cv_search",
  ];
  for (const table of tables) {
    const found = await db.$queryRawUnsafe(`SELECT FROM ${table} t WHERE to_jsonb(t)::text ILIKE '%hall for nothing%'`);
    expect([table, found]).toEqual([table, []]);
  }
});

describe("harassment", () => {
  test("held words are looked at by choice, reported, and seen by us only then", async () => {
    const sam = await aCandidate();
    await giveKudos(await aLink(sam), words({ trust: "With nothing, you idiot" }), "net", NOW);
    const [held] = await ownKudos(sam);
    expect(await reportedKudos(RECRUITER)).toEqual([]);
    expect(await decideOn(sam, held!.id, "keep", NOW)).toBe(false);
    expect(await decideOn(sam, held!.id, "look", NOW)).toBe(true);
    expect(await reportKudos(sam, held!.id, NOW)).toBe(true);
    expect(await reportKudos(sam, held!.id, NOW)).toBe(false);

    expect(await ownKudos(sam)).toEqual([]);
    expect(await reportedKudos(RECRUITER)).toMatchObject([
      { trust: "With nothing, you idiot", giverName: "Ruth Adeyemi" },
    ]);
    expect(await reportedKudos(EDITOR)).toBeNull();
    expect(await db.candidateTask.findMany()).toMatchObject([{ candidateId: sam.personId, doneAt: null }]);
  });

  test.each([
    ["remove", 0, 0],
    ["back", 1, 1],
  ] as const)("a report is settled once: %s", async (outcome, kudosLeft, linksLeft) => {
    const sam = await aCandidate();
    const { id } = await keptKudos(sam);
    await reportKudos(sam, id, NOW);

    expect(await settleReport(EDITOR, id, outcome, NOW)).toBe(false);
    expect(await settleReport(RECRUITER, id, outcome, NOW)).toBe(true);
    expect(await settleReport(RECRUITER, id, outcome, NOW)).toBe(false);

    expect(await db.kudos.count({ where: { state: "hidden" } })).toBe(kudosLeft);
    expect(await db.kudosRequest.count()).toBe(linksLeft);
    expect(await db.candidateTask.count({ where: { doneAt: null } })).toBe(0);
    expect(await db.auditEvent.count({ where: { action: "settle-report", subjectId: sam.personId } })).toBe(1);
  });
});

test("words go 24 months after their candidate last did something with them, and leave no note", async () => {
  const sam = await aCandidate();
  const { slug, id: applicationId } = await anApplication(sam);
  const { id } = await keptKudos(sam);
  await showWith(sam, slug, [id], days(100));
  expect(await forgetKudos(days(100 + 729))).toBe(0);
  expect(await forgetKudos(days(100 + 732))).toBe(1);
  expect(await chosenWords(RECRUITER, applicationId)).toBeNull();
});
