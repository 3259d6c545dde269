import { beforeEach, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { eraseFor } from "@/lib/privacy/erasure";
import { exportFor } from "@/lib/privacy/export";
import { aCandidate } from "../applying.fixtures";
import { feedbackWords } from "../feedback-input";
import { ADA, emptyInterviews, letters, linkIn, told } from "../interviews/interviews.fixtures";
import { answerForm, formAsked } from "./answering";
import { askFeedback } from "./asking";
import {
  asked,
  interviewedAndTurnedDown,
  onDay,
  QUESTIONS,
  someWords,
  toRelease,
  turnedDownUnseen,
  WEDNESDAY,
} from "./feedback.fixtures";
import { ownFeedback, rateFeedback } from "./own";
import { feedbackToRelease } from "./staff/reading";
import { releaseFeedback } from "./staff/releasing";

beforeEach(emptyInterviews);

describe("a candidate", () => {
  test("asks those who met them, each by a link of their own, and is promised an answer in five working days", async () => {
    const { id, sam } = await interviewedAndTurnedDown();
    await db.outboxMail.deleteMany();

    expect(await ownFeedback(sam, id, WEDNESDAY)).toMatchObject({
      canAsk: true,
      interviewers: ["Dana Reid", "Tom Hale"],
    });
    expect(await askFeedback(sam, id, QUESTIONS, WEDNESDAY)).toEqual({ ok: true });

    expect(await told()).toEqual(["feedback-request dana@client.example", "feedback-request tom@client.example"]);
    const [letter] = await letters("feedback-request");
    expect(letter?.text).toContain("Which answer lost me the most ground?");
    expect(letter?.text).toContain("Wednesday 16 December");
    expect(await ownFeedback(sam, id, WEDNESDAY)).toMatchObject({
      canAsk: false,
      asked: { dueOn: "2026-12-16", late: null, questions: [expect.stringContaining("ground"), expect.anything()] },
      release: null,
    });
  });

  test("asks whoever has the job where nobody met them, in a letter that says no name", async () => {
    const { id, sam } = await turnedDownUnseen();
    await db.outboxMail.deleteMany();

    expect(await askFeedback(sam, id, ["cv-missing"], WEDNESDAY)).toEqual({ ok: true });

    const [letter, ...more] = await letters("feedback-for-staff");
    expect(more).toEqual([]);
    expect(`${letter?.subject}${letter?.text}`).not.toContain("Sam");
    expect(await db.candidateTask.findMany()).toMatchObject([
      { title: "Give the feedback that was asked for", dueOn: new Date("2026-12-16") },
    ]);
  });

  test("asks once, however often they press, and not about what is somebody else's", async () => {
    const { id, sam } = await interviewedAndTurnedDown();
    const eve = await aCandidate("eve@example.com");

    const outcomes = await Promise.all([1, 2, 3].map(() => askFeedback(sam, id, QUESTIONS, WEDNESDAY)));

    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1);
    expect(await db.outboxMail.count({ where: { template: "feedback-request" } })).toBe(2);
    for (const viewer of [eve, VISITOR, ADA]) {
      expect(await askFeedback(viewer, id, QUESTIONS, WEDNESDAY)).toBeNull();
      expect(await ownFeedback(viewer, id, WEDNESDAY)).toBeNull();
    }
  });

  test("does not ask about a no that was not told yet, or one of long ago", async () => {
    const { id, sam } = await turnedDownUnseen();
    const early = new Date("2026-12-09T10:05:00Z");
    expect(await ownFeedback(sam, id, early)).toMatchObject({ canAsk: false });
    expect(await askFeedback(sam, id, QUESTIONS, early)).toEqual({ ok: false, reason: "not-yet" });
    expect(await askFeedback(sam, id, QUESTIONS, onDay("2027-04-01"))).toEqual({ ok: false, reason: "not-yet" });
  });
});

describe("an interviewer", () => {
  test("interviewer form works on phone without account: it shows the headings and the questions, and nothing written", async () => {
    const { token } = await asked();

    expect(await formAsked(token, WEDNESDAY)).toMatchObject({
      ok: true,
      form: { candidate: "Sam", headings: ["Explains clearly", "Curious"], questions: { length: 2 }, state: "open" },
    });
    expect(await answerForm(token, someWords(), "net", WEDNESDAY)).toEqual({ ok: true });
    const again = await formAsked(token, WEDNESDAY);
    expect(again).toMatchObject({ ok: true, form: { state: "sent" } });
    expect(JSON.stringify(again)).not.toContain("bus route");
    expect(await db.feedbackAnswer.findMany()).toMatchObject([
      { keepAbout: "Curious", answers: [expect.stringContaining("costs"), ""], passedOnAt: null },
    ]);
    expect((await told()).filter((one) => one.startsWith("feedback-for-staff"))).toHaveLength(1);
  });

  test.each([
    ["forged", () => "forged-but-long-enough-to-be-one"],
    ["somebody else's kind of link", async () => linkIn("interview-invitation")],
    ["no link at all", () => ""],
    ["ten thousand characters", () => "a".repeat(10_000)],
  ])("with %s finds nothing", async (_, made) => {
    await asked();
    const token = await made();
    expect(await formAsked(token, WEDNESDAY)).toEqual({ ok: false, reason: "unknown" });
    expect(await answerForm(token, someWords(), "net", WEDNESDAY)).toMatchObject({ ok: false, reason: "unknown" });
    expect(await db.feedbackAnswer.count()).toBe(0);
  });

  test("after thirty days hears that the link is over, and is not let in", async () => {
    const { token } = await asked();
    expect(await formAsked(token, onDay("2027-01-09"))).toEqual({ ok: false, reason: "over" });
    expect(await answerForm(token, someWords(), "net", onDay("2027-01-09"))).toEqual({ ok: false, reason: "over" });
  });

  test("whose link is posted a thousand times leaves one answer, and is stopped", async () => {
    const { token } = await asked();
    const outcomes = [];
    for (let at = 0; at < 20; at++) {
      const fifty = Array.from({ length: 50 }, () => answerForm(token, someWords(), `net ${at}`, WEDNESDAY));
      outcomes.push(...(await Promise.all(fifty)));
    }
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(20);
    expect(outcomes.at(-1)).toMatchObject({ ok: false, reason: "limited" });
    expect(await db.feedbackAnswer.count()).toBe(1);
    expect((await letters("feedback-for-staff")).length).toBe(1);
  });

  test("vague feedback blocked with a better example, and so are ten thousand characters", () => {
    const reading = feedbackWords.safeParse({
      ...someWords(),
      keep: "Not a fit.",
      change: "x".repeat(10_000),
      answer1: "Others were stronger.",
    });
    const said = Object.fromEntries(reading.error?.issues.map(({ path, message }) => [path.join(), message]) ?? []);
    expect(said.keep).toMatch(/“Fit” tells them nothing they can use. Better, for example: “.+”/);
    expect(said.change).toBe("Write at most 500 characters: one thing, well said");
    expect(said.answer1).toContain("leave the others out of it");
  });
});

describe("a recruiter", () => {
  async function answered() {
    const made = await asked();
    await answerForm(made.token, someWords(), "net", WEDNESDAY);
    const page = await feedbackToRelease(ADA, made.requestId, WEDNESDAY);
    await db.outboxMail.deleteMany();
    return { ...made, seen: page!.seen };
  }

  test("passes it on, version by version, and the original stays as it was written", async () => {
    const { requestId, id, sam, seen, token } = await answered();
    const better = "You ask before you answer: keep that, in every interview.";

    expect(await releaseFeedback(ADA, requestId, toRelease(seen, { keep: better }), onDay("2026-12-10"))).toEqual({
      ok: true,
      version: 1,
    });

    expect(await told()).toEqual(["feedback-released sam@example.com"]);
    expect(await ownFeedback(sam, id, onDay("2026-12-10"))).toMatchObject({
      release: {
        ...{ version: 1, from: "Dana Reid, who interviewed you", isInstead: false },
        keep: { text: better, about: "Curious" },
        answers: [{ question: "Which answer lost me the most ground?" }],
      },
    });
    expect((await db.feedbackAnswer.findFirstOrThrow()).keep).toContain("Keep that.");
    expect(await formAsked(token, onDay("2026-12-10"))).toEqual({ ok: false, reason: "over" });
    await expect(db.feedbackAnswer.updateMany({ data: { keep: "Anything" } })).rejects.toThrow();
    await expect(db.feedbackRelease.updateMany({ data: { keep: "Anything" } })).rejects.toThrow();
    await expect(db.feedbackRequest.updateMany({ data: { dueOn: new Date("2027-01-01") } })).rejects.toThrow();
    expect(await db.candidateTask.count({ where: { doneAt: null } })).toBe(0);
    const page = await feedbackToRelease(ADA, requestId, WEDNESDAY);
    expect(await releaseFeedback(ADA, requestId, toRelease(page!.seen), onDay("2026-12-11"))).toMatchObject({
      version: 2,
    });
    expect(await db.auditEvent.count({ where: { action: "release-feedback" } })).toBe(2);
  });

  test("does not pass on what has changed since they read it, or twice what was pressed twice", async () => {
    const { requestId, seen, token } = await answered();
    await answerForm(token, someWords({ keep: "Something quite different, and longer." }), "net", onDay("2026-12-10"));
    expect(await releaseFeedback(ADA, requestId, toRelease(seen), onDay("2026-12-10"))).toEqual({
      ok: false,
      reason: "changed",
    });
    const page = await feedbackToRelease(ADA, requestId, WEDNESDAY);
    const twice = await Promise.all(
      [1, 2].map(() => releaseFeedback(ADA, requestId, toRelease(page!.seen), onDay("2026-12-10"))),
    );
    expect(twice.filter((one) => one?.ok)).toHaveLength(1);
  });

  test("is stopped from naming somebody else who applied", async () => {
    const { requestId, seen, jobId } = await answered();
    await db.application.create({ data: { jobId, name: "Priya Rao", email: "priya@example.com", rightToWork: "yes" } });
    const form = toRelease(seen, { change: "Both plans were clear, but the numbers of Priya carried hers further." });
    expect(await releaseFeedback(ADA, requestId, form, WEDNESDAY)).toMatchObject({ reason: "names", field: "change" });
  });

  test.each(["editor", "viewer"] as const)("who is %s sees nothing of it", async (role) => {
    const { requestId, seen } = await answered();
    const viewer = { ...ADA, role };
    expect(await feedbackToRelease(viewer, requestId, WEDNESDAY)).toBeNull();
    expect(await releaseFeedback(viewer, requestId, toRelease(seen), WEDNESDAY)).toBeNull();
  });

  test("learns how useful it was, from whoever it is for and nobody else", async () => {
    const { requestId, seen, id, sam } = await answered();
    await releaseFeedback(ADA, requestId, toRelease(seen), onDay("2026-12-10"));
    const { release } = (await ownFeedback(sam, id, onDay("2026-12-10")))!;
    const eve = await aCandidate("eve@example.com");

    expect(await rateFeedback(eve, release!.id, { useful: 1 }, onDay("2026-12-10"))).toBe(false);
    for (const useful of [3, 4]) expect(await rateFeedback(sam, release!.id, { useful }, WEDNESDAY)).toBe(true);

    expect((await feedbackToRelease(ADA, requestId, WEDNESDAY))?.releases).toMatchObject([{ rating: { useful: 4 } }]);
  });

  test("a candidate reads all of it in their download, the original word for word, and erasing them leaves nothing", async () => {
    const { requestId, seen, sam, token } = await answered();
    await releaseFeedback(
      ADA,
      requestId,
      toRelease(seen, { keep: "Ask before you answer, as you did here." }),
      WEDNESDAY,
    );
    const text = JSON.stringify(await exportFor(sam.email, WEDNESDAY));
    expect(text).toContain("Keep that.");
    expect(text).toContain("Ask before you answer, as you did here.");

    await eraseFor(sam.email, WEDNESDAY);

    expect(await db.feedbackRequest.count()).toBe(0);
    expect(await db.outboxMail.count({ where: { template: { startsWith: "feedback" } } })).toBe(0);
    expect(await formAsked(token, WEDNESDAY)).toEqual({ ok: false, reason: "unknown" });
    expect(await answerForm(token, someWords(), "net", WEDNESDAY)).toEqual({ ok: false, reason: "unknown" });
  });
});
