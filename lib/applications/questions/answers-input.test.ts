import { describe, expect, test } from "vitest";
import { type Answer, fieldOf, type Question } from "./vocabulary";
import { questionInput } from "./question-input";
import { applicationFor } from "../schema";

const LICENCE = { text: "Do you have a driving licence?", kind: "yes-no", isRequired: "on", essential: "Yes" };
const YEARS = { text: "How many years have you planned events?", kind: "number", essential: "2" };
const TOOLS = { text: "Which of these have you used?", kind: "several-of", options: "Excel\nSQL\nPython" };
const WHY = { text: "Why events?", kind: "short-text" };
const START = { text: "When can you start?", kind: "date" };

const ask = (question: object): Question => ({
  ...questionInput.parse(question),
  id: "11111111-1111-4111-8111-111111111111",
  version: 1,
});

describe("a question that staff write", () => {
  test.each([
    ["a question about health", { ...WHY, text: "Do you have a disability?" }, "text"],
    ["a choice that asks for an age", { ...TOOLS, options: "Your age group\nExcel" }, "options"],
    ["a choice of one", { ...TOOLS, options: "Excel" }, "options"],
    ["an essential text", { ...WHY, essential: "Because" }, "essential"],
    ["an essential answer that cannot be chosen", { ...TOOLS, kind: "one-of", essential: "COBOL" }, "essential"],
    ["a least number that is none", { ...YEARS, essential: "many" }, "essential"],
  ])("%s is refused where it is wrong", (_, question, path) => {
    expect(questionInput.safeParse(question).error?.issues.map((issue) => issue.path[0])).toEqual([path]);
  });
});

describe("an answer", () => {
  const form = { name: "Sam", email: "sam@example.com", rightToWork: "yes", cv: new File(["%PDF-"], "cv.pdf") };
  const RTL = "\u202eמאיה לוי";

  const cases: [string, object, unknown, Answer | string][] = [
    ["yes", LICENCE, "yes", "yes"],
    ["neither yes nor no", LICENCE, "perhaps", "Choose yes or no"],
    ["nothing where an answer is wanted", LICENCE, undefined, "Choose an answer to “Do you have a driving licence?”"],
    ["spaces where an answer is wanted", { ...WHY, isRequired: "on" }, "   ", "Write an answer to “Why events?”"],
    ["a number with words", YEARS, "three", "Write a number, like 3"],
    ["a number with a comma", YEARS, "1,200", 1200],
    ["one tick", TOOLS, "SQL", ["SQL"]],
    ["two ticks", TOOLS, ["Excel", "SQL"], ["Excel", "SQL"]],
    ["a tick that is not offered", TOOLS, ["Excel", "COBOL"], "Choose one of the answers"],
    ["500 characters where 500 are expected", WHY, "x".repeat(500), "x".repeat(500)],
    ["10,000 characters where 500 are expected", WHY, "x".repeat(10_000), "Write at most 500 characters"],
    ["a text from right to left, without the signs that turn it", WHY, RTL, "מאיה לוי"],
    ["a day, day first", START, "31/1/2027", "2027-01-31"],
    ["a day in words", START, "1st March 2027", "2027-03-01"],
    ["a day that there is not", START, "31 2 2027", "Write a day, like 31 1 2027"],
    ["a file where a text is expected", WHY, new File(["x"], "x"), "Invalid input"],
    ["two texts where one is expected", WHY, ["one", "two"], "Invalid input"],
  ];

  test.each(cases)("%s", (_, question, given, expected) => {
    const asked = ask(question);
    const result = applicationFor([asked]).safeParse({ ...form, [fieldOf(asked)]: given });

    if (result.success) expect(result.data.details.answers).toEqual({ [asked.id]: expected });
    else expect(result.error.issues.map(({ message }) => message).join()).toContain(expected);
  });

  test("to a question of another job, or to none, are refused as fields that are not known", () => {
    const asked = ask(WHY);
    const forged = fieldOf({ id: "00000000-0000-4000-8000-000000000000" });
    const result = applicationFor([asked]).safeParse({ ...form, [forged]: "x" });

    expect(result.error?.issues[0]).toMatchObject({ code: "unrecognized_keys", keys: [forged] });
  });

  test.each([
    ["a name of 255 bytes, in letters of three", "林".repeat(85), true],
    ["a name from right to left", "\u202eמאיה לוי", true],
    ["a name of 10,000 letters", "x".repeat(10_000), false],
    ["a name of nothing but signs that nobody sees", "\u200b\u202e", false],
  ])("%s: is it taken?", (_, name, isTaken) => {
    expect(applicationFor([]).safeParse({ ...form, name }).success).toBe(isTaken);
  });
});
