import { beforeAll, describe, expect, test } from "vitest";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { aJob } from "@/tests/support/a-job";
import type { SearchRequest } from "../schema";
import { search } from "./search";
import { learnTerms } from "./upkeep";

const now = new Date("2026-11-25T09:00:00Z");
const day = (n: number) => new Date(`2026-11-${String(n).padStart(2, "0")}T09:00:00Z`);
const titles = async (request: SearchRequest) => (await search(request, now)).items.map(({ title }) => title);

beforeAll(async () => {
  await loadGazetteer();
  await aJob({
    title: "Marketing assistant",
    descriptionText: "Write posts.",
    publishedAt: day(20),
    pounds: [26_000, 28_000],
  });
  await aJob({
    title: "Office all-rounder",
    descriptionText: "Some marketing and filing.",
    publishedAt: day(24),
    pounds: [24_000, null],
  });
  await aJob({
    title: "C++ engineer",
    skills: ["C++"],
    places: ["manchester"],
    publishedAt: day(10),
    pounds: [35_000, 45_000],
  });
  await aJob({
    title: "C# developer",
    skills: [".NET"],
    places: ["manchester"],
    workplace: "hybrid",
    publishedAt: day(11),
  });
  await aJob({ title: "C programmer", places: ["york"], publishedAt: day(12), sponsorship: "yes" });
  await aJob({ title: "Statistician", descriptionText: "Models in R.", places: ["london"], publishedAt: day(13) });
  await aJob({
    title: "Human resources officer",
    places: ["cardiff"],
    publishedAt: day(14),
    salaryMinPence: 1400,
    salaryMaxPence: 1400,
    salaryCurrency: "GBP",
    salaryPeriod: "hour",
  });
  await aJob({ title: "Data analyst", places: [], workplace: "remote", publishedAt: day(15), degree: "Any subject" });
  await aJob({
    title: "Café manager",
    descriptionText: "Łódź blend.",
    places: ["bradford"],
    publishedAt: day(16),
    contract: "temporary",
  });
  await aJob({
    title: "Front-end developer",
    places: ["dublin"],
    publishedAt: day(17),
    salaryMinPence: 5_000_000,
    salaryCurrency: "EUR",
    salaryPeriod: "year",
  });
  await aJob({ title: "Analyst, data", places: ["leeds"], publishedAt: day(9) });
  await aJob({
    title: "Editor",
    employerName: "Swift Press",
    places: ["london"],
    publishedAt: day(8),
    startsOn: new Date("2026-12-05T00:00:00Z"),
  });
  await aJob({ title: "Swift coder", places: ["london"], publishedAt: day(7) });
  await aJob({ title: "Not yet", publishedAt: new Date("2026-11-25T09:00:01Z") });
  await aJob({ title: "Witch of the stage", publishedAt: new Date("2026-11-25T09:00:02Z") });
  await learnTerms(new Date("2026-11-25T09:00:03Z"));
});

describe("words", () => {
  test.each<[string, string[]]>([
    ["marketing", ["Marketing assistant", "Office all-rounder"]],
    ["MARKETING assistant", ["Marketing assistant"]],
    ["C++", ["C++ engineer"]],
    ["c#", ["C# developer"]],
    [".net", ["C# developer"]],
    ["r", ["Statistician"]],
    ["hr", ["Human resources officer"]],
    ["HR officer", ["Human resources officer"]],
    ["dev", ["Front-end developer", "C# developer"]],
    ["frontend", ["Front-end developer"]],
    ["front end", ["Front-end developer"]],
    ["front-end", ["Front-end developer"]],
    ["cafe", ["Café manager"]],
    ["łódź", ["Café manager"]],
    ["lodz", ["Café manager"]],
    ['"data analyst"', ["Data analyst"]],
    ['"data analyst', ["Data analyst"]],
    ["data analyst", ["Data analyst", "Analyst, data"]],
    ["swift", ["Swift coder", "Editor"]],
    ["statistician OR café", ["Café manager", "Statistician"]],
    ["developer -c#", ["Front-end developer"]],
    ["swift -press", ["Swift coder"]],
  ])("%s finds %j", async (q, expected) => {
    expect((await titles({ q })).sort()).toEqual([...expected].sort());
  });

  test.each([undefined, "the and of", "", "-", '""', "&", "OR"])(
    "%j is no word: every open job, the newest first",
    async (q) => {
      const found = await search({ q }, now);

      expect(found).toMatchObject({ total: 13, sort: "newest", words: null, corrected: null });
      expect(found.items[0]?.title).toBe("Office all-rounder");
    },
  );

  test.each([
    "'; drop table job; --",
    "%",
    "_",
    "\\",
    "a\u0000b",
    "\u202eabc",
    "💥",
    "((((",
    "!!!",
    "a & | b",
    ":*",
    "<->",
    "x".repeat(5000),
    "word ".repeat(200),
    '"'.repeat(99),
    "-".repeat(99),
  ])("%j is no error", async (q) => {
    await expect(search({ q }, now)).resolves.toMatchObject({ totalIsExact: true });
  });

  test("a minus alone is every other job", async () => {
    expect((await search({ q: "-developer" }, now)).total).toBe(11);
  });

  test.each([
    ["the -developer", 11],
    ["-developer OR developer", 13],
    ["-developer -analyst", 9],
  ])("%s finds all but what is left out: %i", async (q, total) => {
    expect((await search({ q }, now)).total).toBe(total);
  });

  test("a job with the word in its title comes before newer ones with it in the text", async () => {
    expect(await titles({ q: "marketing" })).toEqual(["Marketing assistant", "Office all-rounder"]);
  });

  test("title comes before employer", async () => {
    expect(await titles({ q: "swift" })).toEqual(["Swift coder", "Editor"]);
  });
});

describe("mistyped words", () => {
  test.each([
    ["markting", "marketing"],
    ["devleoper", "developer"],
    ["data anlyst", "data analyst"],
  ])("%s is taken for %s, and said so", async (q, corrected) => {
    const found = await search({ q }, now);

    expect([found.corrected, found.words]).toEqual([corrected, corrected]);
    expect(found.total).toBeGreaterThan(0);
  });

  test.each(["marketing", '"markting"', "filing swift", "zzzzzzzz", "with swift filing"])(
    "%s stays as it is",
    async (q) => {
      expect((await search({ q }, now)).corrected).toBeNull();
    },
  );
});

describe("places", () => {
  test.each<[SearchRequest, string[]]>([
    [
      { place: "Leeds" },
      ["Office all-rounder", "Marketing assistant", "Café manager", "Analyst, data", "Data analyst"],
    ],
    [{ place: "Leeds", radius: 1 }, ["Office all-rounder", "Marketing assistant", "Analyst, data", "Data analyst"]],
    [{ place: "Leeds", radius: 0 }, ["Office all-rounder", "Marketing assistant", "Analyst, data", "Data analyst"]],
    [
      { place: "Leeds", workplace: ["on-site"] },
      ["Office all-rounder", "Marketing assistant", "Café manager", "Analyst, data"],
    ],
    [{ place: "M1", sort: "newest" }, ["C# developer", "C++ engineer", "Data analyst"]],
    [{ place: "M1 1BY" }, ["C# developer", "C++ engineer", "Data analyst"]],
    [{ place: "Wales" }, ["Human resources officer", "Data analyst"]],
    [{ place: "remote" }, ["Data analyst"]],
    [{ place: "Dublin" }, ["Front-end developer"]],
    [{ place: "Ireland" }, ["Front-end developer"]],
    [{ region: ["wales", "north-west"] }, ["Human resources officer", "C# developer", "C++ engineer"]],
    [{ place: "Nowhere-on-Sea" }, []],
  ])("%j finds %j, near ones first, then those from home", async (request, expected) => {
    expect(await titles(request)).toEqual(expected);
  });

  test("the UK is everywhere in it, and nothing abroad", async () => {
    const found = await titles({ place: "UK" });

    expect(found).toHaveLength(12);
    expect(found).not.toContain("Front-end developer");
  });

  test("the nearest comes first when asked for", async () => {
    const found = await search({ place: "Bradford", sort: "distance", workplace: ["on-site"] }, now);

    expect(found.items.map(({ title, distanceMiles }) => [title, Math.round(distanceMiles ?? -1)])).toEqual([
      ["Café manager", 0],
      ["Office all-rounder", 8],
      ["Marketing assistant", 8],
      ["Analyst, data", 8],
    ]);
  });

  test("what is near and what is from home is counted apart", async () => {
    expect(await search({ place: "Leeds" }, now)).toMatchObject({ total: 5, localTotal: 4 });
    expect(await search({}, now)).toMatchObject({ total: 13, localTotal: 13 });
  });

  test("a name of several places is answered with the chosen one and the others", async () => {
    const { place } = await search({ place: "newport" }, now);

    expect(place?.chosen?.name).toBe("Newport, Gwent");
    expect(place?.alternatives.map(({ name }) => name)).toContain("Newport, Shropshire");
  });
});

describe("filters", () => {
  test.each<[SearchRequest, string[]]>([
    [{ salaryMin: 28_000 }, ["C++ engineer", "Marketing assistant"]],
    [{ salaryMin: 27_301 }, ["C++ engineer", "Marketing assistant"]],
    [{ salaryMin: 27_300 }, ["C++ engineer", "Human resources officer", "Marketing assistant"]],
    [{ postedWithin: 2 }, ["Office all-rounder"]],
    [{ contract: ["temporary"] }, ["Café manager"]],
    [{ sponsorship: "yes" }, ["C programmer"]],
    [{ degree: "history" }, ["Data analyst"]],
    [{ startsWithin: 10 }, ["Editor"]],
    [{ startsWithin: 9 }, []],
    [{ workplace: ["hybrid", "remote"] }, ["C# developer", "Data analyst"]],
  ])("%j finds %j", async (request, expected) => {
    expect((await titles(request)).sort()).toEqual(expected);
  });

  test("the highest pay comes first, and what is not stated or not in pounds last", async () => {
    const found = await titles({ sort: "salary" });

    expect(found.slice(0, 4)).toEqual([
      "C++ engineer",
      "Marketing assistant",
      "Human resources officer",
      "Office all-rounder",
    ]);
  });
});

describe("pages", () => {
  test("jobs published in the same second keep their order from page to page", async () => {
    const same = { publishedAt: day(3), places: ["york" as const], sector: "law" };
    for (let n = 0; n < 9; n++) await aJob({ ...same, title: `Twin ${n}` });

    const pages = await Promise.all([1, 2, 3].map((page) => titles({ sector: ["law"], page, pageSize: 3 })));

    expect(new Set(pages.flat()).size).toBe(9);
    expect(pages.flat()).toEqual(await titles({ sector: ["law"] }));
  });

  test("a page past the end is empty, and says where the end is", async () => {
    expect(await search({ sector: ["law"], page: 9, pageSize: 5 }, now)).toMatchObject({
      items: [],
      total: 9,
      lastPage: 2,
      page: 9,
    });
  });

  test("nothing past the 5,000th result is reached", async () => {
    expect(await search({ page: 51, pageSize: 100 }, now)).toMatchObject({ items: [] });
  });
});

test("one advert in many places is one result, and counts once everywhere", async () => {
  const advert = { advertKey: "planner-everywhere", title: "Rail timetabler", sector: "logistics" };
  for (const place of ["leeds", "york", "london", "cardiff"] as const) await aJob({ ...advert, places: [place] });

  const found = await search({ q: "timetabler" }, now);

  expect(found).toMatchObject({ total: 1, items: [{ placeCount: 4 }] });
  expect(found.facets.sector.options.find(({ value }) => value === "logistics")?.count).toBe(1);
  expect(
    found.facets.region.options.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]),
  ).toEqual([
    ["yorkshire", 1],
    ["london", 1],
    ["wales", 1],
  ]);
  expect(await search({ q: "timetabler", place: "London" }, now)).toMatchObject({
    items: [{ placeCount: 1, places: [{ name: "London" }] }],
  });
});

test("a confidential employer's name finds nothing, and is in nothing that is found", async () => {
  await aJob({
    slug: "quiet-clerk",
    title: "Quiet clerk at Umbrage Holdings",
    employerName: "Umbrage Holdings",
    isConfidential: true,
    descriptionText: "Umbrage Holdings keeps ledgers.",
    summary: "Join UMBRAGE holdings.",
    employerAbout: "Umbrage Holdings is old",
  });

  expect((await search({ q: "umbrage" }, now)).total).toBe(0);
  expect(JSON.stringify((await search({ q: "quiet clerk" }, now)).items)).not.toMatch(/umbrage/i);
});
