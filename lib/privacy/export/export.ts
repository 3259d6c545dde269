import { brand } from "@/lib/core/settings/brand";
import { type Tx, db } from "@/lib/core/db";
import { fairnessOf } from "./fair";
import { feedbackOf } from "./feedback";
import { interviewsOf } from "./interviews";
import { suppressionsOf } from "@/lib/mail/addresses";
import { contactAt } from "./contact";
import { filesOut, STORED_FILE } from "./files-in-archive";
import { learningOf } from "./learning";
import { placementsOf } from "./placements";
import { readInCvs } from "./files";
import { afterNoOf, kudosOf } from "./kudos";
import { account, joinedAccounts, keptCvs, profile, signingIn } from "./candidate";
import { besideThem } from "./board";
import { begunApplications } from "./drafts";
import { plansOf } from "./plan";
import { quietDaysOf } from "./quiet";
import { applicationsOf, dataSubject, type DataSubject } from "../data-subject";
import { JOB_AT, namedJobs } from "./jobs";

/**
 * Everything we keep about the person behind an address, as they would want to read it (UK GDPR art. 15 and 20). Secrets
 * of sessions and links are left out, working links in old mails made unusable: the file may lie about for years. With it
 * the files that it names.
 */
export async function exportFor(email: string, now: Date) {
  return db.$transaction(async (tx) => {
    // One moment's truth: what changes meanwhile is in or out as a whole.
    await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`;
    const subject = await dataSubject(tx, email);
    const all = {
      about: { address: email, madeAt: now, keptBy: (await brand(tx)).legalName },
      account: await account(tx, email),
      keptCvs: await keptCvs(tx, email),
      profile: await profile(tx, email),
      signingIn: await signingIn(tx, email),
      joinedAccounts: await joinedAccounts(tx, email),
      applications: await applications(tx, subject, now),
      ...(await placementsOf(tx, subject)),
      forThemselves: await learningOf(tx, email),
      readInCvs: await readInCvs(tx, subject),
      besideApplications: await besideThem(tx, subject),
      ...(await fairnessOf(tx, subject)),
      ...(await kudosOf(tx, subject)),
      ...(await afterNoOf(tx, subject)),
      drafts: await begunApplications(tx, subject),
      ...(await plansOf(tx, email)),
      quietDays: await quietDaysOf(tx, email),
      interviews: await interviewsOf(tx, subject, now),
      ...(await feedbackOf(tx, subject)),
      alerts: await alerts(tx, email),
      calls: await calls(tx, email),
      messages: await messages(tx, email),
      invitations: await invitations(tx, subject),
      contactAt: await contactAt(tx, subject),
      consent: await consent(tx, email),
      doNotWrite: await suppressionsOf(email, tx),
      mails: await mails(tx, email),
      record: await record(tx, subject),
      underFormerAddresses: await underFormer(tx, subject),
    };
    return filesOut(namedJobs(all));
  });
}

async function applications(tx: Tx, subject: DataSubject, now: Date) {
  const rows = await tx.application.findMany({
    where: applicationsOf(subject),
    orderBy: { createdAt: "asc" },
    omit: {
      candidateId: true,
      cvId: true,
      jobId: true,
      answerMailId: true,
      stage: true,
      stageSince: true,
      answerDueOn: true,
    },
    include: {
      answers: { orderBy: { position: "asc" }, select: { question: true, kind: true, value: true, meets: true } },
      adjustment: { select: { text: true, saidAt: true } },
      events: { orderBy: { version: "asc" }, omit: { id: true, applicationId: true, actorId: true } },
      job: { select: JOB_AT },
      cv: STORED_FILE,
      earlier: {
        orderBy: { replacedAt: "asc" },
        omit: { applicationId: true, cvId: true },
        include: { cv: STORED_FILE },
      },
    },
  });
  return rows.map(({ earlier, events, answerGoesAt, version, ...row }) => ({
    ...row,
    // What has been decided and not yet told can still be taken back.
    events: events.filter((event) => event.version < version || answerGoesAt === null || answerGoesAt <= now),
    earlierVersions: earlier,
  }));
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
          confirmations: { select: { createdAt: true, expiresAt: true, spentAt: true, fromPost: true } },
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
      // What staff wrote down about it.
      notes: { orderBy: { at: "asc" }, select: { text: true, at: true } },
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
function invitations(tx: Tx, { addresses }: DataSubject) {
  return tx.staffInvitation.findMany({
    where: { email: { in: addresses } },
    orderBy: { createdAt: "asc" },
    omit: { id: true, tokenHash: true, invitedById: true },
  });
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
      NOT: {
        template: { in: ["application-answer", "interview-cancelled"] },
        status: { in: ["pending", "cancelled"] },
      },
    },
    orderBy: { createdAt: "asc" },
    select: {
      toAddress: true,
      toName: true,
      subject: true,
      text: true,
      status: true,
      createdAt: true,
      sentAt: true,
      // What their mail server said of it.
      events: { orderBy: { at: "asc" }, select: { at: true, source: true, kind: true, code: true, why: true } },
    },
  });
  return rows.map((row) => ({ ...row, text: row.text.replace(/([?&]token=)[\w.-]+/g, "$1…") }));
}

/** What lies under addresses that their account had before. */
async function underFormer(tx: Tx, { email, addresses }: DataSubject) {
  const found = [];
  for (const address of addresses.filter((one) => one !== email)) {
    const [ours, theirs] = [await mails(tx, address), await messages(tx, address)];
    const others = { alerts: await alerts(tx, address), calls: await calls(tx, address) };
    const agreed = { consent: await consent(tx, address), doNotWrite: await suppressionsOf(address, tx) };
    found.push({ address, messages: theirs, mails: ours, ...agreed, ...others });
  }
  return found;
}

/** What was written down about what they did, or what staff did with their applications: never by name. */
async function record(tx: Tx, subject: DataSubject) {
  const person = await tx.person.findUnique({ where: { email: subject.email }, select: { id: true } });
  const own = await tx.application.findMany({ where: applicationsOf(subject), select: { id: true } });
  const ids = [...own.map(({ id }) => id), ...(person ? [person.id] : [])];
  return tx.auditEvent.findMany({
    where: { OR: [{ subjectId: { in: ids } }, ...(person ? [{ actorId: person.id }] : [])] },
    orderBy: { id: "asc" },
    select: { at: true, action: true, subject: true },
  });
}
