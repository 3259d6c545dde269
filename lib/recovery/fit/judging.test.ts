import { expect, test } from "vitest";
import { fitForm, type FitWants } from "../fit-input";
import { CRITERION_KEYS } from "./words";
import type { JobFacts } from "./facts";
import { judge, pointsOf, questionsFor, withLearned } from "./judging";
import { relaxed, searchOf } from "./wants-search";

const facts = (given: Partial<JobFacts> = {}): JobFacts => ({
  title: "Planner",
  employer: "Pell",
  payYearly: 27_000,
  payText: "£27,000 a year",
  workplace: "hybrid",
  hours: "full-time",
  sector: "data",
  sponsorship: null,
  places: ["Leeds"],
  miles: 10,
  ...given,
});
const wants = (given: Record<string, unknown> = {}): FitWants => {
  const { version: _, ...rest } = fitForm.parse({ learning: 1, ...given });
  return rest;
};
const verdict = (wanted: Record<string, unknown>, given: Partial<JobFacts> = {}) =>
  judge(wants({ learning: 0, ...wanted }), facts(given)).map((one) => `${one.verdict}: ${one.advert}`)[0];

test.each<[string, Record<string, unknown>, Partial<JobFacts>, string]>([
  ["pay that reaches the floor", { pay: 3, payFrom: 27_000 }, {}, "match: £27,000 a year"],
  ["pay a pound below it", { pay: 3, payFrom: 27_001 }, {}, "miss: £27,000 a year"],
  ["pay that is not said", { pay: 3, payFrom: 1 }, { payYearly: null, payText: null }, "unknown: Not said"],
  [
    "pay in another currency",
    { pay: 3, payFrom: 1 },
    { payYearly: null, payText: "€30,000 a year" },
    "unknown: €30,000 a year",
  ],
  [
    "a way that is just short enough",
    { commute: 2, commuteFrom: "York", commuteMinutes: 30 },
    {},
    "match: Leeds: 10 miles, about 30 minutes",
  ],
  [
    "a way that is too long",
    { commute: 2, commuteFrom: "York", commuteMinutes: 29 },
    {},
    "miss: Leeds: 10 miles, about 30 minutes",
  ],
  [
    "a way from nowhere we know",
    { commute: 2, commuteFrom: "Atlantis", commuteMinutes: 30 },
    { miles: null },
    "unknown: Leeds",
  ],
  [
    "no way at all",
    { commute: 2, commuteFrom: "York", commuteMinutes: 5 },
    { workplace: "remote", miles: 300 },
    "match: From home",
  ],
  ["hybrid without days", { home: 2, homeDays: 1 }, {}, "unknown: Hybrid, days not said"],
  ["no day at home", { home: 2, homeDays: 1 }, { workplace: "on-site" }, "miss: On site"],
  ["every day at home", { home: 2, homeDays: 5 }, { workplace: "remote" }, "match: From home"],
  ["the hours", { hours: 1, hoursWanted: "part-time" }, {}, "miss: Full time"],
  ["the sector", { sector: 1, sectorWanted: "data" }, {}, "match: Data"],
  ["a sector nobody gave", { sector: 1, sectorWanted: "data" }, { sector: null }, "unknown: Not said"],
  ["a visa that is offered", { visa: 5 }, { sponsorship: "yes" }, "match: Visa sponsorship offered"],
  ["a visa that may be", { visa: 5 }, { sponsorship: "maybe" }, "unknown: Visa sponsorship considered"],
  ["a visa that is not", { visa: 5 }, { sponsorship: "no" }, "miss: No visa sponsorship"],
  ["what no advert is believed on", { team: 5 }, {}, "unknown: Not said"],
])("%s is compared plainly", (_, wanted, given, says) => {
  expect(verdict(wanted, given)).toBe(says);
});

test("points are sums of the own weights, the weightiest first, and what was learned takes the place of what was not known", () => {
  const judged = judge(
    wants({ pay: 2, payFrom: 30_000, sector: 5, sectorWanted: "data", learning: 4, dealbreakers: "pay" }),
    facts(),
  );

  expect(judged.map(({ criterion, weight, isDealbreaker }) => [criterion, weight, isDealbreaker])).toEqual([
    ["sector", 5, false],
    ["learning", 4, false],
    ["pay", 2, true],
  ]);
  expect(pointsOf(judged)).toEqual({ met: 5, missed: 2, unknown: 4, all: 11 });
  expect(questionsFor(judged).map(({ criterion }) => criterion)).toEqual(["learning"]);
  const since = withLearned(judged, { learning: "no", sector: "unknown" });
  expect(pointsOf(since)).toEqual({ met: 5, missed: 6, unknown: 0, all: 11 });
  expect(pointsOf([])).toEqual({ met: 0, missed: 0, unknown: 0, all: 0 });
});

test("weights become a search: from three on, and every dealbreaker", () => {
  const weighed = wants({
    pay: 3,
    payFrom: 27_000,
    home: 2,
    homeDays: 2,
    sector: 2,
    sectorWanted: "data",
    dealbreakers: ["sector", "visa"],
    commute: 4,
    commuteFrom: "Leeds",
    commuteMinutes: 40,
    hours: 1,
    hoursWanted: "full-time",
  });

  expect(searchOf(weighed)).toEqual({ place: "Leeds", radius: 14, salaryMin: 27_000, sector: ["data"] });
  expect(searchOf(wants())).toEqual({});
});

test("a dealbreaker that is dropped is counted as relaxed, one that comes back is not", () => {
  const versions = [["pay"], [], ["pay", "visa"], ["visa"]].map((dealbreakers) => wants({ dealbreakers }));

  expect(relaxed(versions)).toEqual([{ criterion: "pay", times: 2 }]);
  expect(relaxed([])).toEqual([]);
});

test.each([
  ["no weight at all", {}, "pay"],
  ["a weight above five", { learning: 6 }, "learning"],
  ["a weight that is no number", { learning: "much" }, "learning"],
  ["pay that matters without a floor", { pay: 3 }, "payFrom"],
  ["a way without a start", { commute: 1, commuteMinutes: 30 }, "commuteFrom"],
  ["a way without minutes", { commute: 1, commuteFrom: "Leeds" }, "commuteMinutes"],
  ["10,000 letters where 200 are expected", { team: 1, teamWords: "x".repeat(10_000) }, "teamWords"],
  ["a place of 10,000 letters", { team: 1, commuteFrom: "x".repeat(10_000) }, "commuteFrom"],
  ["a dealbreaker of their own", { team: 1, dealbreakers: ["luck"] }, "dealbreakers"],
])("%s is not taken, and the form says where", (_, given, path) => {
  expect(fitForm.safeParse(given).error?.issues.map((issue) => issue.path[0])).toContain(path);
});

test("every criterion has words for whoever gives it all weight", () => {
  const all = Object.fromEntries(CRITERION_KEYS.map((key) => [key, 5]));
  const given = {
    payFrom: 1,
    commuteFrom: "Leeds",
    commuteMinutes: 9,
    homeDays: 1,
    hoursWanted: "part-time",
    sectorWanted: "law",
  };
  const judged = judge(wants({ ...all, ...given }), facts({ workplace: "on-site", sector: null, miles: null }));

  expect(judged).toHaveLength(9);
  expect(judged.every(({ wanted, advert }) => wanted !== "" && advert !== "")).toBe(true);
});
