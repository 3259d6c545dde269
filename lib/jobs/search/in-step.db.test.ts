import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { aJob, PLACES } from "@/tests/support/a-job";
import { CONTRACTS, DEGREE_CLASSES, HOURS, keysOf, REGIONS, SECTORS, WORKPLACES } from "../vocabulary";
import { search } from "./search";
import { suggestTerms } from "./suggest";
import { keepSearch, learnTerms } from "./upkeep";

const now = new Date("2026-11-25T09:00:00Z");
const found = async (q: string) => (await search({ q }, now)).items.map(({ title }) => title);

beforeAll(loadGazetteer);
beforeEach(() => db.job.deleteMany());

describe("what search reads follows the jobs", () => {
  test.each([
    ["a title", { title: "Harpist" }, "harpist"],
    ["a text", { descriptionText: "Play the harp." }, "harp"],
    ["skills", { skills: ["Harp"] }, "harp"],
  ])("when %s changes", async (_, data, q) => {
    const { id } = await aJob({ title: "Cellist" });

    await db.job.update({ where: { id }, data });

    expect(await found(q)).toHaveLength(1);
  });

  test("when a place comes or goes", async () => {
    const { id } = await aJob({ title: "Cellist", places: ["leeds"] });

    await db.jobPlace.deleteMany({ where: { jobId: id } });
    await db.jobPlace.create({ data: { jobId: id, position: 0, ...PLACES.cardiff } });

    expect((await search({ place: "Leeds" }, now)).total).toBe(0);
    expect((await search({ place: "Cardiff" }, now)).total).toBe(1);
  });

  test("when a job is withdrawn, comes back, and is made a draft", async () => {
    const { id } = await aJob({ title: "Cellist" });
    const totals: number[] = [];
    for (const data of [{ withdrawnAt: now }, { withdrawnAt: null }, { publishedAt: null }]) {
      await db.job.update({ where: { id }, data });
      totals.push((await search({ q: "cellist" }, now)).total);
    }

    expect(totals).toEqual([0, 1, 0]);
    expect(await db.jobSearch.count()).toBe(0);
  });

  test("to the instant when a job closes, and whoever has closed long ago is cleared away", async () => {
    await aJob({ title: "Cellist", closesAt: now });

    expect(await found("cellist")).toEqual([]);

    await keepSearch(new Date(now.getTime() + 3 * 86_400_000));
    expect(await db.jobSearch.count()).toBe(0);
  });

  test("and a change that is taken back leaves it as it was", async () => {
    const { id } = await aJob({ title: "Cellist" });

    const undone = db.$transaction(async (tx) => {
      await tx.job.update({ where: { id }, data: { title: "Harpist" } });
      throw new Error("Changed my mind");
    });

    await expect(undone).rejects.toThrow("Changed my mind");
    expect(await found("cellist")).toEqual(["Cellist"]);
  });
});

test("the bits of the database are in the order of our lists", async () => {
  const rows = await db.$queryRaw<{ list: string; value: string; bit: number }[]>`
    SELECT 'contract' AS list, value, job_traits(value, '', '', '', '') AS bit FROM unnest(${keysOf(CONTRACTS)}::text[]) value
    UNION ALL SELECT 'hours', value, job_traits('', value, '', '', '') FROM unnest(${keysOf(HOURS)}::text[]) value
    UNION ALL SELECT 'workplace', value, job_traits('', '', value, '', '') FROM unnest(${keysOf(WORKPLACES)}::text[]) value
    UNION ALL SELECT 'sector', value, job_traits('', '', '', value, '') FROM unnest(${keysOf(SECTORS)}::text[]) value
    UNION ALL SELECT 'sponsorship', 'yes', job_traits('', '', '', '', 'yes')
    UNION ALL SELECT 'region', value, job_region_bit(value) FROM unnest(${keysOf(REGIONS)}::text[]) value`;
  const traits = rows.filter(({ list }) => list !== "region");

  expect(traits.map(({ bit }) => bit)).toEqual(traits.map((_, at) => 2 ** at));
  expect(rows.filter(({ list }) => list === "region").map(({ bit }) => bit)).toEqual(
    keysOf(REGIONS).map((_, at) => 2 ** at),
  );
});

test.each([
  ["A 2:1 or above in any subject", "2:1"],
  ["You have (or expect) a 2.2 degree", "2:2"],
  ["An upper second class honours degree, or a 2:2 with experience", "2:2"],
  ["A first class degree in Physics", "first"],
  ["Meet at 2:15 in class 2.1 of the school", null],
  ["Plan things.", null],
])("“%s” asks for %s", async (descriptionText, asked) => {
  await aJob({ descriptionText });

  const { facets } = await search({}, now);

  const counted = facets.degree.options.filter(({ count }) => count > 0).map(({ value }) => value);
  expect(counted).toEqual(asked === null ? [] : [asked]);
  expect(Object.keys(DEGREE_CLASSES)).toEqual(facets.degree.options.map(({ value }) => value));
});

describe("suggestions", () => {
  beforeEach(async () => {
    await aJob({ title: "Marketing assistant - Leeds", skills: ["Copywriting"] });
    await aJob({ title: "Marketing assistant (2027)", skills: ["Market research"] });
    await aJob({ title: "Digital marketing officer", employerName: "Marlow & Co" });
    await aJob({ title: "Spy", employerName: "Marvellous Secrets", isConfidential: true });
    await aJob({ title: "Marine biologist", closesAt: now });
    await learnTerms(now);
  });

  test("begin with what was typed, those of most jobs first, then those with a word that does", async () => {
    expect((await suggestTerms("mar")).map(({ text, kind, jobs }) => [text, kind, jobs])).toEqual([
      ["Marketing assistant", "title", 2],
      ["Marlow & Co", "employer", 1],
      ["Market research", "skill", 1],
      ["Digital marketing officer", "title", 1],
    ]);
  });

  test.each(["", "m", "%", "__", "\\", "zzz", "marvellous"])("are none for %j", async (typed) => {
    expect(await suggestTerms(typed)).toEqual([]);
  });
});
