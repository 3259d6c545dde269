import * as z from "zod";
import { db, type Tx } from "@/lib/core/db";
import { addDays, endOfLondonDay, londonDay, toDateColumn, wallTime } from "@/lib/core/dates";
import { PAY_PERIODS } from "@/lib/core/money";
import { markStale } from "@/lib/core/stale";
import { advertKey } from "@/lib/jobs/advert-key";
import { described } from "@/lib/jobs/description";
import { placeOf } from "@/lib/jobs/places-of";
import { CONTRACTS, HOURS, keysOf, SECTORS, SPONSORSHIPS, WORKPLACES } from "@/lib/jobs/vocabulary";
import { type ContentFile, contentFiles } from "./front-matter";

const SOURCE = "sample";
const amount = z.number().positive();
const daysAhead = z.int().min(1);

const sampleJob = z.strictObject({
  title: z.string(),
  employer: z.string(),
  employerAbout: z.string().optional(),
  confidential: z.boolean().default(false),
  places: z.array(z.string()).default([]),
  workplace: z.enum(keysOf(WORKPLACES)),
  contract: z.enum(keysOf(CONTRACTS)),
  hours: z.enum(keysOf(HOURS)),
  pay: z
    .strictObject({ min: amount.optional(), max: amount.optional(), currency: z.string(), period: z.enum(PAY_PERIODS) })
    .optional(),
  sector: z.enum(keysOf(SECTORS)),
  skills: z.array(z.string()).default([]),
  sponsorship: z.enum(keysOf(SPONSORSHIPS)).optional(),
  degree: z.string().optional(),
  startsInDays: daysAhead.optional(),
  publishedDaysAgo: z.int().min(0),
  closesInDays: daysAhead,
  summary: z.string().max(160),
});

type SampleJob = ContentFile<z.infer<typeof sampleJob>>;

/**
 * Puts the sample jobs in, each published at 7:00 in London so many days ago and open for so many more. What is there
 * already stays as it is. Answers how many were new.
 */
export async function seedJobs(now: Date): Promise<number> {
  const known = await db.job.findMany({ where: { source: SOURCE }, select: { externalId: true } });
  const has = new Set(known.map(({ externalId }) => externalId));
  const files = (await contentFiles("jobs", sampleJob)).filter(({ slug }) => !has.has(slug));
  if (files.length === 0) return 0;
  await db.$transaction(
    async (tx) => {
      for (const file of files) await seedJob(tx, file, now);
      await markStale(tx, "jobs");
    },
    { timeout: 30_000 },
  );
  return files.length;
}

async function seedJob(tx: Tx, { slug, facts, body }: SampleJob, now: Date): Promise<void> {
  const today = londonDay(now);
  const morning = wallTime(addDays(today, -facts.publishedDaysAgo), 7, 0);
  const { pay, places } = facts;
  const words = described(body, facts.summary);
  const found = await Promise.all(places.map(placeOf));
  await tx.job.create({
    data: {
      slug,
      source: SOURCE,
      externalId: slug,
      title: facts.title,
      employerName: facts.employer,
      employerAbout: facts.employerAbout ?? null,
      isConfidential: facts.confidential,
      ...words,
      workplace: facts.workplace,
      contract: facts.contract,
      hours: facts.hours,
      sector: facts.sector,
      skills: facts.skills,
      sponsorship: facts.sponsorship ?? null,
      degree: facts.degree ?? null,
      startsOn: facts.startsInDays ? toDateColumn(addDays(today, facts.startsInDays)) : null,
      salaryMinPence: pence(pay?.min),
      salaryMaxPence: pence(pay?.max),
      salaryCurrency: pay?.currency ?? null,
      salaryPeriod: pay?.period ?? null,
      publishedAt: morning < now ? morning : now,
      closesAt: endOfLondonDay(addDays(today, facts.closesInDays)),
      advertKey: advertKey({
        places,
        employerName: facts.employer,
        title: facts.title,
        descriptionText: words.descriptionText,
      }),
      createdAt: now,
      updatedAt: now,
      places: { create: found.flatMap(({ place }, position) => (place ? [{ position, ...place }] : [])) },
    },
    select: { id: true },
  });
}

const pence = (pounds: number | undefined) => (pounds === undefined ? null : Math.round(pounds * 100));
