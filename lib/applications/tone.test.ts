import { expect, test } from "vitest";
import { letterTemplateInput } from "./staff/letter-input";
import { faultsOf } from "./tone";

test.each([
  ["Unfortunately we cannot go on.", "unfortunately"],
  ["Due to the high volume of applications we cannot reply.", "How many applied"],
  ["We regret to inform you.", "regret"],
  ["We will keep your CV on file.", "on file"],
  ["You are not a good fit.", "“Fit”"],
  ["You are overqualified.", "Equality Act"],
  ["Best of luck with your search.", "luck"],
  ["Thank you!", "exclamation"],
])("“%s” does not go out", (words, advice) => {
  expect(faultsOf(words).join(" ")).toContain(advice);
});

test.each([
  "They took somebody who had used their planning software before.",
  "Your project on bus routes was the clearest of all we read. The job needs a driving licence, which you do not have yet.",
])("“%s” may go", (words) => {
  expect(faultsOf(words)).toEqual([]);
});

test("a template knows only the places that can be filled in, and keeps the tone", () => {
  const template = { kind: "no", name: "N", subject: "Our answer: {{job}}", text: "{{first name}}, {{line}}" };
  const faults = (change: object) =>
    letterTemplateInput.safeParse({ ...template, ...change }).error?.issues.map(({ path }) => path.join("."));

  expect(faults({})).toBeUndefined();
  expect(faults({ text: "{{salary}}" })).toEqual(["text"]);
  expect(faults({ subject: "Unfortunately: {{job}}" })).toEqual(["subject"]);
});
