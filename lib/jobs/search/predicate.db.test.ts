import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { aJob, PLACES } from "@/tests/support/a-job";
import { type SearchCriteria, searchCriteria } from "../schema";
import { CONTRACTS, FACETS, HOURS, keysOf, REGIONS, SECTORS, SPONSORSHIPS, WORKPLACES } from "../vocabulary";
import { FreshJobs } from "./fresh";
import { matching } from "./matching";
import { search } from "./search";

const now = new Date("2026-11-25T09:00:00Z");
const everything = { afterSeq: null, upToSeq: null };

const WORDS = ["data", "analyst", "marketing", "trainee", "junior", "HR", "C++", "developer", "engineer", "graduate"];
const one = <T extends Record<string, string>>(words: T) => fc.constantFrom(...keysOf(words));

const anyJob = fc.record({
  title: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
  descriptionText: fc
    .uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(", ")),
  skills: fc.uniqueArray(fc.constantFrom("SQL", "Excel", "Figma"), { maxLength: 2 }),
  contract: one(CONTRACTS),
  hours: one(HOURS),
  workplace: one(WORKPLACES),
  sector: fc.option(one(SECTORS)),
  sponsorship: fc.option(one(SPONSORSHIPS)),
  degree: fc.option(fc.constantFrom("Any subject", "History or law", "Engineering")),
  startsOn: fc.option(fc.integer({ min: -5, max: 60 }).map((days) => new Date(Date.UTC(2026, 10, 25 + days)))),
  publishedAt: fc.integer({ min: 0, max: 40 * 24 }).map((hours) => new Date(now.getTime() - hours * 3_600_000)),
  closesAt: fc.integer({ min: 1, max: 50 }).map((days) => new Date(now.getTime() + days * 86_400_000)),
  withdrawnAt: fc.option(fc.constant(new Date("2026-11-24T00:00:00Z")), { freq: 9 }),
  pounds: fc.option(
    fc
      .tuple(fc.option(fc.integer({ min: 20_000, max: 30_000 })), fc.option(fc.integer({ min: 30_000, max: 45_000 })))
      .filter(([min, max]) => min !== null || max !== null),
    { nil: undefined },
  ),
  places: fc.uniqueArray(fc.constantFrom(...(Object.keys(PLACES) as (keyof typeof PLACES)[])), {
    minLength: 1,
    maxLength: 3,
  }),
  advertKey: fc.integer({ min: 0, max: 90 }).map((n) => `advert-${n}`),
});

const several = <T extends Record<string, string>>(words: T) =>
  fc.uniqueArray(one(words), { minLength: 1, maxLength: 3 });
const anyCriteria: fc.Arbitrary<SearchCriteria> = fc
  .record(
    {
      q: fc.constantFrom(
        "data",
        "junior",
        "hr",
        "c++",
        "data -analyst",
        '"data analyst"',
        "marketing OR engineer",
        "sql",
        "the",
      ),
      place: fc.constantFrom(
        "Leeds",
        "London",
        "North West",
        "remote",
        "UK",
        "Dublin",
        "M1",
        "Ireland",
        "Nowhere-on-Sea",
      ),
      radius: fc.constantFrom(0, 5, 40, 100),
      contract: several(CONTRACTS),
      hours: several(HOURS),
      workplace: several(WORKPLACES),
      sector: several(SECTORS),
      region: several(REGIONS),
      salaryMin: fc.constantFrom(0, 25_000, 31_000),
      postedWithin: fc.constantFrom(1, 7, 30),
      startsWithin: fc.constantFrom(7, 30),
      sponsorship: fc.constant("yes" as const),
      degree: fc.constantFrom("history", "physics"),
    },
    { requiredKeys: [] },
  )
  // Searches of a few filters: all at once would nearly always find nothing.
  .chain((full) =>
    fc
      .shuffledSubarray(Object.entries(full))
      .map((entries) => searchCriteria.parse(Object.fromEntries(entries.slice(0, 3)))),
  );

beforeAll(async () => {
  await loadGazetteer();
  for (const job of fc.sample(anyJob, 160)) await aJob(job);
});

test("an alert finds what the page shows, whatever is searched for", async () => {
  await fc.assert(
    fc.asyncProperty(anyCriteria, async (criteria) => {
      const page = await search({ ...criteria, pageSize: 100 }, now);
      const second = await search({ ...criteria, pageSize: 100, page: 2 }, now);
      const alert = await matching(criteria, everything, now, 1000);
      const shown = [...page.items, ...second.items];

      expect(alert.jobs.map(({ id }) => id).sort()).toEqual(shown.map(({ id }) => id).sort());
      expect(alert.total).toBe(page.total);
      expect(new Set(shown.map(({ id }) => id)).size).toBe(page.total);
    }),
    { numRuns: 120 },
  );
});

test("a run of digests finds the same as an alert by itself, in the same order, whatever mark it begins at", async () => {
  const { _max } = await db.job.aggregate({ _max: { liveSeq: true } });
  const last = _max.liveSeq ?? 0n;
  const fresh = await FreshJobs.open({ afterSeq: last - 120n, upToSeq: last - 5n }, now);
  try {
    await fc.assert(
      fc.asyncProperty(anyCriteria, fc.bigInt(last - 170n, last + 10n), async (criteria, afterSeq) => {
        const range = { afterSeq, upToSeq: last - 5n };
        const alone = await matching(criteria, range, now, 7);

        const { jobs, total } = await fresh.match(criteria, afterSeq, 7);

        expect(total).toBe(alone.total);
        expect(jobs.map(({ id, miles }) => ({ id, miles }))).toEqual(
          alone.jobs.map(({ id, distanceMiles }) => ({ id, miles: distanceMiles && Math.round(distanceMiles) })),
        );
        // Of a single job the places are counted, of several the jobs.
        alone.jobs.forEach(({ placeCount }, at) => expect([1, placeCount]).toContain(jobs[at]?.copies));
      }),
      { numRuns: 300 },
    );
  } finally {
    await fresh.close();
  }
});

test("the count beside a filter is what choosing it finds, the other filters as they are", async () => {
  await fc.assert(
    fc.asyncProperty(anyCriteria, fc.constantFrom(...FACETS), async (criteria, facet) => {
      const { facets } = await search(criteria, now);
      for (const { value, count } of facets[facet].options) {
        const chosen = searchCriteria.parse({ ...criteria, [facet]: value });

        expect((await search(chosen, now)).total, `${facet}=${value}`).toBe(count);
      }
      expect((await search({ ...criteria, [facet]: undefined }, now)).total).toBe(facets[facet].anyCount);
    }),
    { numRuns: 25 },
  );
});
