import { expect, test } from "vitest";
import type { LocalDate } from "@/lib/core/time/dates";
import { DEVELOPS, ENDED, type Ended, PACES, type Pace } from "../plan-input";
import { drawUp, type PlanBasis } from "./drawing-up";
import { becauseOf, inOrder, priorityOf, type Weighed } from "./ordering";
import { SAFETY, type StepTemplate } from "./step-template";
import { ALL_STEPS } from "./step-words";

const monday = "2026-11-30" as LocalDate;
const basis = (more: Partial<PlanBasis> = {}): PlanBasis => ({
  ended: "first-interview",
  develop: ["examples"],
  pace: "steady",
  whose: "ours",
  startedOn: monday,
  ...more,
});
const keys = (plan: ReturnType<typeof drawUp>) => plan.map(({ step }) => step.key);

/** Every plan there can be with up to two things to work on. */
const EVERY = (Object.keys(ENDED) as Ended[]).flatMap((ended) =>
  (Object.keys(PACES) as Pace[]).flatMap((pace) =>
    (["ours", "elsewhere"] as const).flatMap((whose) =>
      [[], ...DEVELOPS.map((one) => [one]), ...DEVELOPS.map((one) => [one, DEVELOPS[0] ?? one])].map((develop) =>
        basis({ ended, pace, whose, develop }),
      ),
    ),
  ),
);

test("the plan after a first interview of ours, in its order", () => {
  expect(keys(drawUp(basis()))).toEqual([
    ...["pause", "tell", "save"],
    ...["thank", "ask-us", "record", "talk", "fit", "kudos", "examples-numbers"],
    ...["refresh", "apply", "look-back"],
  ]);
});

test("impact counts for it, urgency counts for it, effort against it", () => {
  const step = (more: Partial<Weighed>): Weighed => ({
    key: "a",
    phase: "week",
    minutes: 30,
    impact: 2,
    urgency: 2,
    ...more,
  });

  expect(priorityOf(step({ impact: 3 }))).toBeGreaterThan(priorityOf(step({})));
  expect(priorityOf(step({ urgency: 3 }))).toBeGreaterThan(priorityOf(step({})));
  expect(priorityOf(step({ minutes: 120 }))).toBeLessThan(priorityOf(step({})));
  expect(priorityOf(step({ minutes: 25 }))).toBe(priorityOf(step({})));
});

test("in every plan the safety order holds, a pause is first and looking back is last", () => {
  for (const plan of EVERY.map(drawUp)) {
    const safety = plan.flatMap(({ step }) => (step.safety ? [SAFETY.indexOf(step.safety)] : []));
    expect(safety).toEqual([...safety].sort((a, b) => a - b));
    expect(plan[0]?.step.key).toBe("pause");
    expect(plan.at(-1)?.step.key).toBe("look-back");
  }
});

test("every plan fits on a page: at most eighteen steps, each once, on days that never go back over a phase", () => {
  for (const plan of EVERY.map(drawUp)) {
    expect(plan.length).toBeLessThanOrEqual(18);
    expect(new Set(keys(plan)).size).toBe(plan.length);
    const last = (phase: string) =>
      plan
        .filter(({ step }) => step.phase === phase)
        .map(({ dueOn }) => dueOn)
        .sort();
    expect(last("hour").at(-1)).toBe(monday);
    expect((last("week").at(-1) ?? "") <= (last("month")[0] ?? "9")).toBe(true);
  }
});

test("whoever reads a plan from its top meets its days in their order", () => {
  for (const plan of EVERY.map(drawUp)) {
    const days = plan.map(({ dueOn }) => dueOn);
    expect(days).toEqual([...days].sort());
  }
});

test("the order does not depend on the order in which the steps come", () => {
  const plan = drawUp(basis({ pace: "quick", develop: ["skill", "tests", "cv"] })).map(({ step }) => step);

  expect(inOrder([...plan].reverse())).toEqual(inOrder(plan));
});

test("a gentle plan has fewer steps and more time, and asks for feedback as early as any", () => {
  const [gentle, steady] = [drawUp(basis({ pace: "gentle" })), drawUp(basis())];
  const dayFor = (plan: typeof gentle, key: string) => plan.find(({ step }) => step.key === key)?.dueOn;

  expect(gentle.length).toBeLessThan(steady.length);
  expect(dayFor(gentle, "ask-us")).toBe(dayFor(steady, "ask-us"));
  expect(dayFor(gentle, "apply")?.localeCompare(dayFor(steady, "apply") ?? "")).toBe(1);
});

test("nothing falls on a weekend but the first hour", () => {
  const plan = drawUp(basis({ startedOn: "2026-11-28" as LocalDate }));

  expect(plan.filter(({ step }) => step.phase === "hour").map(({ dueOn }) => dueOn)).toContain("2026-11-28");
  for (const { step, dueOn } of plan)
    if (step.phase !== "hour") expect([0, 6]).not.toContain(new Date(`${dueOn}T12:00:00Z`).getUTCDay());
});

test("through us the plan asks us for feedback, elsewhere it has a question to copy", () => {
  expect(keys(drawUp(basis()))).toContain("ask-us");
  expect(keys(drawUp(basis({ whose: "elsewhere" })))).toContain("ask-them");
  expect(keys(drawUp(basis({ whose: "elsewhere" })))).not.toContain("ask-us");
});

test.each(ALL_STEPS.map((step) => [step.key, step] as const))(
  "%s is written as a step should be",
  (_, step: StepTemplate) => {
    expect(step.title.length).toBeLessThanOrEqual(60);
    expect(step.why.length).toBeLessThanOrEqual(100);
    expect(step.first.length).toBeLessThanOrEqual(110);
    expect(`${step.title} ${step.why} ${step.first}`).not.toMatch(/!|unfortunately/i);
    expect(becauseOf(step)).toMatch(/^[A-Z].+\.$/);
  },
);
