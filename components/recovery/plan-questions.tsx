"use client";

import { Choices } from "@/components/ui/choices";
import {
  DEVELOP,
  type Develop,
  ENDED,
  MOST_DEVELOPED,
  PACES,
  type Pace,
  type PlanAnswers,
} from "@/lib/recovery/plan-input";

const ENDINGS = Object.entries(ENDED).map(([value, label]) => ({ value, label }));
const TOPICS = Object.entries(DEVELOP).map(([value, label]) => ({ value, label }));
const RHYTHMS = (Object.keys(PACES) as Pace[]).map((value) => ({ value, ...PACES[value] }));

type Props = {
  start: Partial<PlanAnswers>;
  /** What feedback or notes of theirs speak of, with where it was said. */
  said?: Partial<Record<Develop, string>>;
  errors?: Partial<Record<keyof PlanAnswers, string>>;
};

/** The three questions, alike with an account and without. */
export function PlanQuestions({ start, said = {}, errors = {} }: Props) {
  return (
    <>
      <Choices
        name="ended"
        legend="Where did it end?"
        options={ENDINGS}
        defaultValue={start.ended}
        error={errors.ended}
      />
      <Choices
        name="develop"
        type="checkbox"
        legend="What would you like to work on?"
        hint={`${MOST_DEVELOPED} at most; none is fine. If it had nothing to do with you, leave it empty.`}
        options={TOPICS.map((topic) => ({ ...topic, hint: said[topic.value as Develop] }))}
        defaultValue={start.develop}
        error={errors.develop}
      />
      <Choices
        name="pace"
        legend="How much time do you have?"
        options={RHYTHMS}
        defaultValue={start.pace ?? "steady"}
        error={errors.pace}
      />
    </>
  );
}
