import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "./gazetteer";
import { importPlaces } from "./import";
import { resolvePlace } from "./resolve";

beforeAll(loadGazetteer);

async function* rows(...all: Record<string, string>[]) {
  yield* all;
}

const salford = {
  postcode: "M50",
  latitude: "53.479",
  longitude: "-2.299",
  town: "Salford",
  region: "North West England",
};

test("an outcode is found where the file says it is, and an unknown one still by its area", async () => {
  expect(await resolvePlace("M50 2EQ")).toMatchObject({ place: { name: "M50 2EQ", town: "Manchester" } });

  expect(await importPlaces(rows(salford))).toEqual({ created: 1, updated: 0, unchanged: 0, rejected: [] });

  expect(await resolvePlace("M50 2EQ")).toMatchObject({
    kind: "point",
    place: { name: "M50 2EQ", town: "Salford", region: "north-west", latitude: 53.479, longitude: -2.299 },
  });
});

test("the same rows again change nothing, a moved one is updated, and a full postcode goes before its outcode", async () => {
  expect(await importPlaces(rows(salford))).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  expect(await importPlaces(rows({ ...salford, latitude: "53.48" }))).toMatchObject({
    created: 0,
    updated: 1,
    unchanged: 0,
  });

  await importPlaces(rows({ pcds: "m502eq", lat: "53.4725", long: "-2.2975", town: "MediaCity" }));

  expect(await resolvePlace("M50 2EQ")).toMatchObject({
    place: { town: "MediaCity", region: "north-west", latitude: 53.4725 },
  });
  expect(await resolvePlace("M50")).toMatchObject({ place: { town: "Salford", latitude: 53.48 } });
});

test("a postcode that comes twice in one file ends as its last row says", async () => {
  const result = await importPlaces(
    rows({ ...salford, postcode: "M3" }, { ...salford, postcode: "M3", town: "Manchester" }),
  );

  expect(result).toMatchObject({ created: 1, updated: 1 });
  expect(await resolvePlace("M3")).toMatchObject({ place: { town: "Manchester" } });
});

test.each([
  ["a row without a postcode", { latitude: "53", longitude: "-2" }, /no column called postcode/],
  ["what is no postcode", { postcode: "Leeds", latitude: "53", longitude: "-2" }, /“Leeds” is no postcode/],
  ["the forces", { postcode: "BFPO 57", latitude: "53", longitude: "-2" }, /no postcode/],
  ["nought and nought", { postcode: "LS1", latitude: "0", longitude: "0" }, /no place/],
  ["swapped numbers", { postcode: "LS1", latitude: "-1.5", longitude: "53.8" }, /no place/],
  ["no numbers", { postcode: "LS1", latitude: "", longitude: "west" }, /no place/],
])("%s is rejected with its row and the reason", async (_what, cells, reason) => {
  const { rejected, created } = await importPlaces(rows(salford, cells));

  expect(rejected).toEqual([{ row: 3, reason: expect.stringMatching(reason) }]);
  expect(created).toBe(0);
});

test.each([
  [{ postcode: "LN1", region: "Lincoln", uk_region: "East Midlands" }, "east-midlands"],
  [{ postcode: "SW1A", region: "Westminster", uk_region: "London" }, "london"],
  [{ postcode: "EH1", region: "City of Edinburgh" }, "scotland"],
  [{ postcode: "JE2", region: "Crown Dependencies" }, null],
])("%j is in %s", async (cells, region) => {
  await importPlaces(rows({ latitude: "51", longitude: "-2", ...cells }));

  expect(await db.place.findFirst({ where: { source: "import", key: cells.postcode.toLowerCase() } })).toMatchObject({
    region,
  });
});
