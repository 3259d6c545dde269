import { audit, changes } from "@/lib/access/audit";
import { type BulkAct, CHANGED_MEANWHILE, IS_GONE } from "@/lib/access/bulk-act";
import type { Prisma, Tx } from "@/lib/core/db";
import { OUTCOMES, type Outcome } from "../vocabulary";
import { recordOutcome } from "./outcome";

const FACTS = {
  id: true,
  startsAt: true,
  status: true,
  sequence: true,
  outcome: true,
  outcomeAt: true,
  nextSteps: true,
} as const satisfies Prisma.CallSelect;

type Facts = Prisma.CallGetPayload<{ select: typeof FACTS }>;

/** A call changes when it is moved or cancelled, and when somebody says what became of it. */
const stampOf = ({ status, sequence, outcome, outcomeAt }: Facts) =>
  [status, sequence, outcome ?? "untold", outcomeAt?.toISOString() ?? ""].join(" ");

async function locked(tx: Tx, id: string): Promise<Facts | null> {
  await tx.$queryRaw`SELECT id FROM call WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.call.findUnique({ where: { id }, select: FACTS });
}

const REASONS = {
  unknown: IS_GONE,
  cancelled: "It was cancelled",
  "too-early": "It has not begun, or whoever is missing may still come",
  "too-late": "What became of it was said more than a week ago",
  "needs-promise": "It came from a no: say on its page what you promised, or why nothing",
  "promise-past": "The day of the promise is over",
};

const setOutcome: BulkAct = {
  key: "outcome",
  label: "Say what became of them",
  will: "will have an outcome",
  done: "given an outcome",
  needs: "write:calls",
  consequence:
    "Whoever missed a call, or was missed by us, is mailed a way to another time, 30 seconds after it is done.",
  choices: async () => [{ key: "outcome", label: "What became of them", kind: "choice", options: OUTCOMES }],
  async look(ids, now, tx) {
    const calls = await tx.call.findMany({ where: { id: { in: ids } }, select: FACTS });
    return new Map(calls.map((call) => [call.id, { stamp: stampOf(call), why: refusal(call, now) }] as const));
  },
  async act(tx, { id, stamp }, { actor, choices, now }) {
    const before = await locked(tx, id);
    if (!before) return { ok: false, why: IS_GONE };
    if (stampOf(before) !== stamp) return { ok: false, why: CHANGED_MEANWHILE };
    const recorded = await recordOutcome(actor, id, { outcome: choices.outcome as Outcome }, now, tx);
    if (!recorded.ok) return { ok: false, why: REASONS[recorded.reason] };
    const after = await tx.call.findUniqueOrThrow({ where: { id }, select: FACTS });
    const { outcome, outcomeAt, nextSteps } = before;
    const was = { outcome, outcomeAt: outcomeAt?.toISOString() ?? null, nextSteps };
    return { ok: true, before: was, after: stampOf(after), mailId: recorded.mailId };
  },
  async undo(tx, { id, after, before }, { actor, now }) {
    const call = await locked(tx, id);
    if (!call || stampOf(call) !== after) return false;
    await tx.call.update({ where: { id }, data: before as Prisma.CallUpdateInput, select: { id: true } });
    await tx.callEvent.create({ data: { callId: id, at: now, act: "outcome-undone", actor: actor.personId } });
    const details = changes(call, { outcome: before.outcome as string | null });
    await audit(tx, { actorId: actor.personId, action: "undo", subject: "call", subjectId: id, details });
    return true;
  },
};

function refusal({ status, startsAt, outcome }: Facts, now: Date): string | undefined {
  if (status === "cancelled") return REASONS.cancelled;
  if (outcome) return "It has an outcome already";
  return startsAt > now ? "It has not begun" : undefined;
}

/** What can be done to many calls at once. */
export const CALL_ACTS: BulkAct[] = [setOutcome];
