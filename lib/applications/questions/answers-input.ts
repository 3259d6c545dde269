import * as z from "zod";
import { localDate } from "@/lib/core/time/dates";
import { oneLine, plain } from "@/lib/core/text/text";
import { type Answer, fieldOf, LONGEST, type Question } from "./vocabulary";

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
