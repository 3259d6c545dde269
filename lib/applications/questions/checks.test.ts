import { expect, test } from "vitest";
import { problemOf } from "./checks";

test.each([
  ["Do you have a disability?", "section 60"],
  ["Are you in good health?", "section 60"],
  ["How many sick days did you take last year?", "adjustments"],
  ["Are you pregnant or planning to have a family?", "section 60"],
  ["Do you take any medication?", "section 60"],
  ["How old are you?", "any year"],
  ["What is your date of birth?", "any year"],
  ["What is your year of graduation?", "any year"],
  ["Are you under 30?", "any year"],
  ["What is your religion?", "hours"],
  ["What is your current salary?", "the pay in the advert"],
  ["How much do you earn now?", "never ask"],
  ["What were you paid in your last job?", "never ask"],
  ["What is your nationality?", "how well"],
  ["Are you a British citizen?", "right to work"],
  ["Is English your mother tongue?", "how well"],
  ["Where are you from originally?", "how well"],
  ["Are you married?", "sections 8 and 18"],
  ["Do you have children?", "sections 8 and 18"],
  ["What is your gender?", "Leave it out"],
  ["Do you have a criminal record?", "unspent"],
  ["Are you a member of a trade union?", "section 137"],
])("“%s” is refused, with what to ask instead", (question, better) => {
  expect(problemOf(question)).toContain(better);
});

test.each([
  "Do you have a full driving licence?",
  "Do you have a health and safety certificate?",
  "Have you worked in mental health services?",
  "Have you supported people with disabilities?",
  "Does the pay in the advert suit you?",
  "What pay do you hope for?",
  "How well do you speak French?",
  "Do you have any unspent convictions?",
  "Are you 18 or over?",
  "Can you work on Saturdays?",
  "Which programming languages do you use?",
  "How many years have you used Excel?",
  "When can you start?",
  "Tell us about a project you are proud of.",
])("“%s” may be asked", (question) => {
  expect(problemOf(question)).toBeNull();
});
