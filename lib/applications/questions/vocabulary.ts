import { type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

// Without zod: forms take it into the browser at once.

/** What a job can ask. The database checks the words. */
export const QUESTION_KINDS = {
  "yes-no": "Yes or no",
  "one-of": "One of several answers",
  "several-of": "As many of several answers as are true",
  number: "A number",
  "short-text": "A line of text",
  "long-text": "Some sentences",
  date: "A date",
} as const;
export type QuestionKind = keyof typeof QUESTION_KINDS;

/** A question as somebody who applies is asked it. */
export interface Question {
  id: string;
  kind: QuestionKind;
  text: string;
  hint: string | null;
  /** What can be chosen; empty for kinds without a choice. */
  options: string[];
  isRequired: boolean;
  version: number;
  /** The answers that meet what is essential, or the least number; none when nothing is. */
  wanted: string[];
  atLeast: number | null;
}

export type Answer = string | string[] | number;

/** The name of a question's field, in the form and in the API. */
export const fieldOf = ({ id }: { id: string }): string => `q_${id}`;

/** The id of the question that a field is for; null for every other field. */
export const questionIn = (field: string): string | null => /^q_([\da-f-]{36})$/.exec(field)?.[1] ?? null;

/** Letters at most in an answer of one line, and in one of several. */
export const LONGEST = { "short-text": 500, "long-text": 4000 } as const;

/** Something that a job asks for, which its question asks about. */
export const isEssential = ({ wanted, atLeast }: Pick<Question, "wanted" | "atLeast">): boolean =>
  wanted.length > 0 || atLeast !== null;

/** Whether an answer meets what is essential; null when nothing is. It is for a person to look at and decides nothing. */
export function meets(question: Pick<Question, "wanted" | "atLeast">, answer: Answer): boolean | null {
  if (!isEssential(question)) return null;
  if (question.atLeast !== null) return typeof answer === "number" && answer >= question.atLeast;
  return typeof answer === "string" && question.wanted.includes(answer);
}

/** An answer as people read it. */
export function sayAnswer(kind: QuestionKind, answer: Answer): string {
  if (Array.isArray(answer)) return answer.join(", ");
  if (kind === "yes-no") return answer === "yes" ? "Yes" : "No";
  if (kind === "date") return sayDay(answer as LocalDate, { year: true, weekday: false });
  return typeof answer === "number" ? answer.toLocaleString("en-GB") : answer;
}

/** What is essential, as it is said before anybody begins: "Do you have a driving licence? Yes". */
export function sayEssential({ text, kind, wanted, atLeast }: Question): string {
  if (atLeast !== null) return `${text} At least ${atLeast.toLocaleString("en-GB")}`;
  return `${text} ${wanted.map((answer) => sayAnswer(kind, answer)).join(" or ")}`;
}
