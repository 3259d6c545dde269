import { beforeEach, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aCandidate } from "../applying/applying.fixtures";
import { feedbackWords } from "./feedback-input";
import { ADA, emptyInterviews, letters, linkIn, told } from "../interviews/interviews.fixtures";
import { answerForm, formAsked } from "./answering";
import { askFeedback } from "./asking";
import {
  asked,
  interviewedAndTurnedDown,
  onDay,
  QUESTIONS,
  someWords,
  turnedDownUnseen,
  WEDNESDAY,
} from "./feedback.fixtures";
import { ownFeedback } from "./own";

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
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
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
