import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { openWhere } from "@/lib/jobs/open";
import { missingFor } from "@/lib/jobs/publishable";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { seedJobs } from "./jobs";

const now = new Date("2026-11-25T10:00:00Z");
const allJobs = () => db.job.findMany({ include: { places: true }, orderBy: { slug: "asc" } });
type Jobs = Awaited<ReturnType<typeof allJobs>>;
let jobs: Jobs;

beforeAll(async () => {
  await loadGazetteer();
  await seedJobs(now);
  jobs = await allJobs();
});

/** The jobs for which the claim does not hold. */
const each = (claim: (job: Jobs[number]) => boolean) => jobs.filter((job) => !claim(job)).map(({ slug }) => slug);

test("a first start has 24 or more jobs that are open", async () => {
  expect(await db.job.count({ where: openWhere(now) })).toBeGreaterThanOrEqual(24);
});

test("loading them again, on another day, changes nothing", async () => {
  expect(await seedJobs(new Date("2026-12-25T10:00:00Z"))).toBe(0);

  expect(await allJobs()).toEqual(jobs);
});

test("one that staff gave another address is not put in again", async () => {
  const slug = jobs[0]!.slug;
  await db.job.update({ where: { slug }, data: { slug: "moved-by-staff" } });

  expect(await seedJobs(now)).toBe(0);

  await db.job.update({ where: { slug: "moved-by-staff" }, data: { slug } });
});

test("they are all over the United Kingdom, of every contract, and in most sectors", () => {
  const regions = new Set(jobs.flatMap(({ places }) => places.map(({ region }) => region)));

  expect(regions.size).toBe(12);
  expect(new Set(jobs.map(({ contract }) => contract)).size).toBe(6);
  expect(new Set(jobs.map(({ sector }) => sector)).size).toBeGreaterThanOrEqual(12);
});

describe("each sample job", () => {
  test("may be published: nothing is missing, and none is paid below the minimum wage", () => {
    expect(each((job) => missingFor({ ...job, placeCount: job.places.length }, now).length === 0)).toEqual([]);
  });

  test("is at a place on the map", () => {
    expect(each(({ places }) => places.length > 0 && places.every(({ latitude }) => latitude !== null))).toEqual([]);
  });

  test("has the file's name as its address and says itself in one sentence", () => {
    expect(each((job) => job.slug === job.externalId && job.summary.length <= 160)).toEqual([]);
  });

  test("has the three headings in their order", () => {
    const headings = ["What you would do", "What they look for", "What you get"];
    const found = (html: string) => [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, words]) => words);

    expect(each(({ descriptionHtml }) => found(descriptionHtml).join() === headings.join())).toEqual([]);
  });

  test("is an advert of its own", () => {
    expect(new Set(jobs.map((job) => job.advertKey)).size).toBe(jobs.length);
  });

  test("names a confidential employer nowhere but where staff see it", () => {
    const named = (job: Jobs[number]) =>
      [job.title, job.summary, job.employerAbout, job.descriptionText].join(" ").includes(job.employerName);

    expect(each((job) => !job.isConfidential || !named(job))).toEqual([]);
  });
});
