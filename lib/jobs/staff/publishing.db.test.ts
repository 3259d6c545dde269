import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { inTable } from "@/tests/support/in-table";
import { jobInput } from "../job-input";
import { previewJob } from "./preview";
import { closeJob, publishJob, withdrawJob } from "./publishing";
import { jobBySlug } from "../queries";
import { jobForStaff } from "./jobs";
import { createJob, saveJob } from "./writing";
import { JOBS_TABLE } from "./table";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const later = new Date("2026-11-25T10:01:00Z");
const recruiter: Viewer = {
  kind: "staff",
  role: "recruiter",
  personId: "11111111-1111-4111-8111-111111111111",
  email: "r@example.com",
  name: "R",
};
const others: Viewer[] = [
  { kind: "visitor" },
  { kind: "candidate", personId: recruiter.personId, email: "c@example.com", name: "C" },
  { ...recruiter, role: "editor" },
  { ...recruiter, role: "viewer" },
];

const filled = {
  title: "Trainee surveyor",
  employerName: "Pell & Marsh",
  description: "## What you would do\n\nMeasure **buildings** in and around the town, with a mentor.",
  places: "",
  workplace: "remote",
  contract: "permanent",
  hours: "full-time",
  payFrom: "27,000",
  payPeriod: "year",
};
/** By whose word it comes out (lib/jobs/authority). */
const asked = { authorityFrom: "Ann at Pell & Marsh" };
const input = (given: Record<string, string> = {}) => jobInput.parse({ ...filled, ...given });
const stateOf = async (id: string) => (await jobForStaff(recruiter, id, now))?.state;

async function draft(given: Record<string, string> = {}): Promise<string> {
  const outcome = await createJob(recruiter, input(given), now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.id;
}

beforeEach(async () => {
  await emptied("job");
});

test("a job is a draft that nobody outside sees, until it is published", async () => {
  const id = await draft();
  const { slug } = await db.job.findUniqueOrThrow({ where: { id } });

  expect((await jobBySlug(slug, now)).kind).toBe("missing");
  expect(await publishJob(recruiter, id, { version: 1, closesOn: "2026-12-24", ...asked }, now)).toEqual({ ok: true });

  expect((await jobBySlug(slug, now)).kind).toBe("open");
  expect((await jobBySlug(slug, new Date("2026-12-24T23:59:59Z"))).kind).toBe("open");
  expect((await jobBySlug(slug, new Date("2026-12-25T00:00:00Z"))).kind).toBe("closed");
});

test("a scheduled job comes out by itself, at the London morning of its day", async () => {
  const id = await draft();
  await publishJob(recruiter, id, { version: 1, closesOn: "2026-12-24", publishOn: "2026-12-01", ...asked }, now);
  const { slug } = await db.job.findUniqueOrThrow({ where: { id } });

  expect(await stateOf(id)).toBe("scheduled");
  expect((await jobBySlug(slug, new Date("2026-11-30T23:59:59Z"))).kind).toBe("missing");
  expect((await jobBySlug(slug, new Date("2026-12-01T00:00:00Z"))).kind).toBe("open");
});

test.each([
  ["a description", { description: " " }],
  ["a place, or that it is done from home", { workplace: "on-site" }],
  ["pay at or above the minimum wage", { payFrom: "9", payPeriod: "hour" }],
])("what is missing is said in words: %s", async (words, given) => {
  const outcome = await publishJob(
    recruiter,
    await draft(given),
    { version: 1, closesOn: "2026-12-24", ...asked },
    now,
  );

  expect(outcome).toMatchObject({ ok: false, reason: "incomplete" });
  expect(JSON.stringify(outcome)).toContain(words);
});

test("a job cannot close before it comes out", async () => {
  expect(await publishJob(recruiter, await draft(), { version: 1, closesOn: "2026-11-24" }, now)).toEqual({
    ok: false,
    reason: "closes-too-early",
  });
});

test("closing leaves a page that says so; withdrawing leaves none", async () => {
  const id = await draft();
  await publishJob(recruiter, id, { version: 1, closesOn: "2026-12-24", ...asked }, now);
  const { slug } = await db.job.findUniqueOrThrow({ where: { id } });

  await closeJob(recruiter, { id, version: 2 }, later);
  expect((await jobBySlug(slug, later)).kind).toBe("closed");
  await withdrawJob(recruiter, { id, version: 3 }, later);
  expect((await jobBySlug(slug, later)).kind).toBe("gone");
});

test("a save never overwrites a colleague's", async () => {
  const id = await draft();

  expect(await saveJob(recruiter, id, 1, input({ title: "First" }), now)).toMatchObject({ ok: true });
  expect(await saveJob(recruiter, id, 1, input({ title: "Second" }), now)).toEqual({
    ok: false,
    reason: "changed-meanwhile",
  });

  expect((await jobForStaff(recruiter, id, now))?.title).toBe("First");
});

test("a recruiter is told of an open job with the same words in the same place, and of no other", async () => {
  const { id } = await aJob({ advertKey: "same", publishedAt: null, closesAt: null, liveSeq: null });
  await aJob({ advertKey: "same", places: ["york"] });
  await aJob({ advertKey: "same", closesAt: new Date(now.getTime() - 1) });
  expect((await jobForStaff(recruiter, id, now))?.doubts).toEqual([]);

  await aJob({ advertKey: "same", title: "Junior surveyor" });

  expect((await jobForStaff(recruiter, id, now))?.doubts).toEqual([expect.stringContaining("“Junior surveyor”")]);
});

test("two recruiters who write the same job get two addresses", async () => {
  const made = await Promise.all([createJob(recruiter, input(), now), createJob(recruiter, input(), now)]);

  expect(made.every(({ ok }) => ok)).toBe(true);
  expect(new Set((await db.job.findMany({ select: { slug: true } })).map(({ slug }) => slug)).size).toBe(2);
});

test("what a person changes on an imported job is remembered", async () => {
  const { id } = await aJob({ title: "Imported", source: "reed", externalId: "1", workplace: "remote" });

  await saveJob(recruiter, id, 1, input({ title: "Better title" }), now);

  expect((await db.job.findUniqueOrThrow({ where: { id } })).editedFields).toContain("title");
});

test("a script in a description is text at most", async () => {
  const id = await draft({
    description: "Hello <script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))",
  });

  const { descriptionHtml } = await db.job.findUniqueOrThrow({ where: { id } });
  expect(descriptionHtml).not.toMatch(/<script|<img|javascript:/);
});

describe("others than recruiters and admins", () => {
  test.each(others)("do not write, publish, close or withdraw: %o", async (viewer) => {
    const id = await draft();

    expect(await createJob(viewer, input(), now)).toEqual({ ok: false, reason: "not-found" });
    expect(await saveJob(viewer, id, 1, input(), now)).toEqual({ ok: false, reason: "not-found" });
    expect(await publishJob(viewer, id, { version: 1, closesOn: "2026-12-24", ...asked }, now)).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await closeJob(viewer, { id, version: 1 }, now)).toEqual({ ok: false, reason: "not-found" });
    expect(await withdrawJob(viewer, { id, version: 1 }, now)).toEqual({ ok: false, reason: "not-found" });
    expect(await stateOf(id)).toBe("draft");
  });

  test.each(others.slice(0, 2))("who are not staff see no draft: %o", async (viewer) => {
    const id = await draft();

    expect(await jobForStaff(viewer, id, now)).toBeNull();
    expect(await previewJob(viewer, id, now)).toBeNull();
    expect(await inTable(viewer, JOBS_TABLE, {}, now)).toBeNull();
  });
});
