import { audit, changes } from "@/lib/access/audit";
import { type BulkAct, CHANGED_MEANWHILE, IS_GONE } from "@/lib/access/bulk-act";
import type { Prisma, Tx } from "@/lib/core/db";
import { changeFor, type Mark } from "./seeing-to";

const FACTS = { id: true, answeredAt: true, answeredBy: true, spamAt: true } as const;
type Facts = Prisma.ContactMessageGetPayload<{ select: typeof FACTS }>;

/** A message changes when it is answered, or put among spam. */
const stampOf = ({ answeredAt, spamAt }: Facts) => `${answeredAt?.toISOString() ?? ""} ${spamAt?.toISOString() ?? ""}`;

async function locked(tx: Tx, id: string): Promise<Facts | null> {
  await tx.$queryRaw`SELECT id FROM contact_message WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.contactMessage.findUnique({ where: { id }, select: FACTS });
}

/** Marks many at once, as ./seeing-to.ts marks one; nobody is written to. */
function marking(mark: Mark, words: Pick<BulkAct, "label" | "will" | "done">, refusal: (row: Facts) => string | null) {
  const act: BulkAct = {
    key: mark,
    ...words,
    needs: "write:messages",
    consequence: "Nobody is written to.",
    async look(ids, _now, tx) {
      const rows = await tx.contactMessage.findMany({ where: { id: { in: ids } }, select: FACTS });
      return new Map(rows.map((row) => [row.id, { stamp: stampOf(row), why: refusal(row) ?? undefined }] as const));
    },
    async act(tx, { id, stamp }, { actor, now }) {
      const before = await locked(tx, id);
      if (!before) return { ok: false, why: IS_GONE };
      if (stampOf(before) !== stamp) return { ok: false, why: CHANGED_MEANWHILE };
      const { to } = changeFor(mark, actor, now);
      const after = await tx.contactMessage.update({ where: { id }, data: to, select: FACTS });
      const details = changes(before, to);
      await audit(tx, { ...deedOf(mark, actor.personId), subjectId: id, details });
      const { answeredAt, answeredBy, spamAt } = before;
      return { ok: true, before: asJson({ answeredAt, answeredBy, spamAt }), after: stampOf(after) };
    },
    async undo(tx, { id, after, before }, { actor }) {
      const row = await locked(tx, id);
      if (!row || stampOf(row) !== after) return false;
      await tx.contactMessage.update({
        where: { id },
        data: before as Prisma.ContactMessageUpdateInput,
        select: FACTS,
      });
      const facts = before as Record<string, string | null>;
      const back = mark === "spam" ? "not-spam" : "open";
      await audit(tx, { ...deedOf(back, actor.personId), subjectId: id, details: changes(row, facts) });
      return true;
    },
  };
  return act;
}

const deedOf = (mark: Mark, actorId: string) => ({ actorId, action: `mark-${mark}`, subject: "contact-message" });
const asJson = (was: object) => JSON.parse(JSON.stringify(was)) as Prisma.InputJsonObject;

/** What can be done to many messages at once. */
export const MESSAGE_ACTS: BulkAct[] = [
  marking(
    "answered",
    { label: "Mark as answered", will: "will be marked as answered", done: "marked as answered" },
    ({ answeredAt, spamAt }) => (spamAt ? "It is spam" : answeredAt ? "It is answered already" : null),
  ),
  marking("spam", { label: "Put among spam", will: "will be put among spam", done: "put among spam" }, ({ spamAt }) =>
    spamAt ? "It is among spam already" : null,
  ),
];
