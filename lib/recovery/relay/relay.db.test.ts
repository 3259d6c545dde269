import { beforeEach, describe, expect, test } from "vitest";
import type { Candidate } from "@/lib/access/viewer";
import { apply } from "@/lib/applications/applying/applying";
import { blockEmployer } from "@/lib/candidates/blocking";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { pdf } from "@/tests/support/attack-files";
import { aNo, aRecruiter, emptyAfterNo } from "../after-no.fixtures";
import { aCandidate, days, EDITOR, NOW } from "../kudos/kudos.fixtures";
import { chooseRelay, lapseRelay, relayUntil } from "./consent";
import { inviteToApply, passOver, proposalsForStaff } from "./for-staff";
import { proposeSeconds } from "./proposing";

beforeEach(emptyAfterNo);

const PLANNER = { title: "Transport planner", sector: "engineering", skills: ["GIS", "Excel"] } as const;

/** Somebody who came close to a planner's job and agreed, with an open job like it. */
async function second(given: { agrees?: boolean; reached?: "sift" | "interview" } = {}) {
  const [sam, ada] = [await aCandidate(), await aRecruiter("Ada")];
  const { id } = await aNo(sam, ada, given.reached ?? "interview");
  const { jobId } = await db.application.findUniqueOrThrow({ where: { id } });
  const { skills, ...said } = PLANNER;
  await db.job.update({ where: { id: jobId }, data: { ...said, skills: [...skills], advertKey: "closed one" } });
  if (given.agrees !== false) await chooseRelay(sam, true, NOW);
  return { sam, ada, id };
}

const aLikeJob = (title = "Junior transport planner", employerName = "Pell & Marsh") =>
  aJob({ ...PLANNER, skills: [...PLANNER.skills], title, employerName, advertKey: `${title} ${employerName}` });

const proposed = () => db.relayProposal.findMany({ include: { job: true } });

async function applies(candidate: Candidate, slug: string) {
  const details = { name: candidate.name, email: candidate.email, rightToWork: "yes" } as const;
  await apply({ slug, details, cv: { bytes: pdf(), name: "cv.pdf" }, viewer: candidate, network: "n" }, NOW);
}

describe("whoever came close and agreed", () => {
  test("is put before recruiters for a similar open job, with why, once however often the worker begins anew", async () => {
    const { sam, ada, id } = await second();
    await aLikeJob();
    await Promise.all([1, 2, 3].map(() => proposeSeconds(NOW)));
    await proposeSeconds(days(1));

    expect(await proposalsForStaff(ada, days(1))).toMatchObject([
      {
        candidate: { id: sam.personId },
        application: { id },
        job: { title: "Junior transport planner" },
        why: expect.arrayContaining([
          "They reached the interview for Transport planner.",
          "Both ask for GIS and Excel.",
          "Both are in engineering.",
        ]),
      },
    ]);
    expect(await db.candidateTask.findMany()).toMatchObject([{ applicationId: id }]);
    expect(await db.outboxMail.count({ where: { template: "relay-invitation" } })).toBe(0);
  });

  test("is thought of for a job that is opened later, within the day", async () => {
    await second();
    expect(await proposeSeconds(NOW)).toBe(0);
    await aLikeJob();
    expect(await proposeSeconds(days(1))).toBe(1);
  });
});

test.each([
  ["who has not agreed", { agrees: false }],
  ["who was turned down before anybody met them", { reached: "sift" }],
] as const)("nobody is proposed %s", async (_, given) => {
  await second(given);
  await aLikeJob();
  expect(await proposeSeconds(NOW)).toBe(0);
});

test("nobody is proposed for what they applied for, to an employer that must not see them, or on a no that is not told", async () => {
  const { sam, id } = await second();
  const [applied] = [
    await aLikeJob("Transport planner, rail"),
    await aLikeJob("Transport planner, roads", "Calder & Finch"),
  ];
  await applies(sam, applied.slug);
  await blockEmployer(sam, "Calder & Finch", NOW);
  expect(await proposeSeconds(NOW)).toBe(0);
  await aLikeJob();
  await db.application.update({ where: { id }, data: { answerGoesAt: days(1) } });
  expect(await proposeSeconds(NOW)).toBe(0);
  expect(await proposeSeconds(days(1))).toBe(1);
});

describe("a recruiter's press", () => {
  test("invites the candidate, once, and applies for nobody", async () => {
    const { sam, ada } = await second();
    const job = await aLikeJob();
    await proposeSeconds(NOW);
    const [row] = await proposed();

    expect(await inviteToApply(EDITOR, row!.id, NOW)).toEqual({ ok: false, reason: "unknown" });
    expect(await inviteToApply(ada, row!.id, NOW)).toEqual({ ok: true });
    expect(await inviteToApply(ada, row!.id, NOW)).toEqual({ ok: false, reason: "acted" });
    const [mail, ...more] = await db.outboxMail.findMany({ where: { template: "relay-invitation" } });
    expect([mail?.toAddress, more]).toEqual([sam.email, []]);
    for (const words of ["You reached the interview for Transport planner.", `/jobs/${job.slug}`, "Ada"])
      expect(mail?.text).toContain(words);
    expect(await db.application.count({ where: { job: { id: job.id } } })).toBe(0);
    expect(await proposalsForStaff(ada, NOW)).toEqual([]);
  });

  test("passes somebody over for a job, who is not proposed for it again", async () => {
    const { ada } = await second();
    await aLikeJob();
    await proposeSeconds(NOW);
    const [row] = await proposed();
    expect(await passOver(ada, row!.id, NOW)).toEqual({ ok: true });
    expect(await proposeSeconds(days(1))).toBe(0);
    expect(await db.outboxMail.count({ where: { template: "relay-invitation" } })).toBe(0);
  });

  test("does nothing once the yes was taken back, or its job has closed", async () => {
    const { sam, ada } = await second();
    const job = await aLikeJob();
    await proposeSeconds(NOW);
    const [row] = await proposed();
    await db.job.update({ where: { id: job.id }, data: { closesAt: days(1) } });
    expect(await inviteToApply(ada, row!.id, days(2))).toEqual({ ok: false, reason: "closed" });
    await chooseRelay(sam, false, NOW);
    expect(await inviteToApply(ada, row!.id, NOW)).toEqual({ ok: false, reason: "unknown" });
    expect(await proposed()).toEqual([]);
  });
});

test("a yes holds for a year, is written down word for word, and is over by itself", async () => {
  const sam = await aCandidate();
  await chooseRelay(sam, true, NOW);
  expect(await relayUntil(sam, NOW)).toBe("2027-11-25");
  expect(await relayUntil(sam, days(366))).toBeNull();
  expect(await lapseRelay(days(365))).toBe(0);
  expect(await lapseRelay(days(366))).toBe(1);
  const events = await db.consentEvent.findMany({ where: { purpose: "second-place" }, orderBy: { id: "asc" } });
  expect(events.map(({ act }) => act)).toEqual(["given", "withdrawn"]);
  expect(events[0]?.wording).toContain("somebody else was chosen");
});

test("the database proposes nobody who has not agreed", async () => {
  const { sam, id } = await second({ agrees: false });
  const job = await aLikeJob();
  const row = { candidateId: sam.personId, applicationId: id, jobId: job.id, why: ["x"] };
  await expect(db.relayProposal.create({ data: row })).rejects.toThrow();
});
