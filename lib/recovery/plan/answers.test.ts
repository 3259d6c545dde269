import { expect, test } from "vitest";
import type { LocalDate } from "@/lib/core/time/dates";
import { addressOf, answersIn, startIn } from "./answers";

const today = "2026-11-30" as LocalDate;

test("three answers in an address are a plan, and the same plan again from its own address", () => {
  const { answers } = answersIn({ ended: "offer", develop: ["cv", "tests"], pace: "quick" });

  expect(answers).toEqual({ ended: "offer", develop: ["cv", "tests"], pace: "quick" });
  expect(answers && addressOf(answers)).toBe("ended=offer&develop=cv&develop=tests&pace=quick");
});

test.each([
  ["nothing was sent yet", {}, {}],
  ["no ending", { pace: "quick" }, { ended: "Say where it ended" }],
  ["an ending that there is not", { ended: "never", pace: "quick" }, { ended: "Say where it ended" }],
  [
    "four things at once",
    { ended: "offer", pace: "quick", develop: ["cv", "tests", "skill", "choosing"] },
    { develop: "Choose three at most: the rest will keep" },
  ],
  [
    "something else to work on",
    { ended: "offer", pace: "quick", develop: "juggling" },
    { develop: "Choose from the list" },
  ],
])("what is not a plan says what is missing: %s", (_, asked, errors) => {
  expect(answersIn(asked)).toMatchObject({ answers: null, errors });
});

test("what of an address can be used is ticked again", () => {
  expect(answersIn({ ended: "never", develop: ["cv", "juggling"], pace: "gentle" }).given).toEqual({
    pace: "gentle",
    develop: ["cv"],
  });
});

test.each([
  ["2026-11-30", "2026-11-30"],
  ["2026-10-01", "2026-10-01"],
  ["2026-09-30", null],
  ["2026-12-01", null],
  ["2026-02-30", null],
  ["yesterday", null],
])("a plan that counts from %s", (from, day) => {
  expect(startIn({ from }, today)).toBe(day);
});
