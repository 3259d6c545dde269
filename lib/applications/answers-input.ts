import * as z from "zod";
import { type LocalDate, localDate, sayDay } from "@/lib/core/dates";
import { oneLine, plain } from "@/lib/core/text";

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

/** The fields of a job's questions for its schema. An answer that may be left out is then undefined. */
export function answerFields(questions: Question[]): Record<string, z.ZodType<Answer | undefined>> {
  return Object.fromEntries(questions.map((question) => [fieldOf(question), answerSchema(question)]));
}

function answerSchema(question: Question): z.ZodType<Answer | undefined> {
  const answer = z.preprocess(trimmed, shapeOf(question)) as z.ZodType<Answer>;
  if (!question.isRequired) return z.preprocess((given) => trimmed(given), answer.optional());
  const missing = ["yes-no", "one-of", "several-of"].includes(question.kind) ? "Choose" : "Write";
  const words = `${missing} an answer to “${question.text}”`;
  return z
    .preprocess(
      trimmed,
      z.any().refine((given) => given !== undefined, words),
    )
    .pipe(answer) as z.ZodType<Answer>;
}

/** What browsers send for an empty field is no answer. */
function trimmed(given: unknown): unknown {
  if (typeof given === "string") return plain(given).trim() || undefined;
  return Array.isArray(given) && given.length === 0 ? undefined : given;
}

function shapeOf({ kind, options }: Question): z.ZodType {
  const among = z.enum(options.length > 0 ? (options as [string, ...string[]]) : [""], "Choose one of the answers");
  switch (kind) {
    case "yes-no":
      return z.enum(["yes", "no"], "Choose yes or no");
    case "one-of":
      return among;
    case "several-of":
      return z.preprocess((given) => (typeof given === "string" ? [given] : given), z.array(among).max(options.length));
    case "number":
      return z.preprocess(readNumber, z.number("Write a number, like 3").min(-1e9).max(1e9));
    case "short-text":
      return z.string().transform(oneLine).pipe(upTo(LONGEST["short-text"]));
    case "long-text":
      return upTo(LONGEST["long-text"]);
    case "date":
      return z.string().transform(readDay).pipe(z.string("Write a day, like 31 1 2027"));
  }
}

const upTo = (max: number) => z.string().max(max, `Write at most ${max.toLocaleString("en-GB")} characters`);

function readNumber(given: unknown): unknown {
  if (typeof given !== "string") return given;
  const plainNumber = given.replace(/(?<=\d),(?=\d{3}\b)/g, "").replace(/\s/g, "");
  return /^-?\d{1,9}(\.\d{1,4})?$/.test(plainNumber) ? Number(plainNumber) : Number.NaN;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A day as people write one, day first: 31 1 2027, 31/01/2027, 31 January 2027; or as machines do. Undefined for no day. */
export function readDay(given: string): string | undefined {
  const iso = localDate(given.trim());
  if (iso) return iso;
  const parts = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./,-]+(\d{4})$/i.exec(given.trim());
  if (!parts) return undefined;
  const [, day = "", name = "", year = ""] = parts;
  const month = /^\d/.test(name) ? Number(name) : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return localDate(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`) ?? undefined;
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
