import { addDays, type LocalDate, weekdayOf } from "@/lib/core/time/dates";
import type { Develop, Pace, Phase, PlanAnswers } from "../plan-input";
import { BASE_STEPS } from "./base-steps";
import { inOrder } from "./ordering";
import type { StepTemplate } from "./step-template";
import { TOPIC_STEPS } from "./topic-steps";

/** A step with the day on which it is planned. */
export interface PlannedStep {
  step: StepTemplate;
  dueOn: LocalDate;
}

/** What a plan is drawn up from. */
export interface PlanBasis extends PlanAnswers {
  /** Through us, or another employer. */
  whose: "ours" | "elsewhere";
  startedOn: LocalDate;
}

/** The steps of a plan with their days, by these, and of one day in their order. The same answers give the same plan. */
export function drawUp({ ended, develop, pace, whose, startedOn }: PlanBasis): PlannedStep[] {
  const base = BASE_STEPS.filter(
    ({ after, whose: only, impact }) =>
      (!after || after.includes(ended)) && (!only || only === whose) && (pace !== "gentle" || impact > 1),
  );
  const topics = [...new Set(develop)].flatMap((topic, index) => topicSteps(topic, { pace, isFirst: index === 0 }));
  return inOrder([...base, ...topics])
    .map((step) => ({ step, dueOn: dayOf(step, startedOn, pace) }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** What is done about one thing to work on. The first of them begins in the first week. */
export function topicSteps(topic: Develop, { pace, isFirst }: { pace: Pace; isFirst: boolean }): StepTemplate[] {
  const [small, large] = TOPIC_STEPS[topic];
  const first: StepTemplate = isFirst && small.minutes <= 60 ? { ...small, phase: "week", offset: 5 } : small;
  return pace === "quick" ? [first, large] : [first];
}

const STRETCH: Record<Pace, number> = { gentle: 1.5, steady: 1, quick: 0.6 };
/** The smallest offset of steps of the month: what comes on its first day. */
const MONTH_FROM = 6;
/** The first and the last day of a phase, after the start. */
const DAYS: Record<Phase, readonly [number, number]> = { hour: [0, 0], week: [1, 7], month: [8, 42] };

/** The day for a step at a pace: in its phase, and after the first day on a day when offices are open. */
export function dayOf(
  { phase, offset }: { phase: Phase; offset: number },
  startedOn: LocalDate,
  pace: Pace,
): LocalDate {
  if (offset === 0) return startedOn;
  // Answers dry up at the same speed for everybody: only what keeps is stretched.
  const [first, last] = DAYS[phase];
  const days = phase === "month" ? first + Math.round((offset - MONTH_FROM) * STRETCH[pace]) : offset;
  return onWeekday(addDays(startedOn, Math.max(first, Math.min(days, last))));
}

/** The day, or the Monday after it. */
const onWeekday = (day: LocalDate): LocalDate => (weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day);

/** Where a step goes by default that comes to a phase: its last day. */
export const lastDayOf = (phase: Phase, startedOn: LocalDate): LocalDate =>
  phase === "hour" ? startedOn : onWeekday(addDays(startedOn, phase === "week" ? 5 : 28));
