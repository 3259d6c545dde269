import { beforeAll, expect, test } from "vitest";
import { loadGazetteer } from "./gazetteer";
import { resolvePlace } from "./resolve";
import { suggestPlaces } from "./suggest";

beforeAll(async () => {
  await loadGazetteer();
});

test.each([
  ["lee", "Leeds"],
  ["manch", "Manchester"],
  ["york", "Yorkshire and the Humber"],
  ["yorks", "Yorkshire and the Humber"],
  ["kent", "Kent"],
  ["st alb", "St Albans"],
  ["newport", "Newport, Gwent"],
])("whoever types “%s” is offered %s, and every offer is a place that is found", async (typed, expected) => {
  const offers = await suggestPlaces(typed);

  expect(offers.map(({ text }) => text)).toContain(expected);
  for (const { text } of offers) expect((await resolvePlace(text)).kind, text).not.toBe("unknown");
});

test.each(["", "l", "%", "__", "\\", "zzzz"])("nothing is offered for %j", async (typed) => {
  expect(await suggestPlaces(typed)).toEqual([]);
});
