import { dropCvsSoon } from "@/lib/applications/cv-files";
import { audit } from "@/lib/access/audit";
import { brand } from "@/lib/core/brand";
import { type Tx, db, Prisma } from "@/lib/core/db";
import { randomId } from "@/lib/core/tokens";
import { addressHash } from "@/lib/mail/addresses";
import { postMail } from "@/lib/mail/outbox";
import { accountErased } from "@/lib/mail/templates/account-erased";
import { eraseCalls } from "./erase-calls";
import { eraseContacts } from "./erase-contacts";
import { mentionOf } from "./mention";
import { openRetainedRows } from "./retained-rows";

/**
 * Erases everything about the person behind an address, in one transaction, and mails a confirmation (UK GDPR art. 17).
 * What stays: that somebody agreed to or refused mail, under a fingerprint of the address; that an address must not be
 * written to, likewise; ids in the record of who did what; and, for staff, their account as staff. CV files are removed
 * after the commit; a machine that dies before that leaves them to housekeeping, which finds them without an application.
 */
export async function eraseFor(email: string, now: Date): Promise<{ isStaff: boolean }> {
  const { files, isStaff } = await db.$transaction(
    async (tx) => {
      await openRetainedRows(tx);
      const traces = await tracesOf(tx, email);
      await eraseMails(tx, email, traces.ids);
      await eraseApplications(tx, traces);
      await eraseAlerts(tx, email);
      await eraseCalls(tx, email, now);
      await eraseContacts(tx, email);
      await tx.contactMessage.deleteMany({ where: { email } });
      await tx.staffInvitation.deleteMany({ where: { email } });
      await hashConsent(tx, email);
      await erasePerson(tx, email, traces.isStaff);
      await confirm(tx, email, traces.personId);
      return traces;
    },
    { timeout: 30_000 },
  );
  await dropCvsSoon(files);
  return { isStaff };
}

/** What is theirs, by id: mails name their cause by it. */
async function tracesOf(tx: Tx, email: string) {
  const person = await tx.person.findUnique({
    where: { email },
    select: { id: true, staff: { select: { personId: true } } },
  });
  const applications = await tx.application.findMany({
    where: { OR: [{ email }, ...(person ? [{ candidateId: person.id }] : [])] },
    select: { id: true, cvId: true, earlier: { select: { cvId: true } } },
  });
  const calls = await tx.call.findMany({ where: { email }, select: { id: true } });
  const messages = await tx.contactMessage.findMany({ where: { email }, select: { id: true } });
  return {
    personId: person?.id ?? null,
    isStaff: person?.staff !== null && person?.staff !== undefined,
    applications: applications.map(({ id }) => id),
    files: applications.flatMap((application) =>
      [application, ...application.earlier].flatMap(({ cvId }) => cvId ?? []),
    ),
    ids: [...applications, ...calls, ...messages].map(({ id }) => id),
  };
}

/** Mails to them, and those to staff that are about them or repeat their address. */
async function eraseMails(tx: Tx, email: string, ids: string[]) {
  const { email: house } = await brand(tx);
  if (email.toLowerCase() === house.toLowerCase()) return; // every mail of ours bears that address
  const causes = ids.map((id) => `%${id}%`);
  await tx.$executeRaw`
    DELETE FROM outbox_mail WHERE lower(to_address) = lower(${email}) OR lower(reply_to) = lower(${email})
      OR once LIKE ANY (${causes}) OR text ~* ${mentionOf(email)}`;
  await tx.$executeRaw`DELETE FROM idempotency_key WHERE response::text LIKE ANY (${causes})`;
}

/**
 * Their earlier versions go with them. A file without an application is on its way out: its row holds no name any more,
 * only where the bytes are.
 */
async function eraseApplications(tx: Tx, { applications, files }: { applications: string[]; files: string[] }) {
  await tx.bulkRow.updateMany({ where: { rowId: { in: applications } }, data: { given: Prisma.DbNull } });
  await tx.application.deleteMany({ where: { id: { in: applications } } });
  await tx.storedFile.updateMany({ where: { id: { in: files } }, data: { originalName: "" } });
  await tx.fileText.deleteMany({ where: { fileId: { in: files } } });
}

async function eraseAlerts(tx: Tx, email: string) {
  const alerts = await tx.alert.findMany({ where: { subscriber: { email } }, select: { criteriaId: true } });
  await tx.subscriber.deleteMany({ where: { email } });
  const searches = alerts.map(({ criteriaId }) => criteriaId);
  await tx.criteria.deleteMany({ where: { id: { in: searches }, alerts: { none: {} } } });
}

/** The proof stays, for whoever can name the address again; the address does not. */
async function hashConsent(tx: Tx, address: string) {
  const fingerprint = `erased:${addressHash(address)}`;
  await tx.consentEvent.updateMany({ where: { address }, data: { address: fingerprint, network: null } });
}

/** Sessions, links and saved jobs go with their person. Staff stay staff, and sign in again. */
async function erasePerson(tx: Tx, email: string, isStaff: boolean) {
  if (!isStaff) {
    await tx.person.deleteMany({ where: { email } });
    return;
  }
  await tx.candidate.deleteMany({ where: { person: { email } } });
  await tx.session.deleteMany({ where: { person: { email } } });
}

/** The last mail; housekeeping removes its row soon after it is sent. The record is what a restored back-up is checked against. */
async function confirm(tx: Tx, email: string, actorId: string | null) {
  await audit(tx, { actorId, action: "erase", subject: "address", subjectId: addressHash(email) });
  await postMail(tx, {
    once: `erased:${randomId()}`,
    to: { address: email },
    message: (brand) => accountErased(brand),
  });
}
