import { randomUUID } from "node:crypto";
import * as z from "zod";
import { addDays, endOfLondonDay, londonDay, toDateColumn, wallTime } from "@/lib/core/time/dates";
import { finishImportRun, startImportRun } from "@/lib/clients/import-runs";
import { db, type Tx } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import { advertKey } from "@/lib/jobs/advert-key";
import { described } from "@/lib/jobs/description/from-markdown";
import { placeOf } from "@/lib/jobs/places-of";
import { freeSlugs } from "@/lib/jobs/slugs";
import type { JobPlace } from "@/lib/jobs/types";
import { CONTRACTS, HOURS, keysOf, SECTORS, SPONSORSHIPS, WORKPLACES } from "@/lib/jobs/vocabulary";
import { type ContentFile, contentFiles } from "./front-matter";

/** Half of the identity of a sample job; the other is the name of its file. */
const SOURCE = "sample";

const pay = z
  .strictObject({
    min: z.number().positive().optional(),
    max: z.number().positive().optional(),
    currency: z.literal("GBP"),
    period: z.enum(["year", "day", "hour"]),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, "min or max");

const job = z.strictObject({
  title: z.string().max(140),
  employer: z.string().max(120),
  employerAbout: z.string().max(200),
  confidential: z.boolean(),
  places: z.array(z.string()).min(1),
  workplace: z.enum(keysOf(WORKPLACES)),
  contract: z.enum(keysOf(CONTRACTS)),
  hours: z.enum(keysOf(HOURS)),
  pay: pay.optional(),
  sector: z.enum(keysOf(SECTORS)),
  skills: z.array(z.string()),
  sponsorship: z.enum(keysOf(SPONSORSHIPS)).optional(),
  degree: z.string().optional(),
  startsInDays: z.int().positive().optional(),
  publishedDaysAgo: z.int().min(0),
  closesInDays: z.int().positive(),
  summary: z.string().min(1).max(160),
});

type SampleJob = ContentFile<z.infer<typeof job>>;

/**
 * Puts the sample jobs in, their dates counted from today. What is there already stays as it is, whatever staff made of it.
 * Answers how many were new. The gazetteer must be there first: it says where they are.
 */
export async function seedJobs(now: Date): Promise<number> {
  const files = await contentFiles("jobs", job);
  const known = await db.job.findMany({ where: { source: SOURCE }, select: { externalId: true } });
  const there = new Set(known.map(({ externalId }) => externalId));
  const missing = files.filter(({ slug }) => !there.has(slug));
  if (missing.length === 0) return 0;
  const places = await Promise.all(missing.map(({ facts }) => placesOf(facts.places)));
  return db.$transaction((tx) => putIn(tx, missing, places, now));
}

async function placesOf(names: string[]): Promise<JobPlace[]> {
  const readings = await Promise.all(names.map(placeOf));
  return readings.flatMap(({ place }) => place ?? []);
}

async function putIn(tx: Tx, files: SampleJob[], places: JobPlace[][], now: Date): Promise<number> {
  const slugs = await freeSlugs(
    files.map(({ slug }) => slug),
    tx,
  );
  const run = { source: SOURCE, publish: true, startedBy: null, file: { name: "prisma/content/jobs", sha256: null } };
  const { runId, authorityId } = await startImportRun(tx, run, now);
  const rows = files.map((file, at) => ({
    id: randomUUID(),
    authorityId,
    ...columnsOf(file, places[at] ?? [], now),
    slug: slugs[at] ?? file.slug,
  }));
  await tx.job.createMany({ data: rows });
  await tx.jobPlace.createMany({
    data: rows.flatMap(({ id }, at) =>
      (places[at] ?? []).map((place, position) => ({ jobId: id, position, ...place })),
    ),
  });
  await finishImportRun(tx, runId, { created: rows.length }, now);
  await markStale(tx, "jobs");
  return rows.length;
}

function columnsOf({ slug, facts, body }: SampleJob, places: JobPlace[], now: Date) {
  const { title, employer: employerName, employerAbout, workplace, contract, hours, sector, skills } = facts;
  const today = londonDay(now);
  const morning = wallTime(addDays(today, -facts.publishedDaysAgo), 7, 0);
  const words = described(body, facts.summary);
  return {
    title,
    employerName,
    employerAbout,
    workplace,
    contract,
    hours,
    sector,
    skills,
    ...words,
    ...payOf(facts.pay),
    isConfidential: facts.confidential,
    sponsorship: facts.sponsorship ?? null,
    degree: facts.degree ?? null,
    startsOn: facts.startsInDays ? toDateColumn(addDays(today, facts.startsInDays)) : null,
    publishedAt: morning < now ? morning : now,
    closesAt: endOfLondonDay(addDays(today, facts.closesInDays)),
    source: SOURCE,
    externalId: slug,
    advertKey: advertKey({
      employerName,
      title,
      descriptionText: words.descriptionText,
      places: [...facts.places, ...places.map(({ name }) => name)],
    }),
    createdAt: now,
    updatedAt: now,
  };
}

function payOf(pay: SampleJob["facts"]["pay"]) {
  if (!pay) return {};
  const pence = (pounds: number | undefined) => (pounds === undefined ? null : Math.round(pounds * 100));
  return {
    salaryMinPence: pence(pay.min),
    salaryMaxPence: pence(pay.max),
    salaryCurrency: pay.currency,
    salaryPeriod: pay.period,
  };
}
