import { beforeAll, describe, expect, test } from "vitest";
import { search } from "./search";
import { now, thirteenJobs, titles } from "./search.fixtures";

beforeAll(thirteenJobs);

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
