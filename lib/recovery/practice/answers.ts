import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { sealed, unsealed } from "@/lib/core/secrets/sealing";
import { holdCandidate, ownDebrief, ownDebriefs } from "../learning/debriefs";
import { type PracticeFilter, type PracticeInput, type StarAnswer, starAnswer } from "../practice-input";
import { OF_DEBRIEF, STAR_PARTS } from "./words";
import { bank, type BankQuestion, bankQuestion, questionsFor } from "./bank";
import { closest } from "./close";

/** A question with what its candidate has kept for it. */
export interface OwnQuestion {
  key: string;
  ask: string;
  /** Null for one in their own words: only they know what was looked for. */
  shows: string | null;
  stage: BankQuestion["stage"] | null;
  /** It threw them: a debrief of theirs says so, or they marked it. */
  isHard: boolean;
  hasAnswer: boolean;
  /** For one in their own words: the closest in the bank. */
  close?: { key: string; ask: string };
}

/** All of one question, with the own answer. */
export interface QuestionToAnswer extends OwnQuestion {
  answer: StarAnswer;
  version: number;
}

/**
 * What the viewer can practise: what threw them first, in whatever part of the bank it stands and in their own words from
 * their debriefs, then the part that was asked for.
 */
export async function ownQuestions(
  viewer: Viewer,
  filter: PracticeFilter,
): Promise<{ hard: OwnQuestion[]; rest: OwnQuestion[] }> {
  if (!isSignedIn(viewer)) return { hard: [], rest: [] };
  const [answers, debriefs] = await Promise.all([answersOf(db, viewer.personId), ownDebriefs(viewer)]);
  const own = debriefs.flatMap(({ id, content }) => (content?.threw ? [ownWords(id, content.threw, answers)] : []));
  const marked = bank().filter(({ key }) => answers.get(key)?.isHard);
  const rest = questionsFor(filter).filter(({ key }) => !answers.get(key)?.isHard);
  return {
    hard: [...own, ...marked.map((question) => asOwn(question, answers))],
    rest: rest.map((question) => asOwn(question, answers)),
  };
}

/** One question with the viewer's answer; null when there is no such question, or the debrief it is from is not theirs. */
export async function questionToAnswer(viewer: Viewer, key: string): Promise<QuestionToAnswer | null> {
  if (!isSignedIn(viewer)) return null;
  const answers = await answersOf(db, viewer.personId);
  const question = await questionOf(viewer, key, answers);
  if (!question) return null;
  const row = answers.get(question.key);
  return { ...question, answer: openedAnswer(row?.sealed ?? null), version: row?.version ?? 0 };
}

/**
 * For a sheet to print: what threw the viewer, then the part of the bank, with their answers; at most as fits on a few
 * pages.
 */
export async function practiceSheet(viewer: Viewer, filter: PracticeFilter): Promise<QuestionToAnswer[]> {
  if (!isSignedIn(viewer)) return [];
  const [{ hard, rest }, answers] = await Promise.all([ownQuestions(viewer, filter), answersOf(db, viewer.personId)]);
  return [...hard, ...rest].slice(0, ON_A_SHEET).map((question) => {
    const row = answers.get(question.key);
    return { ...question, answer: openedAnswer(row?.sealed ?? null), version: row?.version ?? 0 };
  });
}

const ON_A_SHEET = 20;

async function questionOf(viewer: Viewer, key: string, answers: Answers): Promise<OwnQuestion | null> {
  const found = bankQuestion(key);
  if (found) return asOwn(found, answers);
  if (!key.startsWith(OF_DEBRIEF)) return null;
  const debrief = await ownDebrief(viewer, key.slice(OF_DEBRIEF.length));
  return debrief?.content?.threw ? ownWords(debrief.id, debrief.content.threw, answers) : null;
}

function ownWords(id: string, ask: string, answers: Answers): OwnQuestion {
  const key = OF_DEBRIEF + id;
  const close = closest(ask, bank());
  const hasAnswer = Boolean(answers.get(key)?.sealed);
  return { key, ask, shows: null, stage: null, isHard: true, hasAnswer, ...(close && { close }) };
}

function asOwn({ key, ask, shows, stage }: BankQuestion, answers: Answers): OwnQuestion {
  const row = answers.get(key);
  return { key, ask, shows, stage, isHard: row?.isHard ?? false, hasAnswer: Boolean(row?.sealed) };
}

type Answers = Awaited<ReturnType<typeof answersOf>>;

async function answersOf(tx: Tx, candidateId: string) {
  const rows = await tx.practiceAnswer.findMany({ where: { candidateId } });
  return new Map(rows.map((row) => [row.question, row]));
}

/** What a sealed answer says: nothing when it cannot be opened any more. */
export function openedAnswer(text: string | null): StarAnswer {
  const json = text === null ? null : unsealed(text);
  return (json === null ? null : starAnswer.safeParse(JSON.parse(json)).data) ?? {};
}

export type SavedAnswer =
  | { ok: true }
  /**
   * "missing": no such question, or from somebody else's debrief; "changed": it was saved elsewhere, and stands at this
   * version.
   */
  | { ok: false; reason: "sign-in" | "missing" }
  | { ok: false; reason: "changed"; version: number };

/**
 * Keeps the viewer's answer to a question over the version they saw; the second of two devices hears that the first was
 * there.
 */
export async function saveAnswer(viewer: Viewer, key: string, input: PracticeInput, now: Date): Promise<SavedAnswer> {
  if (!isSignedIn(viewer)) return { ok: false, reason: "sign-in" };
  const candidateId = viewer.personId;
  if (key.length > 100) return { ok: false, reason: "missing" };
  return db.$transaction(async (tx) => {
    if (!(await holdCandidate(tx, candidateId))) return { ok: false, reason: "sign-in" };
    const question = await keyOf(tx, candidateId, key);
    if (!question) return { ok: false, reason: "missing" };
    const where = { candidateId_question: { candidateId, question } };
    const standing = (await tx.practiceAnswer.findUnique({ where, select: { version: true } }))?.version ?? 0;
    if (standing !== input.version) return { ok: false, reason: "changed", version: standing };
    const data = { isHard: input.isHard, sealed: sealedAnswer(input), version: standing + 1, updatedAt: now };
    await tx.practiceAnswer.upsert({ where, create: { candidateId, question, ...data }, update: data });
    return { ok: true };
  });
}

/** The key as it is kept, if it is one that this candidate can answer. */
async function keyOf(tx: Tx, candidateId: string, key: string): Promise<string | null> {
  if (bankQuestion(key)) return key;
  const id = key.startsWith(OF_DEBRIEF) ? key.slice(OF_DEBRIEF.length).toLowerCase() : "";
  if (!isUuid(id)) return null;
  return (await tx.debrief.count({ where: { id, candidateId } })) > 0 ? OF_DEBRIEF + id : null;
}

function sealedAnswer(input: PracticeInput): string | null {
  if (STAR_PARTS.every((part) => !input[part])) return null;
  return sealed(JSON.stringify(starAnswer.parse(input)));
}

/** Takes all of the viewer's answers and marks away for good. */
export async function wipeAnswers(viewer: Viewer): Promise<void> {
  if (!isSignedIn(viewer)) return;
  await db.practiceAnswer.deleteMany({ where: { candidateId: viewer.personId } });
}
