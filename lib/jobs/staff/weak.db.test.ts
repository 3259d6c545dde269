import { beforeEach, expect, test } from "vitest";
import type { StaffRole, Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { jobsBehind, jobsClosingWithFew } from "./weak";

const NOW = new Date("2026-12-10T09:00:00Z");
const staff = (role: StaffRole): Viewer => ({
  kind: "staff",
  role,
  personId: "1",
  email: "ada@example.com",
  name: "Ada",
});
const titles = (found: { jobs: { title: string }[] } | null) => found?.jobs.map(({ title }) => title);

async function appliedFor(count: number, facts: Parameters<typeof aJob>[0]) {
  const { id } = await aJob(facts);
  const rows = Array.from({ length: count }, (_, at) => ({ email: `a${at}@example.com`, name: "Sam" }));
  await db.application.createMany({ data: rows.map((row) => ({ ...row, jobId: id, rightToWork: "yes" })) });
}

beforeEach(async () => {
  await db.application.deleteMany();
  await db.job.deleteMany();
});

test("what closes within a week with fewer than five applications is shown, the next to close first", async () => {
  await appliedFor(4, { title: "Second", closesAt: new Date("2026-12-15T00:00:00Z") });
  await appliedFor(0, { title: "First", closesAt: new Date("2026-12-11T00:00:00Z") });
  await appliedFor(5, { title: "Enough", closesAt: new Date("2026-12-12T00:00:00Z") });
  await appliedFor(0, { title: "Later", closesAt: new Date("2026-12-17T09:00:01Z") });
  await appliedFor(0, { title: "Closed", closesAt: NOW });
  await appliedFor(0, { title: "Draft", publishedAt: null, liveSeq: null, closesAt: new Date("2026-12-12T00:00:00Z") });

  const found = await jobsClosingWithFew(staff("editor"), NOW);

  expect(titles(found)).toEqual(["First", "Second"]);
  expect(found?.total).toBe(2);
});

test("a job is behind when similar ones have more than twice as many applications a day", async () => {
  for (const title of ["A", "B", "C"]) await appliedFor(9, { title, sector: "engineering" });
  await appliedFor(3, { title: "Behind", sector: "engineering" });
  await appliedFor(3, { title: "Another sector", sector: "legal" });
  await appliedFor(0, { title: "Too new", sector: "engineering", publishedAt: new Date("2026-12-05T09:00:00Z") });

  const found = await jobsBehind(staff("viewer"), NOW);

  expect(found).toMatchObject({ total: 1, jobs: [{ title: "Behind", applied: 3, usual: 9, days: 39 }] });
});

test("where nobody applies for anything, no job is behind another", async () => {
  for (const title of ["A", "B", "C"]) await appliedFor(0, { title });

  expect(titles(await jobsBehind(staff("admin"), NOW))).toEqual([]);
});

test("whoever is not staff is told of none", async () => {
  expect(await jobsBehind({ kind: "visitor" }, NOW)).toBeNull();
  expect(await jobsClosingWithFew({ kind: "visitor" }, NOW)).toBeNull();
});
