import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";

const aPerson = async (email: string) =>
  (await db.person.create({ data: { email, name: "Sam", candidate: { create: {} } } })).id;

const applied = (jobId: string, email: string, candidateId?: string) =>
  db.application.create({ data: { jobId, email, name: "Sam", rightToWork: "yes", candidateId } });

const ofJob = async (jobId: string) => (await db.jobCount.findUniqueOrThrow({ where: { jobId } })).applications;
const ofCandidate = (personId: string) =>
  db.candidate.findUniqueOrThrow({ where: { personId }, select: { applied: true, saved: true } });

test("the counts of a job and a candidate follow whatever happens to applications and saved jobs", async () => {
  const [job, other] = [await aJob(), await aJob()];
  const [sam, ada] = [await aPerson("sam@example.com"), await aPerson("ada@example.com")];
  expect(await ofJob(job.id)).toBe(0);

  const first = await applied(job.id, "sam@example.com", sam);
  await applied(job.id, "stranger@example.com");
  await db.savedJob.create({ data: { candidateId: sam, jobId: job.id } });
  expect([await ofJob(job.id), await ofCandidate(sam)]).toEqual([2, { applied: 1, saved: 1 }]);

  await db.application.update({ where: { id: first.id }, data: { candidateId: ada, jobId: other.id } });
  expect([await ofJob(job.id), await ofJob(other.id)]).toEqual([1, 1]);
  expect([await ofCandidate(sam), await ofCandidate(ada)]).toEqual([
    { applied: 0, saved: 1 },
    { applied: 1, saved: 0 },
  ]);

  await db.application.update({ where: { id: first.id }, data: { candidateId: null } });
  await db.savedJob.deleteMany({ where: { candidateId: sam } });
  expect([await ofCandidate(sam), await ofCandidate(ada)]).toEqual([
    { applied: 0, saved: 0 },
    { applied: 0, saved: 0 },
  ]);

  await db.application.deleteMany({ where: { jobId: other.id } });
  expect(await ofJob(other.id)).toBe(0);
});

test("fifty who apply for one job at once are all counted", async () => {
  const job = await aJob();

  await Promise.all(Array.from({ length: 50 }, (_, n) => applied(job.id, `rush-${n}@example.com`)));

  expect(await ofJob(job.id)).toBe(50);
});
