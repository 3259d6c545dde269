import { beforeEach, expect, test } from "vitest";
import { VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { CONFIDENTIAL_EMPLOYER } from "@/lib/jobs/public/confidential";
import { aJob } from "@/tests/support/a-job";
import { saveJob, savedSlugs, unsaveJob } from "./saved-jobs";
import { savedJobs } from "./saved-list";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

beforeEach(async () => {
  await emptied("person", "job");
});

test("a job saved twice is on the list once, and off it when taken off", async () => {
  const sam = await candidate("sam@example.com");
  await aJob({ slug: "planner" });

  await Promise.all([saveJob(sam, "planner", now), saveJob(sam, "planner", now)]);
  expect(await savedSlugs(sam)).toEqual(["planner"]);
  await unsaveJob(sam, "planner");
  await unsaveJob(sam, "planner");

  expect(await savedSlugs(sam)).toEqual([]);
});

test("a job is saved and taken off under an address it once had", async () => {
  const sam = await candidate("sam@example.com");
  await aJob({ slug: "planner" });
  await db.job.updateMany({ data: { slug: "junior-planner" } });

  expect(await saveJob(sam, "planner", now)).toEqual({ ok: true });
  expect(await savedSlugs(sam)).toEqual(["junior-planner"]);
});

test("drafts, jobs of tomorrow, withdrawn and unknown ones cannot be saved", async () => {
  const sam = await candidate("sam@example.com");
  await aJob({ slug: "draft", publishedAt: null });
  await aJob({ slug: "tomorrow", publishedAt: days(1) });
  await aJob({ slug: "withdrawn", withdrawnAt: now });

  for (const slug of ["draft", "tomorrow", "withdrawn", "nowhere"]) {
    expect(await saveJob(sam, slug, now)).toEqual({ ok: false, reason: "no-job" });
  }
});

test("visitors, and staff without a candidate's account, sign in or up first", async () => {
  await aJob({ slug: "planner" });
  const { id } = await db.person.create({
    data: { email: "r@example.com", name: "R", staff: { create: { role: "admin" } } },
  });
  const staff = { kind: "staff", role: "admin", personId: id, email: "r@example.com", name: "R" } as const;

  expect(await saveJob(VISITOR, "planner", now)).toEqual({ ok: false, reason: "sign-in" });
  expect(await saveJob(staff, "planner", now)).toEqual({ ok: false, reason: "sign-in" });
  expect(await savedJobs(VISITOR, now)).toEqual([]);
});

test("the list has open jobs first, soonest to close at the top, and says which were applied for", async () => {
  const sam = await candidate("sam@example.com");
  const planner = await aJob({ slug: "planner", closesAt: days(9) });
  await aJob({ slug: "soon", closesAt: days(2), isConfidential: true });
  await aJob({ slug: "closed", closesAt: days(-1) });
  for (const slug of ["planner", "soon", "closed"]) await saveJob(sam, slug, now);
  await db.application.create({
    data: { jobId: planner.id, name: "Sam", email: "SAM@example.com", rightToWork: "yes" },
  });

  const list = await savedJobs(sam, now);

  expect(list.map(({ job, isOpen, hasApplied }) => [job.slug, isOpen, hasApplied])).toEqual([
    ["soon", true, false],
    ["planner", true, true],
    ["closed", false, false],
  ]);
  expect(list[0]?.job.employer).toMatchObject({ name: CONFIDENTIAL_EMPLOYER, isConfidential: true });
});

test("nobody sees or changes another's list", async () => {
  const [sam, ade] = [await candidate("sam@example.com"), await candidate("ade@example.com")];
  await aJob({ slug: "planner" });
  await saveJob(sam, "planner", now);

  await unsaveJob(ade, "planner");

  expect(await savedSlugs(ade)).toEqual([]);
  expect(await savedSlugs(sam)).toEqual(["planner"]);
});

async function candidate(email: string) {
  const { id } = await db.person.create({ data: { email, name: "Sam", verifiedAt: now, candidate: { create: {} } } });
  return { kind: "candidate", personId: id, email, name: "Sam" } as const;
}
