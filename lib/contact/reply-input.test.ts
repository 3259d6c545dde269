import { expect, test } from "vitest";
import { filledIn, type ReplyFacts } from "./reply-input";

const facts: ReplyFacts = {
  name: "Ade {{me}} Obi",
  "first name": "Ade",
  date: "Wednesday 25 November",
  me: "Priya",
  agency: "Harker",
  phone: "",
  hours: "Monday, 9:00 to 17:00 (UK time)",
};

test.each([
  ["Dear {{first name}}, I am {{me}}.", "Dear Ade, I am Priya.", []],
  ["Dear {{ First  Name }},", "Dear Ade,", []],
  ["No places at all", "No places at all", []],
  ["Ring {{phone}} or {{phone}}", "Ring {{phone}} or {{phone}}", ["phone"]],
  [
    "{{constructor}} {{__proto__}} {{job}}",
    "{{constructor}} {{__proto__}} {{job}}",
    ["constructor", "__proto__", "job"],
  ],
  ["What is filled in is not read again: {{name}}", "What is filled in is not read again: Ade {{me}} Obi", []],
  ["Dear {{first name", "Dear {{first name", ["{{"]],
  ["{{}}", "{{}}", ["{{}}"]],
])("%s", (written, text, missing) => {
  expect(filledIn(written, facts)).toEqual({ text, missing });
});
