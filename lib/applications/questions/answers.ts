import { db, type Prisma, type Tx } from "@/lib/core/db";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { isUuid } from "@/lib/core/forms/input";
import { blindWords } from "../blind/hiding";
import { REVIEW_FACTS } from "../blind/review-state";
import { type Answer, meets, type Question, type QuestionKind } from "./vocabulary";

/** An answer with the question as it was asked. */
export interface AskedAnswer {
  question: string;
  kind: QuestionKind;
  value: Answer;
  /** Whether it meets what is essential; null when nothing is. For a person to look at: it decides nothing. */
  meets: boolean | null;
}

type Answers = Record<string, Answer> | undefined;

/** The answers to these questions as they are frozen; what answers none of them is left out. */
function frozen(questions: Question[], answers: Answers) {
  return questions.flatMap((question) => {
    const value = answers?.[question.id];
    if (value === undefined) return [];
    const { id: questionId, text, kind } = question;
    return [{ questionId, question: text, kind: kind as string, value, meets: meets(question, value) }];
  });
}

/** Writes what was answered in the place of what was answered before, each with its question as it stands now. */
export async function writeAnswers(tx: Tx, applicationId: string, questions: Question[], answers: Answers) {
  await tx.screeningAnswer.deleteMany({ where: { applicationId } });
  const said = frozen(questions, answers);
  const ids = said.map(({ questionId }) => questionId);
  // One that was taken out at this very moment was asked all the same.
  const there = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM screening_question WHERE id = ANY (${ids}::uuid[]) FOR KEY SHARE`;
  const isThere = new Set(there.map(({ id }) => id));
  const rows = said.map(({ questionId, ...row }, position) => ({
    applicationId,
    position,
    ...row,
    questionId: isThere.has(questionId) ? questionId : null,
  }));
  await tx.screeningAnswer.createMany({ data: rows });
}

/** What an application answers, in the order it was asked. */
export async function answersIn(tx: Tx, applicationId: string): Promise<AskedAnswer[]> {
  const rows = await tx.screeningAnswer.findMany({
    where: { applicationId },
    orderBy: { position: "asc" },
    select: ANSWER,
  });
  return rows.map(asAnswer);
}

/** The columns of an answer, for `select`. */
export const ANSWER = { question: true, kind: true, value: true, meets: true } as const;

export const asAnswer = (row: Prisma.ScreeningAnswerGetPayload<{ select: typeof ANSWER }>): AskedAnswer => ({
  ...row,
  kind: row.kind as QuestionKind,
  value: row.value as Answer,
});

/** Whether these are the answers that stand there already. */
export async function answersTheSame(tx: Tx, applicationId: string, questions: Question[], answers: Answers) {
  const before = (await answersIn(tx, applicationId)).map(({ question, value }) => [question, value]);
  const now = frozen(questions, answers).map(({ question, value }) => [question, value]);
  return JSON.stringify(before) === JSON.stringify(now);
}

/** For staff, without what says who wrote them where that is hidden; null when they may not read it or it is not there. */
export async function answersForStaff(viewer: Viewer, applicationId: string): Promise<AskedAnswer[] | null> {
  if (!may(viewer, "read:applications") || !isUuid(applicationId)) return null;
  const of = await db.application.findUnique({
    where: { id: applicationId },
    select: { name: true, email: true, phone: true, ...REVIEW_FACTS },
  });
  if (!of) return null;
  return (await answersIn(db, applicationId)).map((answer) =>
    typeof answer.value === "string" ? { ...answer, value: blindWords(answer.value, of, of) ?? "" } : answer,
  );
}
