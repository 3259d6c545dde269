import { brand } from "@/lib/core/settings/brand";
import type { Tx } from "@/lib/core/db";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import type { Recipient } from "@/lib/mail/message";
import { APPLICANT, applicantAt } from "../applicant";

export interface Parties {
  /** The candidate, as they applied. */
  candidate: Recipient;
  /** Whoever of staff looks after the vacancy or the client, or the house. */
  owner: Recipient;
  house: string;
  job: string;
  employer: string;
  /** Somebody at the client, for staff to tell; null when nobody is known. */
  contact: { name: string; at: string; reach: string } | null;
}

const OWNER = { select: { leftAt: true, person: { select: { email: true, name: true } } } } as const;
const CONTACT = { name: true, email: true, phone: true, leftAt: true } as const;

const WITH_OWNERS = {
  ...APPLICANT,
  job: {
    select: {
      ...NAMED,
      client: {
        select: { name: true, owner: OWNER, contacts: { where: { isPrimary: true }, select: CONTACT, take: 1 } },
      },
      vacancy: { select: { owner: OWNER, contact: { select: CONTACT } } },
    },
  },
} as const;

/** Everybody who is to hear about an application, with what its job may be called to the candidate. */
export async function partiesOf(tx: Tx, applicationId: string): Promise<Parties> {
  const row = await tx.application.findUniqueOrThrow({ where: { id: applicationId }, select: WITH_OWNERS });
  const { email: house } = await brand(tx);
  const { client, vacancy } = row.job;
  const owner = [vacancy?.owner, client?.owner].find((found) => found && found.leftAt === null)?.person;
  const contact = [vacancy?.contact, client?.contacts[0]].find((found) => found && found.leftAt === null);
  return {
    candidate: applicantAt(row),
    owner: owner ? { address: owner.email, name: owner.name } : { address: house },
    house,
    job: publicWords(row.job.title, row.job),
    employer: publicEmployer(row.job).name,
    contact:
      contact && client
        ? {
            name: contact.name,
            at: client.name,
            reach: [contact.phone, contact.email].filter(Boolean).join(", ") || "no number or address is known",
          }
        : null,
  };
}
