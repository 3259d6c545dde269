import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { newestForm } from "./criteria";
import { type CriterionSummary, summaryOf } from "./summary";

interface GivenScore {
  position: number;
  name: string;
  score: number | null;
  evidence: string | null;
}

export interface CardOfOther {
  reviewer: string;
  version: number;
  submittedAt: Date;
  note: string | null;
  scores: GivenScore[];
}

export interface ScorecardsOfApplication {
  /** What it is judged by now; null where the job has no criteria yet. */
  form: { id: string; version: number; criteria: { position: number; name: string; good: string }[] } | null;
  jobId: string;
  /** The viewer's own, as far as it goes: by position under the criteria that are shown with it. */
  own: { version: number; isHandedIn: boolean; note: string | null; scores: GivenScore[] } | null;
  /** How many others have handed theirs in, which alone is said before one's own is in. */
  othersIn: number;
  /** Theirs, once the viewer's own is in; empty before. */
  others: CardOfOther[];
  /** All that were handed in under the newest version that any was; null before one's own is in, or with a single one. */
  summary: { version: number; cards: number; criteria: CriterionSummary[] } | null;
}

/**
 * The scorecards of an application as one reviewer may read them. What others wrote is asked for only with the viewer's own
 * in: the query itself finds nothing before. Null when it is not there or not theirs to read.
 */
export async function scorecardsFor(viewer: Viewer, applicationId: string): Promise<ScorecardsOfApplication | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:applications") || !isUuid(applicationId)) return null;
  const application = await db.application.findUnique({ where: { id: applicationId }, select: { jobId: true } });
  if (!application) return null;
  const { jobId } = application;
  const [form, own, othersIn, rows] = await Promise.all([
    newestForm(db, jobId),
    ownCard(applicationId, viewer.personId),
    db.scorecard.count({ where: { applicationId, submittedAt: { not: null }, reviewerId: { not: viewer.personId } } }),
    handedIn(applicationId, viewer.personId),
  ]);
  const cards = cardsOf(rows);
  const others = cards.filter(({ reviewerId }) => reviewerId !== viewer.personId);
  return {
    form,
    jobId,
    own,
    othersIn,
    others: others.map(({ reviewerId: _, ...card }) => card),
    summary: summaryOf(cards),
  };
}

interface Row {
  cardId: string;
  reviewerId: string;
  reviewer: string | null;
  version: number;
  submittedAt: Date;
  note: string | null;
  position: number;
  name: string;
  score: number;
  evidence: string;
}

/** Every score that was handed in, where the viewer's own is among them; nothing where it is not. */
const handedIn = (applicationId: string, viewerId: string) =>
  db.$queryRaw<Row[]>(Prisma.sql`
  SELECT card.id AS "cardId", card.reviewer_id AS "reviewerId", person.name AS reviewer, form.version,
    card.submitted_at AS "submittedAt", card.note, criterion.position, criterion.name, given.score, given.evidence
  FROM scorecard card
  JOIN scorecard_form form ON form.id = card.form_id
  JOIN scorecard_score given ON given.card_id = card.id
  JOIN scorecard_criterion criterion ON criterion.form_id = given.form_id AND criterion.position = given.position
  LEFT JOIN person ON person.id = card.reviewer_id
  WHERE card.application_id = ${applicationId}::uuid AND card.submitted_at IS NOT NULL AND EXISTS (
    SELECT FROM scorecard own WHERE own.application_id = card.application_id
      AND own.reviewer_id = ${viewerId}::uuid AND own.submitted_at IS NOT NULL)
  ORDER BY card.submitted_at, card.id, criterion.position`);

function cardsOf(rows: Row[]): (CardOfOther & { reviewerId: string })[] {
  const cards = new Map<string, CardOfOther & { reviewerId: string }>();
  for (const { cardId, position, name, score, evidence, reviewer, ...card } of rows) {
    const found = cards.get(cardId) ?? { ...card, reviewer: reviewer ?? "Somebody who has left", scores: [] };
    found.scores.push({ position, name, score, evidence });
    cards.set(cardId, found);
  }
  return [...cards.values()];
}

async function ownCard(applicationId: string, reviewerId: string): Promise<ScorecardsOfApplication["own"]> {
  const card = await db.scorecard.findUnique({
    where: { applicationId_reviewerId: { applicationId, reviewerId } },
    select: {
      note: true,
      submittedAt: true,
      form: { select: { version: true } },
      scores: {
        orderBy: { position: "asc" },
        select: { position: true, score: true, evidence: true, criterion: { select: { name: true } } },
      },
    },
  });
  return (
    card && {
      version: card.form.version,
      isHandedIn: card.submittedAt !== null,
      note: card.note,
      scores: card.scores.map(({ criterion, ...given }) => ({ ...given, name: criterion.name })),
    }
  );
}
