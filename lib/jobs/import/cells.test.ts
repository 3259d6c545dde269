import { describe, expect, test } from "vitest";
import {
  contractIn,
  hoursIn,
  readDay,
  readRange,
  readSkills,
  readTitle,
  sectorIn,
  sponsorshipIn,
  workplaceIn,
} from "./cells";

describe("a day", () => {
  test.each([
    ["25/06/2026", "2026-06-25"],
    ["01/02/2026", "2026-02-01"],
    ["1.2.2026", "2026-02-01"],
    ["2026-06-25", "2026-06-25"],
    ["2026-06-25T10:00:00Z", "2026-06-25"],
    ["25 June 2026", "2026-06-25"],
    ["29/02/2028", "2028-02-29"],
    ["29/02/2026", null],
    ["06/25/2026", null],
    ["01/02/26", null],
    ["yesterday", null],
  ])("“%s” is %s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

describe("a title", () => {
  test.each([
    ["  Graduate   planner ... ", "Graduate planner"],
    ["Planner | No experience needed |", "Planner | No experience needed"],
    ["Planner &amp; buyer", "Planner & buyer"],
    ["C++ developer", "C++ developer"],
    ["SQL DEVELOPER", "SQL DEVELOPER"],
    ["Planner - £30k", "Planner - £30k"],
    ["...", ""],
  ])("“%s” is “%s”", (text, title) => {
    expect(readTitle(text)).toBe(title);
  });
});

describe("skills", () => {
  test.each([
    ["['Python', 'Machine Learning']", ["Python", "Machine Learning"]],
    ['["Python","R"]', ["Python", "R"]],
    ["['Children\\'s books', \"Bob's\"]", ["Children's books", "Bob's"]],
    ["Python; Excel, excel", ["Python", "excel"]],
    ["[]", []],
    ["", []],
  ])("of %s", (text, skills) => {
    expect(readSkills(text)).toEqual(skills);
  });
});

test("a range of pay in one cell is two amounts", () => {
  expect(readRange("£25,000 - £28,000.50 per annum")).toEqual(["£25,000", "£28,000.50"]);
  expect(readRange("up to 30k")).toEqual(["30k", ""]);
  expect(readRange("Competitive")).toEqual(["", ""]);
});

test("words of other systems are ours where they mean the same", () => {
  expect(["Permanent", "FTC", "contract", "Internship", "?"].map(contractIn)).toEqual([
    "permanent",
    "fixed-term",
    "fixed-term",
    "internship",
    null,
  ]);
  expect(["Full Time", "part-time", "any"].map(hoursIn)).toEqual(["full-time", "part-time", null]);
  expect(["On_Site", "Remote", "TRUE", "false", "hybrid (2 days)", "?"].map(workplaceIn)).toEqual([
    "on-site",
    "remote",
    "remote",
    "on-site",
    "hybrid",
    null,
  ]);
  expect(["Law", "Accounting and finance", "IT", "Zzz"].map(sectorIn)).toEqual([
    "law",
    "accounting-finance",
    "technology",
    null,
  ]);
  expect(["Yes", "N", "Case by case", "?"].map(sponsorshipIn)).toEqual(["yes", "no", "maybe", null]);
});
