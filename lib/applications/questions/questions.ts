import { db, type Prisma, type Tx } from "@/lib/core/db";
import { publicWords } from "@/lib/jobs/public/confidential";
import type { Question, QuestionKind } from "./vocabulary";

/** At most so many a job. */
export const MOST_QUESTIONS = 20;

const QUESTION = {
  id: true,
  kind: true,
  text: true,
  hint: true,
  options: true,
  isRequired: true,
  version: true,
  wanted: true,
  atLeast: true,
} as const satisfies Prisma.ScreeningQuestionSelect;

/** What a job asks, in order, as it is asked now. */
export async function questionsOf(jobId: string, tx: Tx = db): Promise<Question[]> {
  const rows = await tx.screeningQuestion.findMany({
    where: { jobId },
    orderBy: { position: "asc" },
    select: { ...QUESTION, job: { select: { employerName: true, isConfidential: true } } },
  });
  return rows.map(({ job, ...row }) => ({
    ...row,
    kind: row.kind as QuestionKind,
    text: publicWords(row.text, job),
    hint: row.hint && publicWords(row.hint, job),
    options: row.options.map((option) => publicWords(option, job)),
    wanted: row.wanted.map((option) => publicWords(option, job)),
  }));
}
