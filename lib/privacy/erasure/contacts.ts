import type { Tx } from "@/lib/core/db";
import { mentionOf } from "../mention";

/**
 * Erases what we know of somebody as a contact of a client. That the client gave its word, when and how, stays (Conduct
 * Regulations 2003, reg. 29): who said it does not. An address in staff's notes is taken out of them.
 */
export async function eraseContacts(tx: Tx, email: string): Promise<void> {
  const contacts = await tx.clientContact.findMany({
    where: { email },
    select: { id: true, clientId: true, name: true },
  });
  for (const { clientId, name } of contacts) {
    const said = { equals: name, mode: "insensitive" } as const;
    await tx.authority.updateMany({ where: { clientId, givenBy: said }, data: { givenBy: null } });
    await tx.clientTerms.updateMany({ where: { clientId, signedBy: said }, data: { signedBy: null } });
  }
  await dropContacts(
    tx,
    contacts.map(({ id }) => id),
  );
  const mention = mentionOf(email);
  const without = "\\1(an erased address)\\2";
  await tx.$executeRaw`
    UPDATE client_note SET text = regexp_replace(text, ${mention}, ${without}, 'gi') WHERE text ~* ${mention}`;
  await tx.$executeRaw`
    UPDATE vacancy SET notes = regexp_replace(notes, ${mention}, ${without}, 'gi') WHERE notes ~* ${mention}`;
}

/** Removes contacts; what they gave or hire for stays, without them. */
export async function dropContacts(tx: Tx, ids: string[]): Promise<number> {
  const theirs = { where: { contactId: { in: ids } }, data: { contactId: null } };
  await tx.authority.updateMany(theirs);
  await tx.vacancy.updateMany(theirs);
  return (await tx.clientContact.deleteMany({ where: { id: { in: ids } } })).count;
}
