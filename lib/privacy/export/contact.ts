import type { Tx } from "@/lib/core/db";
import { likeText } from "@/lib/core/text/text";
import type { DataSubject } from "../data-subject";

/**
 * What is known of somebody at a client: who they are, what they gave their word for and signed, and what staff noted with
 * their name or address in it.
 */
export async function contactAt(tx: Tx, { addresses }: DataSubject) {
  const rows = await tx.clientContact.findMany({
    where: { email: { in: addresses } },
    orderBy: { createdAt: "asc" },
    omit: { id: true, version: true },
    include: {
      client: { select: { name: true } },
      authorities: { select: WORD },
      vacancies: { select: { title: true, createdAt: true } },
    },
  });
  const found = [];
  for (const { clientId, ...row } of rows) {
    const said = { equals: row.name, mode: "insensitive" as const };
    const mentions = [row.name, ...addresses].map((text) => ({
      text: { contains: likeText(text), mode: "insensitive" as const },
    }));
    found.push({
      ...row,
      saidByName: await tx.authority.findMany({
        where: { clientId, givenBy: said },
        select: { ...WORD, givenBy: true },
      }),
      signed: await tx.clientTerms.findMany({
        where: { clientId, signedBy: said },
        select: { signedBy: true, signedOn: true, validUntil: true },
      }),
      notes: await tx.clientNote.findMany({
        where: { clientId, OR: mentions },
        orderBy: { at: "asc" },
        select: { at: true, text: true },
      }),
    });
  }
  return found;
}

const WORD = { scope: true, givenHow: true, givenOn: true, endsAt: true } as const;
