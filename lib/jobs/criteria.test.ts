import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalCriteria, criteriaParams, criteriaWords, filterWords } from "./criteria";
import { type SearchCriteria, searchCriteria } from "./schema";
import { CONTRACTS, HOURS, keysOf, REGIONS, SECTORS, WORKPLACES } from "./vocabulary";

test.each<[SearchCriteria, string]>([
  [{}, "All jobs"],
  [
    { q: "marketing", place: "leeds", salaryMin: 25000 },
    "Marketing jobs within 15 miles of Leeds, £25,000 a year or more",
  ],
  [{ q: "HR assistant" }, "HR assistant jobs"],
  [{ q: "C++" }, "C++ jobs"],
  [{ q: "graduate scheme", place: "Stoke-on-Trent", radius: 1 }, "Graduate scheme within 1 mile of Stoke-on-Trent"],
  [{ q: '"data analyst" -sales' }, 'Jobs for "data analyst" -sales'],
  [{ place: "sw1a1aa", radius: 5 }, "Jobs within 5 miles of SW1A 1AA"],
  [{ place: "newcastle upon tyne" }, "Jobs within 15 miles of Newcastle upon Tyne"],
  [{ place: "north west" }, "Jobs in the North West"],
  [{ place: "the Midlands" }, "Jobs in the Midlands"],
  [{ place: "Scotland" }, "Jobs in Scotland"],
  [{ place: "merseyside", radius: 40 }, "Jobs in or around Merseyside"],
  [{ place: "remote" }, "Jobs from home"],
  [{ q: "nurse", place: "nationwide" }, "Nurse jobs anywhere in the UK"],
  [
    { contract: ["fixed-term", "permanent"], hours: ["part-time"], workplace: ["hybrid", "remote"], postedWithin: 7 },
    "All jobs, fixed term or permanent, part time, hybrid or from home, posted in the last 7 days",
  ],
  [
    { sector: ["hr-recruitment"], sponsorship: "yes", degree: "history" },
    "All jobs, HR and recruitment, visa sponsorship offered, for a degree in history",
  ],
  [{ region: ["north-west", "wales"] }, "All jobs, in the North West or Wales"],
])("%j is said as “%s”", (criteria, words) => {
  expect(criteriaWords(criteria)).toBe(words);
});

test("a place that was looked up is said by its full name", () => {
  expect(criteriaWords({ place: "newport" }, "Newport, Shropshire")).toBe(
    "Jobs within 15 miles of Newport, Shropshire",
  );
});

test("each chosen value is a chip of its own", () => {
  expect(filterWords({ contract: ["fixed-term", "permanent"], salaryMin: 28000 })).toEqual([
    { name: "contract", value: "fixed-term", text: "Fixed term" },
    { name: "contract", value: "permanent", text: "Permanent" },
    { name: "salaryMin", value: "28000", text: "£28,000 a year or more" },
  ]);
});

test.each<[string, SearchCriteria, SearchCriteria]>([
  ["case and spaces", { q: " Data  Analyst ", place: "LEEDS" }, { q: "data analyst", place: "leeds" }],
  ["the usual distance", { place: "leeds", radius: 15 }, { place: "leeds" }],
  ["a distance without a place", { radius: 40 }, {}],
  ["a distance around a whole region", { place: "Wales", radius: 40 }, { place: "wales" }],
  ["the order of values", { contract: ["permanent", "internship"] }, { contract: ["internship", "permanent"] }],
  ["a value given twice", { hours: ["part-time", "part-time"] }, { hours: ["part-time"] }],
  ["no pay at all", { salaryMin: 0 }, {}],
])("%s makes no other search", (_what, one, other) => {
  expect(canonicalCriteria(one)).toEqual(canonicalCriteria(other));
});

test.each<[SearchCriteria, SearchCriteria]>([
  [{ q: "data" }, { q: "dates" }],
  [{ place: "leeds" }, { place: "leeds", radius: 5 }],
  [{ place: "newport, shropshire" }, { place: "newport, gwent" }],
  [{ q: "-sales" }, { q: "sales" }],
])("%j and %j are two searches", (one, other) => {
  expect(canonicalCriteria(one).hash).not.toBe(canonicalCriteria(other).hash);
});

const some = <T extends Record<string, string>>(words: T) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...keysOf(words)), { minLength: 1, maxLength: 4 }), { nil: undefined });
const anyCriteria = fc.record(
  {
    q: fc.string({ maxLength: 200 }),
    place: fc.string({ maxLength: 80 }),
    radius: fc.integer({ min: 0, max: 100 }),
    contract: some(CONTRACTS),
    hours: some(HOURS),
    workplace: some(WORKPLACES),
    sector: some(SECTORS),
    region: some(REGIONS),
    salaryMin: fc.integer({ min: 0, max: 1_000_000 }),
    postedWithin: fc.integer({ min: 1, max: 365 }),
    sponsorship: fc.constant("yes"),
  },
  { requiredKeys: [] },
);

test("the canonical form of a canonical form is itself, and its address reads back as it", () => {
  fc.assert(
    fc.property(anyCriteria, (typed) => {
      const { canonical, hash } = canonicalCriteria(searchCriteria.parse(typed));
      const params = criteriaParams(canonical);
      const query = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
      const flat = Object.fromEntries(
        Object.entries(query).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
      );

      expect(canonicalCriteria(canonical).hash).toBe(hash);
      expect(canonicalCriteria(searchCriteria.parse(flat)).hash).toBe(hash);
    }),
  );
});

test.each([
  ["2:1", "Asks for a 2:1 or above"],
  ["any", "Asks for a degree, any class or subject"],
  ["none", "Asks for no degree"],
  ["history", "For a degree in history"],
])("the degree “%s” is said “%s”", (degree, text) => {
  expect(filterWords({ degree }).map((words) => words.text)).toEqual([text]);
});
