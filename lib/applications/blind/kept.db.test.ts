import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { apply } from "../applying/applying";
import { applying, now, oneOpenJob } from "../applying/applying.fixtures";

// What applications are sorted and found by is kept beside them, and must never hold a name that may not be read.

let jobId: string;
beforeEach(async () => {
  await oneOpenJob();
  jobId = (await aJob({ slug: "blind", isBlind: true })).id;
  await apply(
    applying({ slug: "blind", details: { name: "Zoë Vexworth", email: "zoe@example.com", rightToWork: "yes" } }),
    now,
  );
});

const kept = () =>
  db.application.findFirstOrThrow({ where: { jobId }, select: { id: true, sortName: true, findText: true } });
const NAME = { sortName: "zoë vexworth", findText: expect.stringContaining("zoe vexworth zoe@example.com") as string };

async function code() {
  const { id } = await kept();
  const text = `applicant ${id.slice(0, 6)}`;
  return { sortName: text, findText: text };
}

test("an application that is read without a name is kept by its code alone", async () => {
  expect(await kept()).toMatchObject(await code());
});

test("a name that changes does not come out by that, and nobody can write it in", async () => {
  await db.application.updateMany({ where: { jobId }, data: { name: "Zoë Quillon" } });
  await db.application.updateMany({ where: { jobId }, data: { sortName: "zoë", findText: "zoë" } });

  expect(await kept()).toMatchObject(await code());
});

test("whoever is revealed is sorted by name, and can be found by name and by code", async () => {
  const { id } = await kept();
  await db.applicationReveal.create({ data: { applicationId: id } });

  expect(await kept()).toMatchObject(NAME);
  expect((await kept()).findText).toContain((await code()).findText);
});

test("a job that is read by name shows all its names, and hides them again when it is not", async () => {
  await db.jobReview.update({ where: { jobId }, data: { isBlind: false, reason: "Two applicants" } });
  expect(await kept()).toMatchObject(NAME);

  await db.jobReview.update({ where: { jobId }, data: { isBlind: true, reason: null } });
  expect(await kept()).toMatchObject(await code());

  await db.jobReview.delete({ where: { jobId } });
  expect(await kept()).toMatchObject(NAME);
});

test("whoever applies while a job is being closed to names is not sorted by name", async () => {
  await db.jobReview.update({ where: { jobId }, data: { isBlind: false, reason: "Two applicants" } });
  const details = { name: "Amara Canary", email: "amara@example.com", rightToWork: "yes" } as const;
  let applied: Promise<unknown> = Promise.resolve();

  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM job WHERE id = ${jobId}::uuid FOR NO KEY UPDATE`;
    await tx.jobReview.update({ where: { jobId }, data: { isBlind: true, reason: null } });
    applied = apply(applying({ slug: "blind", details }), now);
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  await applied;

  expect(await db.application.count({ where: { findText: { contains: "amara" } } })).toBe(0);
  expect(await db.application.count({ where: { email: "amara@example.com" } })).toBe(1);
});
