import { describe, expect, test } from "vitest";
import type { LocalDate } from "@/lib/core/time/dates";
import type { Stage } from "../vocabulary";
import { type RailEvent, railOf, shownToCandidate } from "./rail";

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 9));
const came = (to: Stage, day: number, words: string | null = null): RailEvent => ({
  at: at(day),
  to,
  words,
  answerDueOn: new Date("2026-11-30"),
  actor: "staff",
});
const today = "2026-11-25" as LocalDate;

function standing(stage: Stage, ...events: RailEvent[]) {
  return { stage, stageSince: events.at(-1)!.at, answerDueOn: new Date("2026-11-30"), answerGoesAt: null, events };
}

const states = (rail: ReturnType<typeof railOf>) => rail.steps.map(({ state }) => state[0]).join("");

describe("the rail", () => {
  test.each<[Stage, string, string | null]>([
    ["received", "naaaaa", "us"],
    ["screening", "dnaaaa", "us"],
    ["submitted", "ddnaaa", "the employer"],
    ["interview", "dddnaa", "the employer"],
    ["offer", "ddddna", "you"],
    ["placed", "dddddn", "us"],
    ["onboarding", "dddddn", "us"],
    ["settled", "dddddd", null],
  ])("of %s shows what is done, what is now and what is ahead", (stage, steps, holder) => {
    const rail = railOf(standing(stage, came("received", 20), came(stage, 21)), today);

    expect([states(rail), rail.holder]).toEqual([steps, holder]);
  });

  test("that has ended keeps the steps that were reached", () => {
    const rail = railOf(
      { ...standing("rejected", came("received", 20), came("interview", 21), came("rejected", 22)), answerDueOn: null },
      today,
    );

    expect([states(rail), rail.isEnd, rail.hearsBy]).toEqual(["ddddaa", true, null]);
  });

  test.each([
    ["2026-11-24", true],
    ["2026-11-25", false],
  ])("of which an answer was promised by %s is late: %s", (day, isOverdue) => {
    const rail = railOf({ ...standing("received", came("received", 17)), answerDueOn: new Date(day) }, today);

    expect(rail.isOverdue).toBe(isOverdue);
  });

  test("does not hold up a no that was taken back", () => {
    const rail = railOf(
      standing(
        "screening",
        came("received", 20),
        came("rejected", 21, "No."),
        came("screening", 22, "We looked again."),
      ),
      today,
    );

    expect(rail.events.map(({ words }) => words)).toEqual(["We looked again.", null]);
  });
});

describe("a no whose letter has not gone", () => {
  const decided = {
    ...standing("rejected", came("received", 20), came("screening", 21), came("rejected", 25, "No.")),
    answerDueOn: null,
    answerGoesAt: at(26),
  };

  test("has not happened yet for its candidate", () => {
    const rail = railOf(shownToCandidate(decided, at(25)), today);

    expect(rail).toMatchObject({ stage: "screening", since: at(21), hearsBy: "2026-11-30", isEnd: false });
    expect(JSON.stringify(rail)).not.toContain("No.");
  });

  test("and that a machine took back never happened, also while the next one waits", () => {
    const machine = { ...came("screening", 26), actor: "machine" };
    const events = [...decided.events, machine];
    const putBack = { ...standing("screening", ...events), stageSince: at(21) };
    const again = { ...decided, ...standing("rejected", ...events, came("rejected", 27, "No.")), answerGoesAt: at(28) };

    const rails = [putBack, again].map((one) => railOf(shownToCandidate(one, at(27)), today));

    const before = railOf(shownToCandidate(decided, at(25)), today);
    expect(rails).toEqual([before, before]);
  });

  test("has happened once it has gone", () => {
    expect(railOf(shownToCandidate(decided, at(26)), today)).toMatchObject({ stage: "rejected", isEnd: true });
  });
});
