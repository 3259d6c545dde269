import { describe, expect, test } from "vitest";
import { type FaultKind, faultsIn, sayFault } from "./linting";

const STOPPED: [FaultKind, string][] = [
  ["vague", "Sadly you were not a fit for the team we have here."],
  ["vague", "You weren't quite the right fit for us this time."],
  ["vague", "It was more of a gut feeling than anything you said."],
  ["vague", "We did not click, and something was missing in the room."],
  ["vague", "You lacked experience compared with what we need."],
  ["vague", "Please get more experience before you apply again."],
  ["vague", "You should improve your communication skills."],
  ["vague", "Good."],
  ["vague", "Be more confident"],
  ["protected", "At your age it is hard to lead a team of this size."],
  ["protected", "You seem too young to talk to our customers in person."],
  ["protected", "We are a young team and worried about that a little."],
  ["protected", "Who would look after your children on late shifts?"],
  ["protected", "We wondered about maternity in the first year of this."],
  ["protected", "Your accent made the answers hard to follow at times."],
  ["protected", "We need a native speaker for the calls with clients."],
  ["protected", "The headscarf could be difficult on the shop floor."],
  ["protected", "Strong answers for a woman in a technical field."],
  ["protected", "Your dyslexia showed in the written part of the day."],
  ["protected", "I noticed the stammer when you presented the plan."],
  ["comparison", "The other candidates simply had better examples."],
  ["comparison", "Your plan was weaker than Priya's, which had numbers."],
  ["comparison", "Unlike Tom Baker you had no example for the second part."],
  ["comparison", "The person we hired had used the planning software."],
  ["promise", "Apply again in March and you will get the place."],
  ["promise", "We will keep your details on file for the next round."],
  ["promise", "We'll call you when the next job opens in the team."],
  ["promise", "I guarantee you a second interview if you come back."],
  ["unkind", "The presentation was embarrassing for everybody there."],
  ["unkind", "Honestly this was a waste of time for the whole panel."],
  ["unkind", "You came across as arrogant in the second half."],
  ["unkind", "Your answer on costs was terrible from start to end."],
];

test.each(STOPPED)("%s wording is stopped, with a better example: %s", (kind, words) => {
  const faults = faultsIn(words);
  expect(faults.map((fault) => fault.kind)).toContain(kind);
  for (const fault of faults) expect(sayFault(fault)).toMatch(/Better, for example: “.{30,}”$/);
});

test.each([
  "You asked what the customer wanted before you answered. That is half of this job.",
  "Your answer on the budget stopped at the total: show how you got there, in two lines.",
  "Try telling the bus route project with the result first, then what you did.",
  "Your spreadsheet was clearer than Excel usually lets it be, and I could follow each step.",
  "You managed the race against the clock well, and the contrast between both plans was sharp.",
  "You had little experience of managing a budget; run the accounts of a society for a term.",
  "Your fitness app example shows patience: keep it, and say how many people use it.",
  "The old system you replaced was a good story. Say how long the move took.",
  "You will find the course on data ethics useful: it takes an afternoon.",
  "We asked for an example of teamwork and heard about a plan. Say what you did yourself.",
  "Other examples of yours could show this better, such as the one from the shop.",
])("what is true, specific and kind goes through: %s", (words) => {
  expect(faultsIn(words)).toEqual([]);
});

test("no better example is itself stopped", () => {
  const examples = STOPPED.flatMap(([, words]) => faultsIn(words).map(({ better }) => better));
  for (const example of examples) expect(faultsIn(example)).toEqual([]);
});

describe("somebody else who applied", () => {
  test.each([
    ["Both plans were good, but we preferred how Priya showed the numbers.", ["Priya"], true],
    ["You will need a mark of progress that others can read on one page.", ["Mark", "Will"], false],
    ["Will you take the numbers along the next time you present this plan?", ["Will"], false],
    ["Your answer on Grafana was the clearest of the whole afternoon, keep it.", ["Graf"], false],
  ])("%s", (words, names, isStopped) => {
    expect(faultsIn(words, names).length > 0).toBe(isStopped);
  });
});

test("ten thousand characters, and those made to be slow, are read at once", () => {
  const began = performance.now();
  for (const part of ["than ", "not ", "a ", "as as ", "lack of ", "\u00e9\u{1F642}"]) faultsIn(part.repeat(2000));
  expect(performance.now() - began).toBeLessThan(500);
});
