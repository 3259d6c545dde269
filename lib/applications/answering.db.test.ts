import { beforeEach, describe, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { inTable } from "@/tests/support/in-table";
import { adjustmentsForStaff } from "./applying/adjustments";
import { answersForStaff } from "./questions/answers";
import type { Answer, Question } from "./questions/vocabulary";
import { apply } from "./applying/applying";
import { aCandidate, applying, cvNamed, details, now, oneOpenJob } from "./applying/applying.fixtures";
import { applicationByLink } from "./applying/by-link";
import { questionInput } from "./questions/question-input";
import { questionsOf } from "./questions/questions";
import { applicationForStaff } from "./staff/applications";
import { APPLICATIONS_TABLE } from "./staff/table";
import { addQuestion, changeQuestion, moveQuestion, questionsForStaff, removeQuestion } from "./staff/questions";

const staff = (role: Staff["role"] = "recruiter"): Staff => ({
  kind: "staff",
  role,
  personId: "11111111-1111-4111-8111-111111111111",
  email: "r@agency.example",
  name: "R",
});
const recruiter = staff();
let jobId: string;

const LICENCE = { text: "Do you have a driving licence?", kind: "yes-no", isRequired: "on", essential: "Yes" };
const YEARS = { text: "How many years have you planned events?", kind: "number", essential: "2" };
const TOOLS = { text: "Which of these have you used?", kind: "several-of", options: "Excel\nSQL\nPython" };
const WHY = { text: "Why events?", kind: "short-text" };

const ask = async (...questions: object[]) => {
  for (const question of questions) await addQuestion(recruiter, jobId, questionInput.parse(question), now);
  return questionsOf(jobId);
};
const order = async () => (await questionsOf(jobId)).map(({ text }) => text);

beforeEach(async () => {
  await oneOpenJob();
  ({ id: jobId } = await db.job.findFirstOrThrow());
});

describe("the questions of a job", () => {
  test("are added, changed, moved and removed by those who write jobs, and each change is written down", async () => {
    const [licence, years] = await ask(LICENCE, YEARS, WHY);
    await moveQuestion(recruiter, jobId, years!.id, -1);
    expect(await order()).toEqual([YEARS.text, LICENCE.text, WHY.text]);
    await moveQuestion(recruiter, jobId, years!.id, -1);
    await removeQuestion(recruiter, jobId, years!.id);
    const { id, version } = licence!;
    const again = questionInput.parse({ ...LICENCE, text: "Do you drive?" });
    expect(await changeQuestion(recruiter, jobId, { id, version }, again, now)).toEqual({ ok: true });
    expect(await changeQuestion(recruiter, jobId, { id, version }, again, now)).toEqual({
      ok: false,
      reason: "changed",
    });

    expect(await questionsOf(jobId)).toMatchObject([{ text: "Do you drive?", version: 2 }, { text: WHY.text }]);
    expect(await db.auditEvent.count({ where: { action: "ask", subjectId: jobId } })).toBe(6);
  });

  test("are not for those who may not, nor reached through another job", async () => {
    const [question] = await ask(LICENCE);
    const other = await aJob();
    const input = questionInput.parse(WHY);
    const notThere = { ok: false, reason: "not-there" };

    for (const viewer of [staff("editor"), staff("viewer"), { kind: "visitor" } as const])
      expect(await addQuestion(viewer, jobId, input, now)).toEqual(notThere);
    expect(await questionsForStaff({ kind: "visitor" }, jobId)).toBeNull();
    expect(await changeQuestion(recruiter, other.id, { id: question!.id, version: 1 }, input, now)).toEqual(notThere);
    expect(await removeQuestion(recruiter, other.id, question!.id)).toEqual(notThere);
    expect(await moveQuestion(recruiter, jobId, "1 or 1=1", 1)).toEqual(notThere);
  });

  test("are twenty at most, also when thirty are added at once", async () => {
    const input = questionInput.parse(WHY);
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => addQuestion(recruiter, jobId, input, now)));

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(20);
    expect((await questionsOf(jobId)).length).toBe(20);
  });

  test("do not name a confidential employer", async () => {
    await db.job.updateMany({ data: { isConfidential: true } });
    expect((await ask({ ...WHY, text: "Why Calder & Finch?" }))[0]?.text).toBe("Why the employer?");
  });
});

describe("answers", () => {
  const sent = async (questions: Question[], values: Answer[], change: object = {}) => {
    const answers = Object.fromEntries(values.map((value, index) => [questions[index]!.id, value]));
    const outcome = await apply(applying({ questions, details: { ...details, answers }, ...change }), now);
    const { id } = await db.application.findFirstOrThrow();
    return { outcome, id };
  };

  test("keep the question as it was asked, whatever becomes of it, and say what does not meet the essentials", async () => {
    const questions = await ask(LICENCE, YEARS, TOOLS);
    const { id } = await sent(questions, ["no", 3, ["SQL"]]);
    const [licence] = questions;
    await changeQuestion(recruiter, jobId, licence!, questionInput.parse({ ...LICENCE, text: "Do you drive?" }), now);
    await removeQuestion(recruiter, jobId, questions[1]!.id);

    expect(await answersForStaff(recruiter, id)).toEqual([
      { question: LICENCE.text, kind: "yes-no", value: "no", meets: false },
      { question: YEARS.text, kind: "number", value: 3, meets: true },
      { question: TOOLS.text, kind: "several-of", value: ["SQL"], meets: null },
    ]);
    expect(await answersForStaff(staff("editor"), id)).toBeNull();
    await expect(db.screeningAnswer.updateMany({ data: { question: "Another" } })).rejects.toThrow();
  });

  test("that meet nothing essential leave an application where every application begins", async () => {
    await sent(await ask(LICENCE), ["no"]);

    expect(await db.application.findMany({ select: { stage: true } })).toEqual([{ stage: "received" }]);
  });

  test("are replaced by those of a new version, the ones before kept beside it; the very same change nothing", async () => {
    const questions = await ask(WHY);
    await sent(questions, ["First"]);
    await sent(questions, ["Second"]);
    const mails = await db.outboxMail.count();
    const { id } = await sent(questions, ["Second"]);

    expect(await answersForStaff(recruiter, id)).toMatchObject([{ value: "Second" }]);
    expect(await db.earlierApplication.findMany({ select: { answers: true } })).toMatchObject([
      { answers: [{ question: WHY.text, value: "First" }] },
    ]);
    expect(await db.outboxMail.count()).toBe(mails);
  });

  test("to a question of another job are refused by the database", async () => {
    const [asked] = await ask(WHY);
    const other = await aJob({ slug: "editor" });
    const { id: applicationId } = await db.application.create({ data: { jobId: other.id, ...details } });
    const forged = { applicationId, position: 0, questionId: asked!.id, question: "x", kind: "short-text", value: "x" };

    await expect(db.screeningAnswer.create({ data: forged })).rejects.toThrow("is not asked for this job");
  });

  test("to a question that was taken out at that very moment are kept all the same", async () => {
    const questions = await ask(WHY);
    await removeQuestion(recruiter, jobId, questions[0]!.id);

    const { id } = await sent(questions, ["Still here"]);
    expect(await answersForStaff(recruiter, id)).toMatchObject([{ question: WHY.text, value: "Still here" }]);
  });
});

describe("what is to be arranged for interviews", () => {
  const CANARY = "canary-step-free";
  const asking = { details: { ...details, adjustments: CANARY } };

  test("is read by those who arrange them, and is in no list, no letter, no search and not in the application", async () => {
    await apply(applying(asking), now);
    const { id } = await db.application.findFirstOrThrow();

    expect(await adjustmentsForStaff(recruiter, id)).toBe(CANARY);
    for (const role of ["editor", "viewer"] as const) expect(await adjustmentsForStaff(staff(role), id)).toBeNull();
    const seen = [
      await applicationForStaff(recruiter, id),
      await inTable(recruiter, APPLICATIONS_TABLE, {}, now),
      (await inTable(recruiter, APPLICATIONS_TABLE, { q: CANARY }, now))?.length,
      await db.outboxMail.findMany(),
      await db.auditEvent.findMany({ select: { details: true } }),
    ];
    expect(JSON.stringify(seen)).not.toContain(CANARY);
  });

  test("stays when somebody who has not signed in says nothing of it, and goes when its candidate does", async () => {
    await apply(applying(asking), now);
    const { id } = await db.application.findFirstOrThrow();
    await apply(applying({ cv: cvNamed("two.pdf") }), now);
    expect(await adjustmentsForStaff(recruiter, id)).toBe(CANARY);

    await apply(applying({ viewer: await aCandidate("sam@example.com"), cv: cvNamed("three.pdf") }), now);
    expect(await adjustmentsForStaff(recruiter, id)).toBeNull();
  });
});

describe("the receipt", () => {
  const receipt = () => db.outboxMail.findFirstOrThrow({ where: { template: "application-receipt" } });

  test("names the promised day and what we hold, and is a row that waits while no mail server answers", async () => {
    await apply(applying({ details: { ...details, phone: "07700 900123", adjustments: "More time" } }), now);

    const { text, status } = await receipt();
    expect(status).toBe("pending");
    for (const words of ["Wednesday 2 December", "your phone number", "arrange for interviews"])
      expect(text).toContain(words);
    expect(text).not.toContain("More time");
  });

  test("leads somebody without an account to how it stands, which says nothing of what was sent", async () => {
    await apply(applying({ details: { ...details, message: "Secret plan" } }), now);
    const token = /application\?token=([\w.-]+)/.exec((await receipt()).text)?.[1];

    const found = await applicationByLink(token, now);
    expect(found).toMatchObject({
      job: { title: "Junior planner" },
      rail: { stage: "received", hearsBy: "2026-12-02" },
    });
    expect(JSON.stringify(found)).not.toMatch(/Secret|Sam|example/);
    expect(await applicationByLink(`${token}x`, now)).toBeNull();
    expect(await applicationByLink("forged", now)).toBeNull();
  });

  test("leads a candidate to their account", async () => {
    await apply(applying({ viewer: await aCandidate("sam@example.com") }), now);

    expect((await receipt()).text).toMatch(/\/account\b/);
  });
});
