import { describe, expect, test } from "vitest";
import { growth } from "@/lib/core/growth.fixtures";
import { JOB_FIELDS, type JobFields } from "../form-input";
import { jobChecksOf, mustBeMended } from "./checks";

const now = new Date("2026-11-25T10:00:00Z");

const EMPTY = Object.fromEntries(JOB_FIELDS.map((name) => [name, ""])) as JobFields;

/** An advert about which there is nothing to say. */
const SOUND: JobFields = {
  ...EMPTY,
  title: "Vegetable planner",
  employerName: "Greenbank Produce",
  employerAbout: "A kitchen garden for schools",
  places: "Carlisle",
  workplace: "on-site",
  contract: "permanent",
  hours: "full-time",
  payFrom: "27500",
  payPeriod: "year",
  sponsorship: "no",
  degree: "Any subject",
  description: [
    "## What you would do",
    "",
    "In your first week you ride along with Priya and meet every kitchen.",
    "",
    "- Ring every kitchen on Monday",
    "- Draw up the rounds on Tuesday",
    "",
    "## What they look for",
    "",
    "- A degree in any subject, from any year",
    "",
    "## What you get",
    "",
    "25 days of holiday, a pension and a mentor.",
  ].join("\n"),
};

const of = (given: Partial<JobFields>) => jobChecksOf({ ...SOUND, ...given }, { now });
const about = (sentence: string) => of({ description: `${SOUND.description}\n\n${sentence}` });
const rulesOf = (checks: { level: string; rule: string }[]) => checks.map(({ level, rule }) => `${level} ${rule}`);

test("about a sound advert there is nothing to say", () => {
  expect(of({})).toEqual([]);
});

describe("facts that are missing are named, at their field", () => {
  test.each([
    [{ title: "" }, "must title", "title"],
    [{ employerName: " " }, "must employer", "employerName"],
    [{ places: "" }, "must place", "places"],
    [{ payFrom: "", payPeriod: "" }, "should pay", "payFrom"],
    [{ sponsorship: "" }, "should sponsorship", "sponsorship"],
    [{ degree: "" }, "should degree", "degree"],
    [{ degree: "Graduating in 2026" }, "should age", "degree"],
    [{ payFrom: "18000" }, "must minimum-wage", "payFrom"],
    [
      { title: "Vegetable planner for all the schools in the north of the county of Cumbria" },
      "should title-length",
      "title",
    ],
    [{ title: "Vegetable planner £28k" }, "should title-pay", "title"],
    [{ title: "VEGETABLE PLANNER" }, "should capitals", "title"],
    [{ title: "Vegetable planner!" }, "should exclamation", "title"],
  ] as [Partial<JobFields>, string, string][])("%j", (given, rule, field) => {
    expect(of(given).map((check) => [`${check.level} ${check.rule}`, check.field])).toContainEqual([rule, field]);
  });

  test("a job from home needs no place, and a description that is not there is one thing to say", () => {
    expect(of({ places: "", workplace: "remote" })).toEqual([]);
    expect(rulesOf(of({ description: "" }))).toEqual(["must description"]);
  });
});

describe("words that the law forbids must be put right", () => {
  test.each([
    ["Applicants must be aged between 18 and 25.", "age-limit"],
    ["You must be under 30.", "age-limit"],
    ["British nationals only.", "nationality"],
    ["You must be a UK citizen.", "nationality"],
    ["UK passport holders only, please.", "nationality"],
    ["A native English speaker writes the letters.", "nationality"],
    ["English is your mother tongue.", "nationality"],
    ["You must be a practising Christian.", "religion"],
    ["Female applicants only.", "sex"],
    ["You must be male.", "sex"],
    ["You are in good health.", "health"],
    ["An able-bodied person is needed.", "health"],
    ["This is an unpaid internship.", "unpaid"],
    ["The role is commission only.", "unpaid"],
    ["Travel is expenses-only.", "unpaid"],
    ["The training course fees are £500: you pay the tuition fees: £500.", "fee"],
  ])("%s", (sentence, rule) => {
    const found = about(sentence).filter(({ level }) => level === "must");

    expect(rulesOf(found)).toEqual([`must ${rule}`]);
    expect(rulesOf(mustBeMended({ ...SOUND, description: `${SOUND.description}\n\n${sentence}` }, { now }))).toEqual([
      `must ${rule}`,
    ]);
  });

  test.each([
    "You teach pupils aged 11 to 16.",
    "We answer in under 25 minutes and have over 30 offices.",
    "EU citizens with settled status are welcome, and so is everybody with the right to work.",
    "You work with people of every religion, with Christian Aid among others.",
    "We welcome applications from women and men.",
    "You chase unpaid invoices. There is no unpaid overtime.",
    "Health insurance for you. You write about good food.",
    "There is no upper age limit.",
  ])("and what only sounds like it need not: %s", (sentence) => {
    expect(about(sentence).filter(({ level }) => level === "must")).toEqual([]);
  });
});

describe("words that keep good people away are shown with better ones", () => {
  test.each([
    ["A young team.", "age"],
    ["For recent graduates.", "age"],
    ["You are a digital native.", "age"],
    ["You are energetic.", "age"],
    ["A mature outlook.", "age"],
    ["No more than two years' experience.", "age"],
    ["Class of 2026.", "age"],
    ["A coding ninja.", "gender-men"],
    ["You are competitive.", "gender-men"],
    ["A self-starter.", "gender-men"],
    ["You nurture clients.", "gender-women"],
    ["A bubbly person.", "gender-women"],
    ["A salesman of the old school.", "sex"],
    ["No visa sponsorship.", "visa"],
    ["We cannot sponsor visas.", "visa"],
    ["A trial shift comes first.", "trial"],
    ["A competitive salary.", "competitive-salary"],
    ["Salary DOE.", "competitive-salary"],
    ["Two years' experience in sales.", "experience"],
    ["A proven track record.", "experience"],
    ["From a Russell Group university.", "university"],
    ["A 2:1 or above.", "class"],
    ["A fast-paced place.", "worn-out"],
    ["A full driving licence.", "driving"],
    ["No criminal record.", "convictions"],
    ["No childcare commitments.", "family"],
    ["Great fun!", "exclamation"],
    ["APPLY TODAY for this.", "capitals"],
    ["You write the QBR.", "short-form"],
  ])("%s", (sentence, rule) => {
    const check = about(sentence).find((one) => one.rule === rule);

    expect(check).toMatchObject({ level: "should", field: "description", line: 16 });
    expect(check?.words).toMatch(/\w{20}|\w+ \w+ \w+/);
  });

  test.each([
    "You work with young people and young offenders.",
    "A mature market.",
    "A competitive market.",
    "You are driven by train to the sites.",
    "You write the quarterly business review (QBR), and the QBR goes to clients.",
    "Prices are sensitive data.",
    "You sponsor events.",
  ])("and not where they mean something else: %s", (sentence) => {
    expect(rulesOf(about(sentence)).filter((rule) => /gender|age|short|competitive|visa/.test(rule))).toEqual([]);
  });

  test("a long sentence is counted and quoted by its beginning", () => {
    const long = `Every ${"single ".repeat(26)}day you ring a kitchen.`;

    expect(about(long).map(({ words }) => words)).toContainEqual(
      expect.stringContaining("“Every single single single single…” has 32 words"),
    );
  });

  test("many words that lean one way are added up", () => {
    const leaning = about("You are ambitious, assertive, decisive and fearless.");

    expect(leaning.find(({ rule }) => rule === "gender-balance")?.words).toContain("4 words here go with men");
  });
});

describe("lists that ask for too much", () => {
  const list = (count: number) => Array.from({ length: count }, (_, at) => `- Thing ${at}`).join("\n");

  test.each([
    ["## Who you are", 7, ["should requirements"]],
    ["## Who you are", 6, []],
    ["## Nice to have", 5, ["should wishes"]],
    ["## Nice to have", 4, []],
    ["**Essential skills:**", 9, ["should requirements"]],
    ["What you need:", 9, ["should requirements"]],
    ["## What you would do", 9, []],
  ])("%s with %d entries", (heading, count, rules) => {
    expect(rulesOf(about(`${heading}\n\n${list(count)}`))).toEqual(rules);
  });

  test("parts that everybody looks for are asked for, with a heading to begin them", () => {
    expect(of({ description: "Plan things in Leeds." }).map(({ rule, instead }) => [rule, instead])).toEqual([
      ["duties", "## What you would do"],
      ["first-week", "In your first week you …"],
      ["asked", "## What they look for"],
      ["offer", "## What you get"],
    ]);
  });
});

test("what must be put right comes first, then in the order of the form and of the lines", () => {
  const checks = of({
    title: "Young planner!",
    description: `A young team.\n\nBritish nationals only.\n\n${SOUND.description}`,
  });

  expect(checks.map(({ level, field, line }) => [level, field, line])).toEqual([
    ["must", "description", 3],
    ["should", "title", undefined],
    ["should", "title", undefined],
    ["should", "description", 1],
  ]);
});

test.each([
  ["words", (length: number) => "young ninja ".repeat(length / 12)],
  ["one word", (length: number) => "a".repeat(length)],
  ["figures", (length: number) => "25 to 30 ".repeat(length / 9)],
  ["blanks", (length: number) => `a${" ".repeat(length)}b`],
  ["brackets", (length: number) => "[".repeat(length)],
  ["lines", (length: number) => "- A\n".repeat(length / 4)],
  ["capitals", (length: number) => "AB ".repeat(length / 3)],
])("it takes time by the length of the text, not by its square: %s", (_, textOf) => {
  const judge = (description: string) => jobChecksOf({ ...SOUND, description }, { now });

  expect(growth(judge, textOf, 5000)).toBeLessThan(9);
});
