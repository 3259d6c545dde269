import type { Tx } from "@/lib/core/db";

/**
 * Kind words that somebody was given, as their wall has them and what they never looked at too: it is about them. Links are
 * named by whom they were for; what opens them we do not have.
 */
export async function kudosOf(tx: Tx, email: string) {
  const own = { candidate: { person: { email } } };
  const links = await tx.kudosRequest.findMany({
    where: own,
    orderBy: { madeAt: "asc" },
    select: { relation: true, madeAt: true, expiresAt: true },
  });
  const words = await tx.kudos.findMany({
    where: own,
    orderBy: { givenAt: "asc" },
    select: {
      ...{ giverName: true, relation: true, moment: true, trust: true, words: true, permission: true, state: true },
      ...{ strengths: true, givenAt: true, lastUsedAt: true },
    },
  });
  const shown = await tx.kudosUse.findMany({
    where: { application: { OR: [{ email }, own] } },
    orderBy: { tickedAt: "asc" },
    select: { tickedAt: true, application: { select: { job: { select: { title: true } } } } },
  });
  return { kudos: { links, words, shown } };
}
