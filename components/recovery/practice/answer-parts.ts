import { STAR, STAR_PARTS, type StarPart } from "@/lib/recovery/practice/words";

export interface AnswerPart {
  part: StarPart;
  label: string;
  hint: string;
  rows: number;
}

interface Asked {
  key: string;
  ask: string;
  /** Null for a question in their own words. */
  stage: string | null;
  answer: Partial<Record<StarPart, string>>;
}

/**
 * The parts that an answer to a question has. An example has four; "Tell me about yourself" the three that the advice
 * beside it names; what has neither is written as one. What stands in another part already is never hidden.
 */
export function answerParts({ key, ask, stage, answer }: Asked): AnswerPart[] {
  const fitting = key === "tell-me-about-yourself" ? ABOUT_YOURSELF : asksForExample(stage, ask) ? EXAMPLE : WHOLE;
  const isWhole = STAR_PARTS.every((part) => !answer[part] || fitting.some((one) => one.part === part));
  return isWhole ? fitting : EXAMPLE;
}

const asksForExample = (stage: string | null, ask: string) =>
  stage === null || stage === "competency" || /\b(a|an) (time|example)\b/i.test(ask);

const EXAMPLE: AnswerPart[] = STAR_PARTS.map((part) => ({ part, ...STAR[part], rows: part === "action" ? 5 : 3 }));

const ABOUT_YOURSELF: AnswerPart[] = [
  { part: "situation", label: "Where you are", hint: "What you do or study now, in one or two sentences.", rows: 3 },
  {
    part: "action",
    label: "What you have done that matters here",
    hint: "Two things, each with what came of it.",
    rows: 5,
  },
  { part: "result", label: "Why this job is next", hint: "What you want to learn or do, and why here.", rows: 3 },
];

const WHOLE: AnswerPart[] = [
  { part: "action", label: "Your answer", hint: "As you would say it, in two minutes at most.", rows: 7 },
];
