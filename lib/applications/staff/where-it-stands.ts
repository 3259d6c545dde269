import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { blindWords } from "../blind/hiding";
import { isBlind, REVIEW_FACTS } from "../blind/review-state";
import { type Move, movesFrom } from "../pipeline/moves";
import type { Stage } from "../vocabulary";

export interface WhereItStands {
  stage: Stage;
  version: number;
  since: Date;
  /** The London day by whose end the candidate hears; null at an end. */
  answerDueOn: Date | null;
  /** When the letter with the no goes; until then it can be taken back. Null when none is to go. */
  answerGoesAt: Date | null;
  /** What nobody has looked at so far: its CV, or, where it has none or it is shut, itself. Null once it is read. */
  unseen: "cv" | "application" | null;
  /** Where staff may move it. */
  moves: Move[];
  /** What happened, newest first. `who` is a name of staff, "candidate" or "machine". */
  events: {
    version: number;
    at: Date;
    from: Stage | null;
    to: Stage;
    who: string;
    words: string | null;
    reason: string | null;
  }[];
}

/** Where an application stands and how it came there; null when it is not there or not theirs to read. */
export async function whereItStands(viewer: Viewer, id: string): Promise<WhereItStands | null> {
  if (!may(viewer, "read:applications") || !isUuid(id)) return null;
  const row = await db.application.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      phone: true,
      ...REVIEW_FACTS,
      stage: true,
      version: true,
      stageSince: true,
      readAt: true,
      cvId: true,
      answerDueOn: true,
      answerGoesAt: true,
      events: { orderBy: { version: "desc" }, omit: { id: true, applicationId: true, answerDueOn: true } },
    },
  });
  if (!row) return null;
  const { stage, version, stageSince, answerDueOn, answerGoesAt, events } = row;
  const names = await namesOf(events.flatMap(({ actorId }) => actorId ?? []));
  return {
    stage,
    version,
    answerDueOn,
    answerGoesAt,
    since: stageSince,
    unseen: row.readAt ? null : row.cvId && !isBlind(row) ? "cv" : "application",
    moves: may(viewer, "write:applications") ? movesFrom(row.stage, "staff") : [],
    events: events.map(({ actor, actorId, ...event }) => ({
      ...event,
      words: blindWords(event.words, row, row),
      reason: blindWords(event.reason, row, row),
      who: actorId ? (names.get(actorId) ?? "somebody who has left") : actor,
    })),
  };
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
