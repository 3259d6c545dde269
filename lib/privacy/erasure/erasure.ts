import { dropCvsSoon } from "@/lib/applications/cv-files/files";
import { audit } from "@/lib/access/audit";
import { brand } from "@/lib/core/settings/brand";
import { type Tx, db, Prisma } from "@/lib/core/db";
import { randomId } from "@/lib/core/secrets/tokens";
import { addressHash } from "@/lib/mail/addresses";
import { postMail } from "@/lib/mail/outbox";
import { accountErased } from "@/lib/mail/templates/account-erased";
import { eraseCalls } from "./calls";
import { eraseInterviews } from "./interviews";
import { eraseContacts } from "./contacts";
import { applicationsOf, dataSubject, type DataSubject, draftsOf } from "../data-subject";
import { mentionOf } from "../mention";
import { openRetainedRows } from "../retention/retained-rows";

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
      const subject = await dataSubject(tx, email);
      const { addresses } = subject;
      const traces = await tracesOf(tx, subject);
      // Before anything is called off: who expected them is written to afterwards, and that stays.
      for (const address of addresses) await eraseMails(tx, address, traces.ids);
      await eraseInterviews(tx, addresses, traces.applications, now);
      await eraseApplications(tx, traces);
      for (const address of addresses) {
        await eraseAlerts(tx, address);
        await eraseCalls(tx, address, now);
        await tx.contactMessage.deleteMany({ where: { email: address } });
        await hashConsent(tx, address);
        await eraseContacts(tx, address);
      }
      await tx.staffInvitation.deleteMany({ where: { email: { in: addresses } } });
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
async function tracesOf(tx: Tx, subject: DataSubject) {
  const { email, addresses } = subject;
  const person = await tx.person.findUnique({
    where: { email },
    select: { id: true, staff: { select: { personId: true } } },
  });
  const applications = await tx.application.findMany({
    where: applicationsOf(subject),
    select: {
      id: true,
      cvId: true,
      earlier: { select: { cvId: true } },
      interviews: { select: { id: true } },
      feedback: { select: { id: true } },
    },
  });
  const beside = await filesBeside(
    tx,
    applications.map(({ id }) => id),
  );
  const drafts = await tx.applicationDraft.findMany({ where: draftsOf(subject), select: { id: true, cvId: true } });
  const kept = await tx.candidateCv.findMany({ where: { candidate: { person: { email } } }, select: { fileId: true } });
  const written = { where: { email: { in: addresses } }, select: { id: true } };
  const calls = await tx.call.findMany(written);
  const messages = await tx.contactMessage.findMany(written);
  return {
    personId: person?.id ?? null,
    isStaff: person?.staff !== null && person?.staff !== undefined,
    applications: applications.map(({ id }) => id),
    drafts: drafts.map(({ id }) => id),
    files: [
      ...kept.map(({ fileId }) => fileId),
      ...[...applications, ...applications.flatMap(({ earlier }) => earlier), ...drafts].flatMap(
        ({ cvId }) => cvId ?? [],
      ),
      ...beside,
    ],
    ids: [
      ...applications,
      ...applications.flatMap((one) => [...one.interviews, ...(one.feedback ? [one.feedback] : [])]),
      ...drafts,
      ...calls,
      ...messages,
    ].map(({ id }) => id),
  };
}

/** Contracts beside offers, and what was handed in before the first day. */
async function filesBeside(tx: Tx, applications: string[]): Promise<string[]> {
  const of = { applicationId: { in: applications } };
  const offers = await tx.offer.findMany({ where: of, select: { documentId: true } });
  const tasks = await tx.onboardingTask.findMany({ where: { placement: of }, select: { fileId: true } });
  return [...offers.map(({ documentId }) => documentId), ...tasks.map(({ fileId }) => fileId)].flatMap(
    (id) => id ?? [],
  );
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
 * Their earlier versions and answers go with them, and what they were writing. A file without an application is on its
 * way out: its row holds no name any more, only where the bytes are.
 */
async function eraseApplications(
  tx: Tx,
  { applications, drafts, files }: Record<"applications" | "drafts" | "files", string[]>,
) {
  await tx.bulkRow.updateMany({ where: { rowId: { in: applications } }, data: { given: Prisma.DbNull } });
  await tx.application.deleteMany({ where: { id: { in: applications } } });
  await tx.applicationDraft.deleteMany({ where: { id: { in: drafts } } });
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

/**
 * The last mail; housekeeping removes its row soon after it is sent. The record is what a restored back-up is checked
 * against.
 */
async function confirm(tx: Tx, email: string, actorId: string | null) {
  await audit(tx, { actorId, action: "erase", subject: "address", subjectId: addressHash(email) });
  await postMail(tx, {
    once: `erased:${randomId()}`,
    to: { address: email },
    message: (brand) => accountErased(brand),
  });
}
