import { expect, test } from "vitest";
import { letterForm, letterThatAsks } from "./feedback-letter-input";
import { faultsIn } from "./linting";

const FORM = { job: "junior planner", employer: "Calder & Finch", name: "Sam", ended: "interview", questions: "close" };

test("a letter to another employer thanks, asks what was chosen, and reproaches nobody", () => {
  const { subject, text } = letterThatAsks(
    letterForm.parse({ ...FORM, to: "Dana", liked: "how you plan a week", questions: ["close", "most-ground"] }),
  );

  expect(subject).toBe("junior planner: a short question about my interview");
  expect(text).toMatch(/^Dear Dana,\n\nThank you for taking the time to meet me for the junior planner job/);
  expect(text).toContain("What stayed with me: how you plan a week.");
  expect(text).toContain("two questions");
  expect(text.match(/^- /gm)).toHaveLength(2);
  expect(text).toMatch(/Kind regards,\nSam$/);
  expect(faultsIn(text).filter(({ kind }) => kind === "unkind")).toEqual([]);
});

test.each([
  ["no question", { questions: undefined }, "questions"],
  ["four questions", { questions: ["close", "most-ground", "not-asked", "one-skill"] }, "questions"],
  ["a question of their own", { questions: "why me" }, "questions.0"],
  ["a question about an interview that there was not", { ended: "application", questions: "most-ground" }, "questions"],
  ["ten thousand characters", { liked: "a".repeat(10_000) }, "liked"],
  ["no job", { job: " " }, "job"],
])("with %s it asks again", (_, given, field) => {
  const reading = letterForm.safeParse({ ...FORM, ...given });
  expect(reading.error?.issues.map(({ path }) => path.join("."))).toContain(field);
});
