import { expect, test } from "vitest";
import { answerParts } from "./answer-parts";

const labels = (asked: Partial<Parameters<typeof answerParts>[0]>) =>
  answerParts({ key: "some-question", ask: "Why this job?", stage: "screening", answer: {}, ...asked }).map(
    ({ label }) => label,
  );

test("Tell me about yourself is answered in the three parts that the advice names", () => {
  expect(labels({ key: "tell-me-about-yourself", ask: "Tell me about yourself." })).toEqual([
    "Where you are",
    "What you have done that matters here",
    "Why this job is next",
  ]);
});

test("an example from their life is told in the four parts of an example, at whatever stage it is asked", () => {
  const four = ["Situation", "Task", "Action", "Result"];
  expect(labels({ stage: "competency", ask: "When did you last say no?" })).toEqual(four);
  expect(labels({ stage: "video", ask: "Tell us about a time you had to learn something quickly." })).toEqual(four);
  expect(labels({ stage: null })).toEqual(four);
});

test("any other question has one field for its answer", () => {
  expect(labels({})).toEqual(["Your answer"]);
});

test("an answer that was kept in more parts is shown with all of them", () => {
  expect(labels({ answer: { task: "Run the stall" } })).toEqual(["Situation", "Task", "Action", "Result"]);
});
