import { type BulkAct, CHANGED_MEANWHILE, IS_GONE, type RowDone } from "@/lib/access/bulk-act";
import type { Staff, Viewer } from "@/lib/access/viewer";
import type { Tx } from "@/lib/core/db";
import { count } from "@/lib/core/text/text";
import { closeJob, withdrawJob } from "@/lib/jobs/staff/publishing";
import { UNDO_MINUTES } from "../pipeline/answer-hours";
import { movesFrom } from "../pipeline/moves";
import type { MoveOutcome, WantedMove } from "../pipeline/moving";
import { isEnd, NOT_TO_BE_SHOWN, type Stage, STAGES } from "../vocabulary";
import type { LetterKind } from "./letter-input";
import { letterTemplates } from "./letter-templates";
import { writeLetters } from "./letter-writing";
import { moveWithin } from "./moving";

/** As many letters as anybody can read before they go. */
const MOST_LETTERS = 200;

const templatesFor = (kind: LetterKind) => async (viewer: Viewer) =>
  ((await letterTemplates(viewer, kind)) ?? []).map(({ id, name }) => ({ id, name }));

const lookFor =
  (whyNot: (stage: Stage) => string | undefined): BulkAct["look"] =>
  async (ids, _, tx) => {
    const rows = await tx.application.findMany({
      where: { id: { in: ids } },
      select: { id: true, version: true, stage: true },
    });
    return new Map(rows.map(({ id, version, stage }) => [id, { stamp: String(version), why: whyNot(stage) }] as const));
  };

async function moved(tx: Tx, actor: Staff, id: string, wanted: WantedMove, now: Date): Promise<RowDone> {
  const { outcome, mailId } = await moveWithin(tx, actor, { id, wanted }, now);
  if (!outcome?.ok) return { ok: false, why: whyOf(outcome) };
  return { ok: true, before: { stage: outcome.from }, after: String(outcome.version), mailId };
}

function whyOf(outcome: Exclude<MoveOutcome, { ok: true }> | null): string {
  if (!outcome) return IS_GONE;
  switch (outcome.reason) {
    case "changed":
      return `${CHANGED_MEANWHILE}: it stands at “${STAGES[outcome.stage]}” now`;
    case "no-such-move":
      return `From where it stands it can go to: ${outcome.allowed.map((to) => STAGES[to]).join(", ")}`;
    case "not-to-be-shown":
      return NOT_TO_BE_SHOWN;
    case "needs-reason":
      return "It needs a reason: move it by itself";
    case "needs-words":
      return "It has no letter";
  }
}

const undo: BulkAct["undo"] = async (tx, { id, after, before }, { actor, now }) => {
  const to = before.stage as Stage;
  const [row] = await tx.$queryRaw<{ stage: Stage; version: number; isTold: boolean }[]>`
    SELECT stage::text, version, answer_goes_at <= ${now} AS "isTold" FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row || String(row.version) !== after) return false;
  if (row.isTold) return { why: "Their letter has gone: write to them before you move it" };
  const wanted = { to, version: row.version, reason: "Taken back together with others" };
  const { outcome } = await moveWithin(tx, actor, { id, wanted }, now);
  if (outcome?.ok === false && outcome.reason !== "no-such-move") return { why: whyOf(outcome) };
  return outcome?.ok || { why: `Nothing leads from “${STAGES[row.stage]}” back to “${STAGES[to]}”` };
};

const turnDown: BulkAct = {
  key: "turn-down",
  label: "Turn down",
  will: "will be turned down",
  done: "turned down",
  needs: "write:applications",
  consequence: `Each gets the letter below, in ${UNDO_MINUTES} minutes at the soonest, and only between 08:00 and 18:30 on a working day. Until then it can be taken back, and nobody hears of it.`,
  most: MOST_LETTERS,
  undoMs: UNDO_MINUTES * 60_000,
  letters: {
    templates: templatesFor("no"),
    async write(tx, rows, { actor, choices }) {
      const letters = await writeLetters(tx, rows, { actor, kind: "no", template: choices.template });
      for (const one of letters.values())
        if (!one.letter && one.faults.length === 0) one.faults.push("Choose what the letter begins from");
      return letters;
    },
  },
  look: lookFor((stage) => {
    if (isEnd(stage)) return `It has ended: ${STAGES[stage].toLowerCase()}`;
    return stage === "placed" || stage === "onboarding" ? "They have the job: move it by itself" : undefined;
  }),
  async act(tx, { id, stamp, given }, { actor, now }) {
    const { letter } = given ?? {};
    const wanted = { version: Number(stamp), words: letter?.text, subject: letter?.subject };
    const done = await moved(tx, actor, id, { to: "rejected", ...wanted }, now);
    // The letter waits by itself, until a no may go; an undo takes it back with the move.
    return done.ok ? { ...done, mailId: null } : done;
  },
  undo,
};

/** Answers those who wait for a job, and closes or withdraws it once the last of them is answered. */
const answerAndClose: BulkAct = {
  ...turnDown,
  key: "answer-and-close",
  label: "Answer and take off",
  isApart: true,
  consequence: `${turnDown.consequence} Then the job goes off the site; to take the letters back later does not bring it back.`,
  async afterwards(tx, { actor, choices, now }) {
    const take = choices["fixed-how"] === "withdraw" ? withdrawJob : closeJob;
    const wanted = { id: choices["fixed-job"] ?? "", version: Number(choices["fixed-version"]) };
    const outcome = await take(actor, wanted, now, tx);
    if (outcome.ok) return `The job is ${choices["fixed-how"] === "withdraw" ? "withdrawn" : "closed"}.`;
    return outcome.reason === "unanswered"
      ? `The job stays as it is: ${count(outcome.waiting, "person still waits", "people still wait")} for an answer.`
      : "The job stays as it is: somebody changed it in the meantime.";
  },
};

const FORWARD = ["screening", "submitted", "interview", "offer", "placed", "onboarding", "settled"] as const;

const moveOn: BulkAct = {
  key: "move",
  label: "Move on",
  will: "can be moved on",
  done: "moved on",
  needs: "write:applications",
  consequence: "Candidates see in their account where they stand; with a letter they hear of it by email as well.",
  most: MOST_LETTERS,
  choices: async () => [
    {
      key: "to",
      label: "Move them to",
      kind: "choice",
      options: Object.fromEntries(FORWARD.map((to) => [to, STAGES[to]])),
    },
  ],
  letters: {
    areOptional: true,
    templates: templatesFor("news"),
    write: (tx, rows, { actor, choices }) =>
      writeLetters(tx, rows, { actor, kind: "news", template: choices.template }),
  },
  look: lookFor((stage) =>
    movesFrom(stage, "staff").some(({ to, isBack }) => !isBack && (FORWARD as readonly Stage[]).includes(to))
      ? undefined
      : `Nothing leads on from “${STAGES[stage]}”`,
  ),
  act: (tx, { id, stamp, given }, { actor, choices, now }) => {
    const { letter } = given ?? {};
    const wanted = { to: choices.to as Stage, version: Number(stamp), words: letter?.text, subject: letter?.subject };
    return moved(tx, actor, id, wanted, now);
  },
  undo,
};

/** What moves many applications at once. */
export const MOVE_ACTS: BulkAct[] = [moveOn, turnDown, answerAndClose];
