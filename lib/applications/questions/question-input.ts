import * as z from "zod";
import { line, optionalText, tickBox } from "@/lib/core/forms/input";
import { QUESTION_KINDS, type QuestionKind } from "./vocabulary";
import { problemOf } from "./checks";

const kinds = Object.keys(QUESTION_KINDS) as [QuestionKind, ...QuestionKind[]];

const lines = (most: number) =>
  z
    .string()
    .max(4000)
    .default("")
    .transform((text) => [
      ...new Set(
        text
          .split("\n")
          .map((one) => one.trim())
          .filter(Boolean),
      ),
    ])
    .pipe(
      z.array(z.string().max(120, "Write each answer in at most 120 characters")).max(most, `At most ${most} answers`),
    );

const said = z.strictObject({
  text: line("Write the question", 300, "Write the question in at most 300 characters"),
  hint: optionalText(300, "Write at most 300 characters"),
  kind: z.enum(kinds, "Choose how it is answered"),
  options: lines(20),
  isRequired: tickBox.default(false),
  /** The answers that meet what is essential, one a line; for a number the least. Nothing where nothing is. */
  essential: lines(20),
});

/** What staff say a question is, as the form has it; refused when it asks what must not be asked. */
export const questionInput = said.superRefine(check).transform(({ essential, hint, ...question }) => ({
  ...question,
  hint: hint ?? null,
  options: hasOptions(question.kind) ? question.options : [],
  wanted: question.kind === "yes-no" || question.kind === "one-of" ? essential.map(asAnswer(question.kind)) : [],
  atLeast: question.kind === "number" && essential[0] ? Number(essential[0]) : null,
}));

export type QuestionInput = z.output<typeof questionInput>;

const hasOptions = (kind: QuestionKind) => kind === "one-of" || kind === "several-of";
const asAnswer = (kind: QuestionKind) => (answer: string) => (kind === "yes-no" ? answer.toLowerCase() : answer);

function check({ text, hint, kind, options, essential }: z.output<typeof said>, context: z.RefinementCtx): void {
  const wrong = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  const problem = problemOf(text);
  if (problem) wrong("text", problem);
  const hinted = hint && problemOf(hint);
  if (hinted) wrong("hint", hinted);
  const chosen = options.map(problemOf).find((one) => one !== null);
  if (chosen) wrong("options", chosen);
  if (hasOptions(kind) && options.length < 2) wrong("options", "Write at least two answers, one a line");
  const unfit = essentialProblem(kind, options, essential);
  if (unfit) wrong("essential", unfit);
}

function essentialProblem(kind: QuestionKind, options: string[], essential: string[]): string | null {
  if (essential.length === 0) return null;
  if (kind === "yes-no")
    return essential.length === 1 && /^(yes|no)$/i.test(essential[0] ?? "")
      ? null
      : "Write yes or no, or leave it empty";
  if (kind === "number") return /^\d{1,6}$/.test(essential.join()) ? null : "Write the least number, like 2";
  if (kind === "one-of")
    return essential.every((one) => options.includes(one)) ? null : "Write answers from the list above, one a line";
  return "Only a yes or no, a number, or one of several answers can be essential";
}
