import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "./gazetteer";
import { resolvePlace } from "./resolve";

beforeAll(async () => {
  await loadGazetteer();
});

const chosen = async (text: string) => {
  const found = await resolvePlace(text);
  return found.kind === "point" ? `${found.place.name} (${found.place.region ?? found.place.country})` : found.kind;
};

test("the gazetteer is loaded once, however often it is asked for", async () => {
  const before = await db.place.count();

  expect(await loadGazetteer()).toEqual({ loaded: 0 });
  expect(await db.place.count()).toBe(before);
});

describe("towns", () => {
  test.each([
    ["Leeds", "Leeds (yorkshire)"],
    ["  LEEDS ", "Leeds (yorkshire)"],
    ["near leeds", "Leeds (yorkshire)"],
    ["Leeds city centre", "Leeds (yorkshire)"],
    ["Leeds, UK", "Leeds (yorkshire)"],
    ["Leeds, West Yorkshire", "Leeds (yorkshire)"],
    ["central london", "London (london)"],
    ["City of London", "City of London (london)"],
    ["City of Bristol", "Bristol (south-west)"],
    ["bury st. edmunds", "Bury St Edmunds (east-of-england)"],
    ["Bury Saint Edmunds", "Bury St Edmunds (east-of-england)"],
    ["Kings Lynn", "King's Lynn (east-of-england)"],
    ["stoke on trent", "Stoke-on-Trent (west-midlands)"],
    ["newcastle", "Newcastle, Tyne and Wear (north-east)"],
    ["Newcastle upon Tyne", "Newcastle upon Tyne (north-east)"],
    ["hull", "Hull (yorkshire)"],
    ["Wimbledon", "Wimbledon (london)"],
    ["Ancoats Quarter, Manchester", "Manchester (north-west)"],
    ["Swansea", "Swansea (wales)"],
    ["Warrington", "Warrington (north-west)"],
    ["Aberdeen", "Aberdeen (scotland)"],
    ["Derry", "Derry (northern-ireland)"],
    ["Londonderry", "Londonderry (northern-ireland)"],
    ["St Helier", "St Helier (JE)"],
    ["Douglas", "Douglas, Isle of Man (IM)"],
  ])("%s is %s", async (typed, place) => {
    expect(await chosen(typed)).toBe(place);
  });
});

describe("a name that several places have", () => {
  test("Newport is the most populous one, and the others can be chosen", async () => {
    const found = await resolvePlace("newport");

    expect(found).toMatchObject({ kind: "point", place: { name: "Newport, Gwent", town: "Newport" } });
    expect(found.kind === "point" && found.alternatives.map(({ name }) => name)).toEqual([
      "Newport, Isle of Wight",
      "Newport, Shropshire",
      "Newport, Essex",
      "Newport, East Yorkshire",
      "Newport, Dyfed",
    ]);
  });

  test.each([
    ["Manchester", []],
    ["Boston", ["Boston, United States"]],
  ])("%s asks about places abroad only where one is larger", async (name, expected) => {
    const found = await resolvePlace(name);

    expect(found.kind === "point" && found.alternatives.map((place) => place.name)).toEqual(expected);
  });

  test.each(["Newport", "Richmond", "Ashford", "Gillingham", "Bangor", "Stone", "Farnborough", "Blackburn"])(
    "each %s has an address that leads back to it",
    async (name) => {
      const found = await resolvePlace(name);
      const all = found.kind === "point" ? [found.place, ...found.alternatives] : [];

      const again = await Promise.all(all.map((place) => resolvePlace(place.name)));

      expect(all.length).toBeGreaterThan(1);
      expect(again.map((one) => one.kind === "point" && one.place)).toEqual(all);
      expect(again.flatMap((one) => (one.kind === "point" ? one.alternatives : []))).toEqual([]);
    },
  );

  test.each([
    ["Newport, Shropshire", "west-midlands"],
    ["Newport (Isle of Wight)", "south-east"],
    ["Newport, Wales", "wales"],
    ["Richmond, London", "london"],
    ["Richmond, North Yorkshire", "yorkshire"],
    ["Ashford, Kent", "south-east"],
    ["Bangor, Northern Ireland", "northern-ireland"],
  ])("%s is the one in %s", async (typed, region) => {
    expect(await resolvePlace(typed)).toMatchObject({ kind: "point", place: { region } });
  });
});

describe("postcodes", () => {
  test.each(["sw1a1aa", "SW1A  1AA", "SW1A 1AA.", "sw1a 1aa"])("%s has one form", async (typed) => {
    expect(await resolvePlace(typed)).toMatchObject({
      kind: "point",
      place: { name: "SW1A 1AA", town: "London", region: "london" },
      reachMiles: 1,
    });
  });

  test.each([
    ["M1", "M1", "Manchester", "north-west"],
    ["LS1 4DY", "LS1 4DY", "Leeds", "yorkshire"],
    ["Leeds LS1 4DY", "LS1 4DY", "Leeds", "yorkshire"],
    ["bt7", "BT7", "Belfast", "northern-ireland"],
    ["EC2A2DA", "EC2A 2DA", "London", "london"],
  ])("%s is %s in %s", async (typed, name, town, region) => {
    expect(await resolvePlace(typed)).toMatchObject({ kind: "point", place: { name, town, region } });
  });

  test("a Crown dependency has its own country and no region of the UK", async () => {
    expect(await resolvePlace("JE2 3AB")).toMatchObject({ place: { country: "JE", region: null } });
  });

  test.each(["BFPO 57", "XX1 1XX", "GIR 0AA"])("%s is no place", async (typed) => {
    expect(await resolvePlace(typed)).toMatchObject({ kind: "unknown" });
  });
});

describe("areas", () => {
  test.each([
    ["North West", ["north-west"]],
    ["the midlands", ["east-midlands", "west-midlands"]],
    ["Scotland", ["scotland"]],
    ["Yorkshire", ["yorkshire"]],
    ["South West England", ["south-west"]],
    ["West Midlands", ["west-midlands"]],
  ])("%s is %j", async (typed, regions) => {
    expect(await resolvePlace(typed)).toMatchObject({ kind: "regions", regions });
  });

  test("England is nine regions, and no more", async () => {
    const found = await resolvePlace("England");

    expect(found.kind === "regions" && found.regions).toHaveLength(9);
  });

  test.each(["UK", "nationwide", "United Kingdom", "anywhere"])("%s is everywhere", async (typed) => {
    expect(await resolvePlace(typed)).toEqual({ kind: "everywhere" });
  });

  test.each(["Remote", "work from home", "home-based"])("%s is a way of working", async (typed) => {
    expect(await resolvePlace(typed)).toEqual({ kind: "remote" });
  });

  test("a county is searched as far as it goes", async () => {
    const found = await resolvePlace("Merseyside");

    expect(found).toMatchObject({ kind: "point", place: { name: "Merseyside", region: "north-west" } });
    expect(found.kind === "point" && found.reachMiles).toBeGreaterThan(10);
  });
});

describe("abroad", () => {
  test.each([
    ["Dublin", "Dublin, Ireland (IE)"],
    ["Paris", "Paris, France (FR)"],
    ["Barcelona", "Barcelona, Spain (ES)"],
    ["Perth", "Perth (scotland)"],
    ["Perth, Australia", "Perth, Australia (AU)"],
  ])("%s is %s", async (typed, place) => {
    expect(await chosen(typed)).toBe(place);
  });

  test.each([
    ["Netherlands", "NL"],
    ["USA", "US"],
    ["Ireland", "IE"],
  ])("%s is a country", async (typed, country) => {
    expect(await resolvePlace(typed)).toMatchObject({ kind: "country", country });
  });
});

describe("what we do not know", () => {
  test.each([
    ["Manchestr", "Manchester"],
    ["Sheffeild", "Sheffield"],
    ["Edinbrugh", "Edinburgh"],
  ])("%s suggests %s", async (typed, name) => {
    const found = await resolvePlace(typed);

    expect(found.kind === "unknown" && found.suggestions[0]?.name).toBe(name);
  });

  test.each([
    "",
    "   ",
    "zzzzzz",
    "'; drop table place; --",
    "%",
    "_",
    "\\",
    "\u0000",
    "💥",
    "a".repeat(5000),
    ",,,",
    "()",
  ])("%j is no error", async (typed) => {
    expect(await resolvePlace(typed)).toMatchObject({ kind: "unknown" });
  });
});
