import { firstOf } from "@/lib/core/forms/first-of";
import { addDays, type LocalDate, localDate } from "@/lib/core/time/dates";
import {
  DEVELOP,
  type Develop,
  ENDED,
  type Ended,
  PACES,
  type Pace,
  planAnswers,
  type PlanAnswers,
} from "../plan-input";

type Asked = Record<string, string | string[] | undefined>;

/** What an address says of the three questions, as far as it is one of their answers, and whether that is a whole plan. */
export function answersIn(asked: Asked): {
  given: Partial<PlanAnswers>;
  /** All three, fit to draw up a plan from; null where something is missing. */
  answers: PlanAnswers | null;
  /** What to put right where somebody has sent the form. */
  errors: Partial<Record<keyof PlanAnswers, string>>;
} {
  const first = (name: string) => firstOf(asked[name]);
  const [ended, pace] = [first("ended"), first("pace")];
  const given = {
    ...(ended !== undefined && ended in ENDED && { ended: ended as Ended }),
    ...(pace !== undefined && pace in PACES && { pace: pace as Pace }),
    develop: [asked.develop ?? []].flat().filter((one): one is Develop => one in DEVELOP),
  };
  const parsed = planAnswers.safeParse(asked);
  const errors: Partial<Record<keyof PlanAnswers, string>> = {};
  for (const { path, message } of parsed.error?.issues ?? []) errors[path[0] as keyof PlanAnswers] ??= message;
  return { given, answers: parsed.data ?? null, errors: "pace" in asked ? errors : {} };
}

/** The answers as they stand in an address, always in the same order. */
export function addressOf({ ended, develop, pace }: PlanAnswers): string {
  const pairs = [["ended", ended], ...develop.map((one) => ["develop", one]), ["pace", pace]];
  return new URLSearchParams(pairs).toString();
}

/** Further back no plan reaches. */
const OLDEST_DAYS = 60;

/** The day from which a plan in an address counts, so that its days stay what they were; null where it names none that fits. */
export function startIn(asked: Asked, today: LocalDate): LocalDate | null {
  const from = localDate(firstOf(asked.from) ?? "");
  return from && from <= today && from >= addDays(today, -OLDEST_DAYS) ? from : null;
}
