import { describe, expect, test } from "vitest";
import { belowMinimumWage } from "./minimum-wage";

const now = new Date("2026-11-25T10:00:00Z");

const job = (facts: Partial<Parameters<typeof belowMinimumWage>[0]> & { pounds: number }) => {
  const { pounds, ...more } = facts;
  return {
    contract: "permanent",
    hours: "full-time",
    descriptionText: "Plan things.",
    startsOn: null,
    salaryMinPence: Math.round(pounds * 100),
    salaryMaxPence: null,
    salaryCurrency: "GBP",
    salaryPeriod: "year",
    ...more,
  };
};

describe("a year's pay is judged by the hours of the job", () => {
  test.each([
    [24_784.5, "no hours are stated, so 37.5 count", "Plan things."],
    [24_784.5, "37.5 hours", "You work 37.5 hours per week."],
    [26_436.8, "40 hours", "Monday to Friday (40 hr week)."],
    [23_132.2, "35 hours", "Working hours: 35 hours per week"],
  ])("£%d is just enough where %s", (pounds, _, descriptionText) => {
    expect(belowMinimumWage(job({ pounds, descriptionText }), now)).toBeNull();
    expect(belowMinimumWage(job({ pounds: pounds - 0.01, descriptionText }), now)).not.toBeNull();
  });

  test("the sentence has the figures, and says which hours were assumed", () => {
    expect(belowMinimumWage(job({ pounds: 24_250 }), now)).toBe(
      "£24,250 a year for 37.5 hours a week (assumed) is £12.43 an hour, below the minimum wage of £12.71 from 1 April 2026",
    );
    expect(belowMinimumWage(job({ pounds: 25_000, descriptionText: "40 hours a week" }), now)).toContain(
      "for 40 hours a week is £12.01 an hour",
    );
  });

  test("of a range of hours the most counts", () => {
    expect(belowMinimumWage(job({ pounds: 25_000, descriptionText: "35 to 40 hours per week" }), now)).not.toBeNull();
  });
});

describe("an hour's and a day's pay", () => {
  test.each([
    ["hour", 12.71, 12.7],
    ["day", 95.33, 95.32],
  ])("for a(n) %s £%d is enough and £%d is not", (salaryPeriod, enough, tooLittle) => {
    expect(belowMinimumWage(job({ pounds: enough, salaryPeriod }), now)).toBeNull();
    expect(belowMinimumWage(job({ pounds: tooLittle, salaryPeriod }), now)).not.toBeNull();
  });
});

test("a day is a fifth of the week, and the sentence says so", () => {
  expect(belowMinimumWage(job({ pounds: 95, salaryPeriod: "day" }), now)).toContain(
    "£95 a day for a day of 7.5 hours (assumed) is £12.66 an hour",
  );
});

test("the least that is offered counts, and where only a most is stated that", () => {
  const upTo = { salaryMinPence: null, salaryMaxPence: 26_000_00 };

  expect(belowMinimumWage(job({ pounds: 24_000, salaryMaxPence: 30_000_00 }), now)).not.toBeNull();
  expect(belowMinimumWage(job({ pounds: 0, ...upTo }), now)).toBeNull();
});

test("apprentices have a rate of their own", () => {
  expect(belowMinimumWage(job({ pounds: 15_600, contract: "apprenticeship" }), now)).toBeNull();
  expect(belowMinimumWage(job({ pounds: 15_599, contract: "apprenticeship" }), now)).toContain("£8 from 1 April 2026");
});

test("the rate is that of the day the job starts", () => {
  const march = new Date("2026-03-02T10:00:00Z");

  expect(belowMinimumWage(job({ pounds: 24_000 }), march)).toBeNull();
  expect(belowMinimumWage(job({ pounds: 24_000, startsOn: new Date("2026-04-01") }), march)).not.toBeNull();
});

test("part-time pay for a year is judged by its own hours, by full time where it is pro rata, and else not at all", () => {
  const partTime = { hours: "part-time", pounds: 15_000 };

  expect(belowMinimumWage(job({ ...partTime, descriptionText: "20 hours a week" }), now)).toBeNull();
  expect(belowMinimumWage(job({ ...partTime, descriptionText: "24 hours a week" }), now)).not.toBeNull();
  expect(belowMinimumWage(job({ ...partTime, descriptionText: "20 hours a week, pro rata" }), now)).not.toBeNull();
  expect(belowMinimumWage(job(partTime), now)).toBeNull();
});

test("no pay, and pay in another currency, is not judged", () => {
  const none = { salaryMinPence: null, salaryCurrency: null, salaryPeriod: null };

  expect(belowMinimumWage(job({ pounds: 0, ...none }), now)).toBeNull();
  expect(belowMinimumWage(job({ pounds: 9000, salaryCurrency: "EUR" }), now)).toBeNull();
});
