import { beforeAll, describe, expect, test } from "vitest";
import type { SearchRequest } from "../schema";
import { search } from "./search";
import { now, thirteenJobs, titles } from "./search.fixtures";

beforeAll(thirteenJobs);

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
