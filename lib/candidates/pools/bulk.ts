import type { BulkAct } from "@/lib/access/bulk-act";
import { audit } from "@/lib/access/audit";
import { db } from "@/lib/core/db";
import { invite, INVITE_REFUSALS } from "./inviting";

/** Asks many candidates whether they want to be in a pool. */
const askToJoin: BulkAct = {
  key: "ask-pool",
  label: "Ask into a talent pool",
  will: "will be asked whether they want to be in it",
  done: "asked",
  needs: "write:pools",
  consequence: "Each gets an email, unless it is taken back before it goes.",
  async choices() {
    const pools = await db.pool.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } });
    const options = Object.fromEntries(pools.map(({ id, name }) => [id, name]));
    return [{ key: "pool", label: "Talent pool", kind: "choice", options }];
  },
  async look(ids, _, tx) {
    const rows = await tx.candidate.findMany({
      where: { personId: { in: ids } },
      select: { personId: true, person: { select: { verifiedAt: true } } },
    });
    return new Map(
      rows.map(({ personId, person }) => [
        personId,
        { stamp: "there", why: person.verifiedAt ? undefined : INVITE_REFUSALS["not-confirmed"] },
      ]),
    );
  },
  async act(tx, { id }, { actor, choices, now }) {
    const outcome = await invite(tx, actor, { poolId: choices.pool ?? "", candidateId: id }, now);
    if (!outcome.ok) return { ok: false, why: INVITE_REFUSALS[outcome.reason] };
    const asked = { poolId: choices.pool ?? "" };
    return { ok: true, before: asked, after: now.toISOString(), mailId: outcome.mailId };
  },
  async undo(tx, { id, before, after }, { actor }) {
    const poolId = String(before.poolId);
    const where = { poolId, candidateId: id, state: "asked", askedAt: new Date(after) };
    const { count } = await tx.poolMember.deleteMany({ where });
    const details = { from: { pool: poolId }, to: { pool: null } };
    if (count > 0)
      await audit(tx, { actorId: actor.personId, action: "undo", subject: "candidate", subjectId: id, details });
    return count > 0;
  },
};

/** What can be done with many candidates at once. */
export const CANDIDATE_ACTS: BulkAct[] = [askToJoin];
