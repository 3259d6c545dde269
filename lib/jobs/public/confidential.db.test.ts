import { beforeEach, describe, expect, test } from "vitest";
import fc from "fast-check";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { emptied } from "@/tests/support/emptied";
import { jobBySlug, sameAdvertElsewhere } from "../queries";
import { learnTerms } from "../search/upkeep";
import { search } from "../search/search";
import { suggestTerms } from "../search/suggest";
import { fittingJobs } from "./fitting";
import { similarJobs } from "./similar";
import { publicPlace, publicSkills, publicWords } from "./confidential";

const now = new Date("2026-11-25T10:00:00Z");

beforeEach(() => emptied("job"));

/** What the database and what the pages say of a place of a confidential employer. */
async function placesSaid(employerName: string, names: string[], points: [number | null, number | null][]) {
  const places = names.map((name, at) => {
    const [latitude = null, longitude = null] = points[at % points.length] ?? [];
    return { name, region: null, country: "GB", latitude, longitude };
  });
  const { id } = await aJob({ employerName, isConfidential: true, places });
  const rows = await db.$queryRaw`SELECT name, region, country, latitude, longitude
    FROM public_places(${id}::uuid, ${employerName}, true) ORDER BY position`;
  const said = places.map((place) => publicPlace(place, { employerName, isConfidential: true }));
  return [rows, said.map(({ name, ...place }) => ({ ...place, name: name.replace(/the employer/gi, " ") }))];
}

describe("what the database finds a confidential job by is what its page shows", () => {
  test("of its places", async () => {
    const names = ["Leeds LS1 4DY", "ls14dy", "EC1A-1BB", "Hush House, SW1A 1AA.", "Zyxcorp Yard", "Leeds", "LS1"];
    const points = fc.sample(
      fc.tuple(fc.double({ min: -60, max: 60, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })),
      400,
    );
    const edges: [number | null, number | null][] = [
      [null, null],
      [0, 0],
      [53.825, -1.575],
      [-0.025, 0.075],
    ];
    const all = [...edges, ...points];
    const [rows, said] = await placesSaid(
      "Zyxcorp Ltd",
      all.map((_, at) => names[at % names.length] ?? ""),
      all,
    );

    expect(rows).toEqual(said);
  });

  test.each([
    ["Zyxcorp Robotics Ltd", "Zyxcorp  Robotics Ltd, zyxcorp robotics and ZYXCORP ROBOTICS LTD."],
    ["O'Hara & Finch (UK)", "At O’Hara & Finch (UK) or o'hara & finch (uk)."],
    ["Arm Limited", "An arm, an army, ARM and Arm Limited."],
    ["a.b+c\\d", "a.b+c\\d and axbbcd"],
    ["AB", "AB is too short"],
  ])("of its words: %s", async (employerName, text) => {
    const [row] = await db.$queryRaw<{ said: string }[]>`SELECT public_text(${text}, ${employerName}, true) AS said`;

    expect(row?.said).toBe(publicWords(text, { employerName, isConfidential: true }).replace(/the employer/gi, " "));
  });

  test("of its skills", async () => {
    const skills = ["Excel", "Zyxcorp Studio", "zyxcorp", "Zyxcorps"];
    const [row] = await db.$queryRaw<{ said: string[] }[]>`
      SELECT public_skills(${skills}::text[], 'Zyxcorp Ltd', true) AS said`;

    expect(row?.said).toEqual(publicSkills(skills, { employerName: "Zyxcorp Ltd", isConfidential: true }));
  });
});

test("an advert that names its employer is not shown as the same as one that does not, nor left out beside it", async () => {
  const advert = { title: "Robot tester", employerName: "Zyxcorp", advertKey: "same", sector: "data" };
  const hidden = await aJob({ ...advert, isConfidential: true });
  const open = await aJob({ ...advert, places: ["york"] });
  const shown = await jobBySlug(hidden.slug, now);
  if (shown.kind !== "open") throw new Error(shown.kind);

  expect(await sameAdvertElsewhere(shown.job, now)).toEqual([]);
  expect((await search({}, now)).items.map(({ placeCount }) => placeCount)).toEqual([1, 1]);
  expect((await similarJobs(shown.job, now)).map(({ id }) => id)).toEqual([open.id]);
  const article = { title: "Data", summary: "", text: "" };
  expect((await fittingJobs(article, 4, now)).length).toBe(2);
});

describe("a search", () => {
  const door = { name: "Leeds LS1 4AB", region: "yorkshire", country: "GB", latitude: 53.79012, longitude: -1.56345 };
  const hidden = { employerName: "Zyxcorp Robotics Ltd", isConfidential: true, places: [door] };

  test("measures to the district of a confidential employer and not to its door", async () => {
    await aJob(hidden);
    const { rows } = {
      rows: await db.jobSearch.findMany({ select: { latitudes: true, longitudes: true, tags: true } }),
    };

    expect(rows).toMatchObject([{ latitudes: [53.8], longitudes: [-1.55] }]);
    expect(rows[0]?.tags.filter((tag) => /^(place|near):/.test(tag)).sort()).toEqual([
      "near:537:-11",
      "place:leeds ls1",
    ]);
  });

  test("follows a job that becomes confidential", async () => {
    const { id } = await aJob({ ...hidden, isConfidential: false });
    await db.job.update({ where: { id }, data: { isConfidential: true } });

    expect(await db.jobSearch.findMany({ select: { latitudes: true } })).toEqual([{ latitudes: [53.8] }]);
  });

  test.each(["zyxcorp", "zyxcorp robotics", '"Zyxcorp  Robotics"'])("for %s finds no job of it", async (q) => {
    await aJob({
      ...hidden,
      skills: ["Zyxcorp Robotics"],
      degree: "Zyxcorp robotics",
      title: "Tester, Zyxcorp Robotics",
    });
    await learnTerms(now);

    expect((await search({ q }, now)).items).toEqual([]);
    expect(await suggestTerms("zyx")).toEqual([]);
  });
});
