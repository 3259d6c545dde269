import { expect, test } from "vitest";
import { suggestsCrisis } from "./crisis";

test.each([
  "I want to die",
  "i just want to die tbh",
  "Sometimes I wish I was dead.",
  "I’ve been thinking about suicide",
  "I feel suicidal",
  "I keep hurting myself",
  "I have been self-harming again",
  "I might kill myself",
  "everyone would be better off without me",
  "They'd be better off if I wasn't here",
  "I don’t want to live any more",
  "i dont want to be here anymore",
  "I do not want to wake up",
  "There is no point in living",
  "I see no reason to go on",
  "I have nothing to live for",
  "I can’t go on",
  "I wish I had never been born",
  "I took an overdose last year and it feels like that again",
  "Nobody would notice if I disappeared",
  "I want to end it all",
  "I have thought of ending my life",
  "I WANT TO KILL MYSELF",
  "I would rather be dead than apply again",
  "The interview went fine. I'm ready to die",
  "kms lol",
  "I just want to disappear forever",
])("helplines are shown beside: %s", (text) => {
  expect(suggestsCrisis(text)).toBe(true);
});

test.each([
  "",
  "They said my examples had no numbers.",
  "I was gutted and cried in the bus.",
  "I am dying to hear what they thought",
  "I nearly died of embarrassment",
  "I could have died when my phone rang",
  "I wanted the ground to swallow me up",
  "This CV is killing me",
  "I killed it in the first round",
  "We were killing time before the test",
  "I would kill for that job",
  "Leaving now would be career suicide",
  "I volunteered on a suicide prevention helpline for two years",
  "My dissertation was on self-harm policy in prisons",
  "I do not want to live in London",
  "I don't want to live with my parents for ever",
  "I can't go on the course in March",
  "I cannot go on holiday before the test",
  "I ended it by thanking them",
  "I was not suicidal or anything, just sad",
  "The deadline is dead, move on",
  "It was dead easy",
  "They want to take my application further",
  "I felt dead inside after six hours of tests and then laughed",
  "My battery died in the video interview",
  "I cut myself short when they looked at the clock",
  "I hurt my back moving house",
  "I hurt myself playing football, so I sat down for the interview",
  "There is no point in applying to big firms",
  "I want to go on",
  "I sold myself short",
])("nothing is shown beside: %s", (text) => {
  expect(suggestsCrisis(text)).toBe(false);
});

test("a text of any length and any letters is looked at in no time", () => {
  const long = "i want to ".repeat(20_000) + "💥\u0000\uffff";
  const begun = performance.now();

  expect(suggestsCrisis(long)).toBe(false);
  expect(performance.now() - begun).toBeLessThan(1000);
});
