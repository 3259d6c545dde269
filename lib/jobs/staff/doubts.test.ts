import { describe, expect, test } from "vitest";
import { doubtsAbout } from "./doubts";

const sound = {
  contract: "permanent",
  hours: "full-time",
  descriptionText: "Plan roads and bridges.",
  startsOn: null,
  salaryMinPence: 27_000_00,
  salaryMaxPence: 30_000_00,
  salaryCurrency: "GBP",
  salaryPeriod: "year",
  twin: null,
} as const;

test("about a sound job there is no doubt, nor about one whose pay is not stated", () => {
  expect(doubtsAbout(sound)).toEqual([]);
  const unstated = { salaryMinPence: null, salaryMaxPence: null, salaryCurrency: null, salaryPeriod: null };
  expect(doubtsAbout({ ...sound, ...unstated, descriptionText: "Competitive. OTE." })).toEqual([]);
});

describe("before a job goes live it is asked", () => {
  test.each([
    ["what a wide range means", { salaryMinPence: 25_000_00, salaryMaxPence: 60_000_00 }, "£25,000 to £60,000 a year"],
    ["whether pence were typed as pounds", { salaryMinPence: 2_700_000_00, salaryMaxPence: null }, "Is that what was"],
    [
      "whether an hour's pay is a year's",
      { salaryMinPence: 270_00, salaryMaxPence: null, salaryPeriod: "hour" },
      "comes to £526,500 a year",
    ],
    ["whether commission is in the pay", { descriptionText: "£30k basic, OTE £60k." }, "basic pay alone"],
    ["what it pays after April", { startsOn: new Date("2027-09-01T00:00:00Z") }, "after 1 April 2027"],
    ["whether it is there twice", { twin: "Graduate planner" }, "“Graduate planner”, with the same words"],
  ])("%s", (_what, facts, words) => {
    expect(doubtsAbout({ ...sound, ...facts })).toEqual([expect.stringContaining(words)]);
  });

  test("and of these nothing where it is just within", () => {
    expect(doubtsAbout({ ...sound, salaryMinPence: 25_000_00, salaryMaxPence: 40_000_00 })).toEqual([]);
    expect(doubtsAbout({ ...sound, startsOn: new Date("2027-03-31T00:00:00Z") })).toEqual([]);
  });
});
