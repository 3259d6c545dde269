import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { SmtpSink } from "@/tests/support/smtp-sink";

const sink = new SmtpSink();
// The environment is read once, so the address must be known before anything reads it.
vi.stubEnv("SMTP_URL", await sink.start());

const { db } = await import("@/lib/core/db");
const { sendDue } = await import("@/lib/mail/send");
const { eraseFor } = await import("@/lib/privacy/erasure/erasure");
const { exportFor } = await import("@/lib/privacy/export/export");
const { aJob } = await import("@/tests/support/a-job");
const { aCandidate } = await import("../applying/applying.fixtures");
const { ownApplications } = await import("../queries");
const { anEmptyBoard, applied, later, now } = await import("../staff/board.fixtures");
const { withoutAddresses } = await import("../staff/mails");
const { moveApplication } = await import("../staff/moving");
const { withdraw } = await import("../withdrawing");
const { composeNoes } = await import("./composing-noes");
const { NO } = await import("./noes");

let ada: Staff;
let jobs: string[];

beforeEach(async () => {
  const made = await anEmptyBoard();
  ada = made.ada;
  const titles = ["Buyer", "Tester", "Writer"];
  jobs = [made.job.id, ...(await Promise.all(titles.map(async (title) => (await aJob({ title })).id)))];
  await db.bankHoliday.deleteMany();
  sink.mails.length = 0;
  sink.behaviours.clear();
});
afterAll(() => sink.stop());

/** Sam's application for the job at this place, as many as there are jobs. */
const sams = () => Promise.all(jobs.map((id) => applied(id, "Sam")));
const no = (id: string, at: Date, { version = 1, words = `They filled it. ${id.slice(0, 4)}` } = {}) =>
  moveApplication(ada, id, { to: "rejected", version, words }, at);
const back = (id: string, at: Date) => moveApplication(ada, id, { to: "received", version: 2, reason: "A slip" }, at);
const send = (at: Date) => sendDue(() => at, { composers: { [NO]: composeNoes } });
const got = () => sink.to("sam@example.com");
const words = (id: string) => `They filled it. ${id.slice(0, 4)}`;

test("refuse at sift → one mail in hours, names a person, has reason and three actions", async () => {
  const [id = ""] = await sams();
  const sunday = new Date("2026-11-29T02:00:00Z");
  await no(id, sunday, { words: "The job needs Welsh, which your CV does not show." });

  for (const at of [sunday, later(10), new Date("2026-11-30T07:59:00Z")]) await send(at);
  expect(got()).toEqual([]);
  for (let at = 0; at < 3; at++) await send(new Date("2026-11-30T08:00:00Z"));

  const [mail, ...more] = got();
  expect(more).toEqual([]);
  const text = mail?.text ?? "";
  expect(text.indexOf("will not be taken further")).toBeLessThan(text.indexOf("needs Welsh"));
  expect(text).toContain("Ada read it and wrote this");
  for (const path of [`/account/applications/${id}/feedback`, "/plan", "/strategy-call"]) expect(text).toContain(path);
});

test("undo within hold sends nothing", async () => {
  const [id = ""] = await sams();
  await no(id, now);
  await back(id, later(9));
  await send(later(60));
  expect(got()).toEqual([]);
  expect(await db.outboxMail.findMany({ select: { status: true } })).toEqual([{ status: "cancelled" }]);
});

test("advance before send cancels it", async () => {
  const [id = ""] = await sams();
  await no(id, now);
  await moveApplication(ada, id, { to: "screening", version: 2, reason: "Read again" }, later(5));
  await moveApplication(ada, id, { to: "interview", version: 3 }, later(6));
  await send(later(60));
  expect(got()).toEqual([]);
});

describe("four refusals on one day merge", () => {
  test("into one letter, which says each, and goes when the last of them can no longer be taken back", async () => {
    const ids = await sams();
    for (const [at, id] of ids.entries()) await no(id, later(at * 3));
    const sam = await aCandidate("sam@example.com");

    await send(later(18));
    expect(got()).toEqual([]);
    expect(JSON.stringify(await ownApplications(sam, later(18)))).not.toContain("They filled it");
    await Promise.all([send(later(19)), send(later(19)), send(later(19))]);

    const [mail, ...more] = got();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("Our answers: four applications");
    for (const id of ids) {
      expect(mail?.text).toContain(words(id));
      expect(mail?.text).toContain(`/account/applications/${id}/feedback`);
    }
  });

  test("and so do those of two recruiters at the same moment", async () => {
    const ids = await sams();
    const outcomes = await Promise.all(ids.map((id) => no(id, now)));
    expect(outcomes.every((outcome) => outcome?.ok)).toBe(true);
    await send(later(10));
    expect(got()).toHaveLength(1);
    for (const id of ids) expect(got()[0]?.text).toContain(words(id));
  });

  test("one that is taken back is not in it, the others are; all taken back, and nothing goes", async () => {
    const [first = "", second = "", third = ""] = await sams();
    for (const id of [first, second, third]) await no(id, now);
    await back(second, later(5));
    await send(later(10));
    expect(got()).toHaveLength(1);
    expect(got()[0]?.text).not.toContain(words(second));
    expect(got()[0]?.subject).toBe("Our answers: two applications");
  });

  test("a no after that day's letter waits for the next working day, and for the others of that day", async () => {
    const [first = "", second = "", third = ""] = await sams();
    await no(first, now);
    await send(later(10));
    for (const [at, id] of [second, third].entries()) await no(id, later(60 + at));
    // Thursday at eight.
    const morning = new Date("2026-11-26T08:00:00Z");
    expect(await db.application.findUnique({ where: { id: third } })).toMatchObject({ answerGoesAt: morning });
    for (const at of [later(90), later(400), morning]) await send(at);
    expect(got().map(({ subject }) => subject)).toEqual([
      expect.stringContaining("Our answer: "),
      "Our answers: two applications",
    ]);
  });

  test("each person has a letter of their own", async () => {
    const [job = ""] = jobs;
    for (const name of ["Mo", "Kit"]) await no(await applied(job, name), now);
    await send(later(10));
    expect(sink.mails.map(({ envelopeTo }) => envelopeTo[0]).sort()).toEqual(["kit@example.com", "mo@example.com"]);
  });
});

describe("a letter that is on its way", () => {
  test("waits for the morning when the worker comes back at night, and on a bank holiday for the day after", async () => {
    const [id = ""] = await sams();
    await db.bankHoliday.create({
      data: { nation: "england-and-wales", day: new Date("2026-11-26"), name: "A day off" },
    });
    await no(id, now);
    for (const at of ["2026-11-25T22:00:00Z", "2026-11-26T10:00:00Z", "2026-11-27T07:30:00Z"]) await send(new Date(at));
    expect(got()).toEqual([]);
    await send(new Date("2026-11-27T08:00:00Z"));
    expect(got()).toHaveLength(1);
  });

  test("that a server puts off is written anew, without what was taken back meanwhile", async () => {
    const [first = "", second = ""] = await sams();
    await no(first, now);
    await no(second, now);
    sink.behaviours.set("sam@example.com", "later");
    await send(later(10));
    sink.behaviours.clear();
    await back(first, later(11));
    await send(later(120));
    expect(got()).toHaveLength(1);
    expect(got()[0]?.text).toContain(words(second));
    expect(got()[0]?.text).not.toContain(words(first));
  });

  test("and is in somebody's hands is called back when one of its noes is", async () => {
    const [first = "", second = ""] = await sams();
    await no(first, now);
    await no(second, now);
    // A sender has written it and has not begun to hand it over.
    await db.outboxMail.updateMany({ data: { status: "sending", leaseUntil: later(60) } });
    await back(first, later(10));
    expect(await db.outboxMail.findFirst()).toMatchObject({ status: "pending", claimedBy: null });
  });

  test("is left by whoever takes their application back themselves, and goes with a later no of the day", async () => {
    const [first = "", second = ""] = await sams();
    const sam = await aCandidate("sam@example.com");
    await no(first, now);
    await withdraw(sam, first, { version: 2 }, later(2));
    await no(second, later(20));
    await send(later(60));
    expect(got()).toHaveLength(1);
    expect(got()[0]?.text).toContain(words(second));
  });

  test("goes with everything else of whoever is erased, and is not shown to whoever downloads too early", async () => {
    const [id = ""] = await sams();
    const sam = await aCandidate("sam@example.com");
    await no(id, now);
    expect(JSON.stringify(await exportFor(sam.email, later(1)))).not.toContain("They filled it");
    await eraseFor(sam.email, later(2));
    await send(later(60));
    expect(got().map(({ subject }) => subject)).not.toContain(expect.stringContaining("Our answer"));
    expect(await db.outboxMail.count({ where: { template: NO } })).toBe(0);
  });

  test("does not say to staff whom it is to while the application is read without a name", async () => {
    const [id = ""] = await sams();
    await db.jobReview.create({ data: { jobId: jobs[0] ?? "", isBlind: true } });
    await no(id, now);
    const mails = await db.outboxMail.findMany({ select: { once: true, toAddress: true, subject: true, error: true } });
    expect(JSON.stringify(await withoutAddresses(mails))).not.toContain("sam@");
  });
});
