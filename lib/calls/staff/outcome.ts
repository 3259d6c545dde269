import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { londonDay } from "@/lib/core/time/dates";
import { db, inTransaction, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { isUuid } from "@/lib/core/forms/input";
import { keyedHash } from "@/lib/core/secrets/tokens";
import { postMail } from "@/lib/mail/outbox";
import { callFollowUp } from "@/lib/mail/templates/call-follow-up";
import { callMissed } from "@/lib/mail/templates/call-missed";
import { CALL_COLUMNS, consultantAddress, type CallRow, outcomeColumn } from "../call";
import type { Outcome } from "../vocabulary";
import { needsPromise, promiseWithin, type Promised, sayPromise } from "./promising";

/** Nobody is late before this: minutes after the start, in milliseconds. */
const LATE_MS = 10 * 60_000;
/** This long a slip can be mended. */
const MENDABLE_MS = 7 * 86_400_000;

export interface Told {
  outcome: Outcome;
  nextSteps?: string;
  note?: string;
  /** What the consultant promised; a call after a no has one, or says why not. */
  promise?: Promised;
  noPromise?: string;
}

/**
 * `too-early`: it has not begun, or whoever is missing may still come. `too-late`: it was said more than a week ago.
 * `needs-promise`: a call after a no was held, and nothing says what was promised. `promise-past`: its day is over.
 */
export type Recorded =
  | { ok: true; mailId: string | null }
  | { ok: false; reason: "unknown" | "cancelled" | "too-early" | "too-late" | "needs-promise" | "promise-past" };

/**
 * Writes down what became of a call, and mails the visitor what was agreed, or the way to another time; once for each
 * outcome, so that mending a slip sends the right mail and saying the same twice sends none.
 */
export async function recordOutcome(viewer: Viewer, id: string, told: Told, now: Date, within?: Tx): Promise<Recorded> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls") || !isUuid(id)) return { ok: false, reason: "unknown" };
  return inTransaction(within, async (tx) => {
    await tx.$queryRaw`SELECT id FROM call WHERE id = ${id}::uuid FOR UPDATE`;
    const call = await tx.call.findUnique({
      where: { id },
      select: { ...CALL_COLUMNS, outcomeAt: true, outcome: true },
    });
    if (!call) return { ok: false, reason: "unknown" };
    if (call.status === "cancelled") return { ok: false, reason: "cancelled" };
    const earliest = call.startsAt.getTime() + (told.outcome === "held" ? 0 : LATE_MS);
    if (now.getTime() < earliest) return { ok: false, reason: "too-early" };
    if (call.outcomeAt && call.outcomeAt.getTime() < now.getTime() - MENDABLE_MS)
      return { ok: false, reason: "too-late" };
    const unpromised = await keepWord(tx, call, { viewer, told }, now);
    if (unpromised) return { ok: false, reason: unpromised };
    const outcome = outcomeColumn(told.outcome);
    await tx.call.update({
      where: { id },
      data: { outcome, outcomeAt: now, nextSteps: told.nextSteps ?? null, noPromise: told.noPromise ?? null },
      select: { id: true },
    });
    await tx.callEvent.create({ data: { callId: id, at: now, act: told.outcome, actor: viewer.personId } });
    if (told.note)
      await tx.callNote.create({ data: { callId: id, authorId: viewer.personId, text: told.note, at: now } });
    const details = changes({ outcome: call.outcome }, { outcome });
    await audit(tx, { actorId: viewer.personId, action: told.outcome, subject: "call", subjectId: id, details });
    return { ok: true, mailId: await writeTo(tx, call, told) };
  });
}

/** Writes down what was promised in a call that was held; answers what is wrong with it. */
async function keepWord(tx: Tx, call: CallRow, { viewer, told }: { viewer: Staff; told: Told }, now: Date) {
  const { outcome, promise, noPromise } = told;
  if (outcome !== "held") return null;
  if (promise && promise.dueOn < londonDay(now)) return "promise-past" as const;
  if (promise) await promiseWithin(tx, call.id, promise, viewer.personId, now);
  else if (!noPromise && (await needsPromise(tx, call))) return "needs-promise" as const;
  return null;
}

async function writeTo(tx: Tx, call: CallRow, { outcome, promise, ...told }: Told): Promise<string | null> {
  const nextSteps = [told.nextSteps, promise && sayPromise(promise)].filter(Boolean).join("\n\n");
  const rebookUrl = appUrl(`/strategy-call?${new URLSearchParams({ with: call.consultant.slug })}`);
  const host = call.consultant.name;
  const common = { to: { address: call.email, name: call.name }, replyTo: consultantAddress(call) };
  if (outcome === "held" && !nextSteps) return null;
  return postMail(tx, {
    ...common,
    once: `call-${outcome}:${call.id}:${outcome === "held" ? fingerprint(nextSteps) : ""}`,
    message: (brand) =>
      outcome === "held"
        ? callFollowUp({ visitor: call.name, host, nextSteps, rebookUrl }, brand)
        : callMissed({ host, byUs: outcome === "missed-by-us", rebookUrl }, brand),
  });
}

/** Steps that were put another way are worth another mail; the same ones are not. */
const fingerprint = (text: string) => keyedHash(text.replace(/\s+/g, " ").trim());

/** Adds words about a call that only staff read. False when there is no such call, or for whoever may not. */
export async function addNote(viewer: Viewer, id: string, text: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    if ((await tx.call.count({ where: { id } })) === 0) return false;
    const note = await tx.callNote.create({ data: { callId: id, authorId: viewer.personId, text, at: now } });
    const details = changes(null, { note: note.id });
    await audit(tx, { actorId: viewer.personId, action: "note", subject: "call", subjectId: id, details });
    return true;
  });
}
