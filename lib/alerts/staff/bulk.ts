import { audit, changes } from "@/lib/access/audit";
import { type BulkAct, CHANGED_MEANWHILE, IS_GONE } from "@/lib/access/bulk-act";
import type { Prisma, Tx } from "@/lib/core/db";
import { liftSuppression, suppress, suppressionsOf } from "@/lib/mail/addresses";
import { recordConsent } from "../consent";
import { slotAfter } from "../due-times";
import { rhythmSet } from "../rhythm";
import { stopAlerts } from "../leaving";
import { lockSubscriber } from "../locks";

const WEEK_MS = 7 * 86_400_000;
/** Why an address that staff stopped is not written to. It ends when they confirm an alert again. */
const STOPPED = "asked";
const SOURCE = "asked a person";

const FACTS = {
  id: true,
  email: true,
  pausedUntil: true,
  alerts: {
    where: { stoppedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, criteriaId: true, frequency: true, confirmedAt: true },
  },
} as const satisfies Prisma.SubscriberSelect;

type Facts = Prisma.SubscriberGetPayload<{ select: typeof FACTS }>;

/** A subscriber changes with a pause, and with the alerts that are not stopped. */
const stampOf = ({ pausedUntil, alerts }: Facts) =>
  [pausedUntil?.toISOString() ?? "", ...alerts.map(({ id, confirmedAt }) => `${id}${confirmedAt ? "" : "?"}`)].join(
    " ",
  );

async function locked(tx: Tx, id: string): Promise<Facts | null> {
  await lockSubscriber(tx, id);
  return tx.subscriber.findUnique({ where: { id }, select: FACTS });
}

const look: BulkAct["look"] = async (ids, _, tx) => {
  const rows = await tx.subscriber.findMany({ where: { id: { in: ids } }, select: FACTS });
  return new Map(
    rows.map((row) => {
      const why = row.alerts.length === 0 ? "All their alerts are stopped" : undefined;
      return [row.id, { stamp: stampOf(row), why }] as const;
    }),
  );
};

const written = (tx: Tx, deed: { actorId: string; action: string; subjectId: string }, from: object, to: Told) =>
  audit(tx, { ...deed, subject: "subscriber", details: changes(from, to) });

/** What of a subscriber is changed here: until when they pause, and how many alerts they get. */
type Told = { pausedUntil: Date | string | null } | { liveAlerts: number };

const pause: BulkAct = {
  key: "pause",
  label: "Pause",
  will: "will be paused",
  done: "paused",
  needs: "write:emails",
  consequence: "They get no digests until then; what is new waits for them.",
  choices: async () => [
    {
      key: "weeks",
      label: "For how long",
      kind: "choice",
      options: { "1": "A week", "2": "Two weeks", "4": "Four weeks", "8": "Eight weeks" },
    },
  ],
  look,
  async act(tx, { id, stamp }, { actor, choices, now }) {
    const row = await locked(tx, id);
    if (!row) return { ok: false, why: IS_GONE };
    if (stampOf(row) !== stamp) return { ok: false, why: CHANGED_MEANWHILE };
    const pausedUntil = new Date(now.getTime() + Number(choices.weeks) * WEEK_MS);
    await tx.subscriber.update({ where: { id }, data: { pausedUntil }, select: { id: true } });
    const deed = { actorId: actor.personId, action: "subscriber-paused", subjectId: id };
    await written(tx, deed, row, { pausedUntil });
    const before = { pausedUntil: row.pausedUntil?.toISOString() ?? null };
    return { ok: true, before, after: stampOf({ ...row, pausedUntil }) };
  },
  async undo(tx, { id, after, before }, { actor }) {
    const row = await locked(tx, id);
    if (!row || stampOf(row) !== after) return false;
    const pausedUntil = before.pausedUntil as string | null;
    await tx.subscriber.update({ where: { id }, data: { pausedUntil }, select: { id: true } });
    await written(tx, { actorId: actor.personId, action: "undo", subjectId: id }, row, { pausedUntil });
    return true;
  },
};

const stop: BulkAct = {
  key: "stop",
  label: "Stop",
  will: "will be stopped",
  done: "stopped",
  needs: "write:emails",
  consequence:
    "All their alerts end, mail that waits for them is taken back, and no digest goes to their addresses until they confirm an alert again.",
  asksProof: true,
  look,
  async act(tx, { id, stamp }, { actor, now }) {
    const row = await locked(tx, id);
    if (!row) return { ok: false, why: IS_GONE };
    if (stampOf(row) !== stamp) return { ok: false, why: CHANGED_MEANWHILE };
    const isSuppressed = (await suppressionsOf(row.email, tx)).some(({ scope }) => scope === "bulk");
    const ids = row.alerts.map((alert) => alert.id);
    await stopAlerts(tx, row, ids, SOURCE, now);
    if (!isSuppressed) await suppress(tx, row.email, "bulk", STOPPED, now);
    const deed = { actorId: actor.personId, action: "subscriber-stopped", subjectId: id };
    await written(tx, deed, { liveAlerts: ids.length }, { liveAlerts: 0 });
    return { ok: true, before: { alerts: ids, isSuppressed }, after: stampOf({ ...row, alerts: [] }) };
  },
  async undo(tx, { id, after, before }, { actor, now }) {
    const row = await locked(tx, id);
    if (!row || stampOf(row) !== after) return false;
    const ids = before.alerts as string[];
    for (const frequency of ["daily", "weekly"] as const) {
      const which = { id: { in: ids }, subscriberId: id, frequency };
      await tx.alert.updateMany({ where: { ...which, confirmedAt: null }, data: { stoppedAt: null } });
      await tx.alert.updateMany({
        where: { ...which, confirmedAt: { not: null } },
        data: { stoppedAt: null, nextDueAt: slotAfter(frequency, now, await rhythmSet(tx)) },
      });
    }
    if (!before.isSuppressed) await liftSuppression(tx, row.email, "bulk", STOPPED);
    // The proof says both: that it was taken back, and that this was a slip of ours.
    await recordConsent(tx, { email: row.email, act: "given", source: "a stop by mistake, taken back" }, now);
    const deed = { actorId: actor.personId, action: "undo", subjectId: id };
    await written(tx, deed, { liveAlerts: row.alerts.length }, { liveAlerts: ids.length });
    return true;
  },
};

/** What can be done to many subscribers at once. */
export const SUBSCRIBER_ACTS: BulkAct[] = [pause, stop];
