import { beforeAll, describe, expect, test } from "vitest";
import { aJob } from "@/tests/support/a-job";
import type { SearchRequest } from "../schema";
import { search } from "./search";
import { day, now, thirteenJobs, titles } from "./search.fixtures";

beforeAll(thirteenJobs);

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
