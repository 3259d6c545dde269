import { brand } from "@/lib/core/brand";
import { type Tx, db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { fairnessOf } from "./export-fair";
import { suppressionsOf } from "@/lib/mail/addresses";
import { readInCvs } from "./export-files";
import { besideThem } from "./export-board";

/**
 * Everything we keep about the person behind an address, as they would want to read it (UK GDPR art. 15 and 20). Secrets
 * of sessions and links are left out, working links in old mails made unusable: the file may lie about for years. CVs are
 * named with the address they can be fetched from while signed in.
 */
export async function exportFor(email: string, now: Date) {
  return db.$transaction(async (tx) => {
    // One moment's truth: what changes meanwhile is in or out as a whole.
    await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`;
    return {
      about: { address: email, madeAt: now, keptBy: (await brand(tx)).legalName },
      account: await account(tx, email),
      applications: await applications(tx, email, now),
      ...(await fairnessOf(tx, email)),
      readInCvs: await readInCvs(tx, email),
      besideApplications: await besideThem(tx, email),
      alerts: await alerts(tx, email),
      calls: await calls(tx, email),
      messages: await messages(tx, email),
      invitations: await invitations(tx, email),
      contactAt: await contactAt(tx, email),
      consent: await consent(tx, email),
      doNotWrite: await suppressionsOf(email, tx),
      mails: await mails(tx, email),
      record: await record(tx, email),
    };
  });
}

function account(tx: Tx, email: string) {
  return tx.person.findUnique({
    where: { email },
    select: {
      id: true,
      email: true,
      name: true,
      createdAt: true,
      verifiedAt: true,
      lastSignInAt: true,
      candidate: {
        select: {
          phone: true,
          createdAt: true,
          marketingAt: true,
          savedJobs: { select: { savedAt: true, job: { select: { title: true, slug: true } } } },
        },
      },
      staff: {
        select: {
          ...{ role: true, createdAt: true, leftAt: true },
          authenticators: { select: { createdAt: true, confirmedAt: true } },
          passkeys: { select: { name: true, createdAt: true, lastUsedAt: true } },
          recoveryCodes: { select: { createdAt: true, spentAt: true } },
          knownPlaces: { select: { device: true, firstSeenAt: true, lastSeenAt: true } },
        },
      },
      sessions: { select: { createdAt: true, expiresAt: true, lastSeenAt: true, provenAt: true, device: true } },
      tokens: { select: { createdAt: true, expiresAt: true, spentAt: true, name: true, wantsMarketing: true } },
    },
  });
}

async function applications(tx: Tx, email: string, now: Date) {
  const rows = await tx.application.findMany({
    where: { OR: [{ email }, { candidate: { person: { email } } }] },
    orderBy: { createdAt: "asc" },
    omit: { candidateId: true, cvId: true, jobId: true, stage: true, stageSince: true, answerDueOn: true },
    include: {
      events: { orderBy: { version: "asc" }, omit: { id: true, applicationId: true, actorId: true } },
      job: { select: { title: true, slug: true } },
      cv: CV,
      earlier: { orderBy: { replacedAt: "asc" }, omit: { applicationId: true, cvId: true }, include: { cv: CV } },
    },
  });
  return rows.map(({ earlier, events, answerGoesAt, version, ...row }) => ({
    ...withDownload(row),
    // What has been decided and not yet told can still be taken back.
    events: events.filter((event) => event.version < version || answerGoesAt === null || answerGoesAt <= now),
    earlierVersions: earlier.map(withDownload),
  }));
}

const CV = {
  select: { originalName: true, mediaType: true, bytes: true, sha256: true, createdAt: true },
} as const;

/** With the address its CV can be fetched from: those of earlier versions are there by their own ids. */
function withDownload<V extends { id: string; cv: object | null }>({ cv, ...version }: V) {
  return { ...version, cv: cv && { ...cv, download: appUrl(`/account/applications/${version.id}/cv`) } };
}

function alerts(tx: Tx, email: string) {
  return tx.subscriber.findUnique({
    where: { email },
    select: {
      createdAt: true,
      confirmedAt: true,
      pausedUntil: true,
      alerts: {
        select: {
          frequency: true,
          createdAt: true,
          confirmedAt: true,
          stoppedAt: true,
          nextDueAt: true,
          criteria: { select: { canonical: true } },
        },
      },
      digests: {
        orderBy: { dueOn: "asc" },
        select: { dueOn: true, status: true, parts: { select: { total: true, match: { select: { jobs: true } } } } },
      },
    },
  });
}

function calls(tx: Tx, email: string) {
  return tx.call.findMany({
    where: { email },
    orderBy: { startsAt: "asc" },
    omit: { id: true, consultantId: true, blockedFrom: true, blockedUntil: true, uid: true },
    include: {
      consultant: { select: { name: true } },
      events: { orderBy: { at: "asc" }, select: { at: true, act: true, actor: true, from: true, to: true } },
    },
  });
}

function messages(tx: Tx, email: string) {
  return tx.contactMessage.findMany({
    where: { email },
    orderBy: { createdAt: "asc" },
    omit: { id: true, answeredBy: true, assignedTo: true },
    // Our answers, and what we wrote down about them.
    include: { entries: { orderBy: { at: "asc" }, select: { kind: true, text: true, at: true } } },
  });
}

/** To work here. */
function invitations(tx: Tx, email: string) {
  return tx.staffInvitation.findMany({
    where: { email },
    orderBy: { createdAt: "asc" },
    omit: { id: true, tokenHash: true, invitedById: true },
  });
}

/** As somebody at a client: what is known, what they gave their word for, and what staff noted with their name or address. */
async function contactAt(tx: Tx, email: string) {
  const rows = await tx.clientContact.findMany({
    where: { email },
    orderBy: { createdAt: "asc" },
    omit: { id: true, version: true },
    include: {
      client: { select: { name: true } },
      authorities: { select: { scope: true, givenHow: true, givenOn: true, endsAt: true } },
      vacancies: { select: { title: true, createdAt: true } },
    },
  });
  const found = [];
  for (const { clientId, ...row } of rows) {
    const mentions = [row.name, email].map((text) => ({ text: { contains: text, mode: "insensitive" as const } }));
    const notes = await tx.clientNote.findMany({
      where: { clientId, OR: mentions },
      orderBy: { at: "asc" },
      select: { at: true, text: true },
    });
    found.push({ ...row, notes });
  }
  return found;
}

function consent(tx: Tx, address: string) {
  return tx.consentEvent.findMany({
    where: { address },
    orderBy: { id: "asc" },
    select: { at: true, purpose: true, act: true, wording: true, source: true },
  });
}

async function mails(tx: Tx, email: string) {
  const rows = await tx.outboxMail.findMany({
    where: {
      toAddress: { equals: email, mode: "insensitive" },
      // What has not gone yet can still be taken back.
      NOT: { template: "application-answer", status: { in: ["pending", "cancelled"] } },
    },
    orderBy: { createdAt: "asc" },
    select: { toAddress: true, toName: true, subject: true, text: true, status: true, createdAt: true, sentAt: true },
  });
  return rows.map((row) => ({ ...row, text: row.text.replace(/([?&]token=)[\w.-]+/g, "$1…") }));
}

/** What was written down about what they did, or what staff did with their applications: never by name. */
async function record(tx: Tx, email: string) {
  const person = await tx.person.findUnique({ where: { email }, select: { id: true } });
  const own = await tx.application.findMany({ where: { email }, select: { id: true } });
  const ids = [...own.map(({ id }) => id), ...(person ? [person.id] : [])];
  return tx.auditEvent.findMany({
    where: { OR: [{ subjectId: { in: ids } }, ...(person ? [{ actorId: person.id }] : [])] },
    orderBy: { id: "asc" },
    select: { at: true, action: true, subject: true },
  });
}
