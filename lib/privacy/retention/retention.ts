import { dropUnheldCvs } from "@/lib/applications/cv-files/files";
import { forgetSpentForms } from "@/lib/applications/equality/counting";
import { DRAFT_KEPT_DAYS, forgetDrafts } from "@/lib/applications/drafts/forgetting";
import { dropOldEarlier, EARLIER_KEPT_DAYS } from "@/lib/applications/applying/earlier";
import { dropOldForms } from "@/lib/applications/feedback/links";
import { dropOldQuietDays } from "@/lib/applications/quiet/days";
import { dropOldLinks } from "@/lib/applications/interviews/links";
import { BIN_DAYS } from "@/lib/access/bin";
import { emptyTimeOffBin } from "@/lib/calls/staff/away";
import { db } from "@/lib/core/db";
import { forgetOldCounts } from "@/lib/core/rate-limit";
import { forgetUploads } from "@/lib/jobs/uploads/forgetting";
import { forgetMoves } from "@/lib/posts/moving/staff/running";
import { forgetKudos, KUDOS_KEPT_MONTHS } from "@/lib/recovery/kudos/forgetting";
import { lapseRelay } from "@/lib/recovery/relay/consent";
import { endShares } from "@/lib/recovery/sharing/sharing";
import { SHARED_DAYS } from "@/lib/recovery/sharing-input";
import { dropOldRequests } from "@/lib/recovery/kudos/links";
import { privacySettings } from "@/lib/settings/reading";
import { type PeriodKey, PERIODS, type Periods } from "@/lib/settings/vocabulary";
import { dropContacts } from "../erasure/contacts";
import { forgetRuns } from "@/lib/tables/bulk/forgetting";
import { emptyJobBin } from "@/lib/jobs/staff/bin";
import { emptyPostBin } from "@/lib/posts/staff/bin";
import { daysBefore, YEAR } from "../days";
import { oldDigests, oldMails, oldMatches, shortLivedMails, stoppedAlerts, unconfirmedAlerts } from "./mail";
import { openRetainedRows } from "./retained-rows";
import { NEVER_PLACED, oldPlacementLinks, oldPlacementRecords, oldPlacements, oldRightToWorkFiles } from "./placements";

/** How long something is kept, in words for people, and how it goes. */
export interface RetentionClock {
  what: string;
  /** In words, where the law or the code says so; else the period that staff set. */
  keptFor: string | PeriodKey;
  /** Removes what is due and answers how much went. */
  clear: (now: Date, before: Date) => Promise<number>;
}

/**
 * The clocks, in the order they run; the privacy notice says the same. Twelve months for applications and calls unless
 * staff set more: an agency keeps its records for a year (Conduct Regulations 2003, reg. 29), and a claim can be brought for
 * about as long. Consent: six years after it was withdrawn, while it could still be asked about in court.
 */
export const RETENTION: RetentionClock[] = [
  { what: "Accounts that nobody confirmed", keptFor: "a week", clear: unconfirmedAccounts },
  { what: "Sessions", keptFor: "until they end", clear: endedSessions },
  { what: "Used and expired sign-in links", keptFor: "30 days", clear: oldLinks },
  { what: "What a passkey was asked to sign", keptFor: "five minutes", clear: oldChallenges },
  { what: "Where staff have signed in", keptFor: "12 months after they were last there", clear: oldPlaces },
  { what: "Invitations to work here", keptFor: "90 days after they ran out", clear: oldInvitations },
  { what: "Emails with a sign-in link", keptFor: "a day after they were sent", clear: shortLivedMails },
  { what: "Other emails we sent", keptFor: "mailDays", clear: oldMails },
  { what: "Which jobs went into an email of yours", keptFor: "mailDays", clear: oldMatches },
  { what: "That we sent you an email of jobs", keptFor: "two years, for its link to stop them", clear: oldDigests },
  { what: "Alerts that were never confirmed", keptFor: "unconfirmedAlertDays", clear: unconfirmedAlerts },
  { what: "Alerts that were stopped", keptFor: "stoppedAlertDays", clear: stoppedAlerts },
  { what: "Accounts without a visit", keptFor: "accountMonths", clear: forsakenAccounts },
  { what: "Applications with their CVs", keptFor: "applicationMonths", clear: oldApplications },
  { what: "Applications that led to a job", keptFor: "six years after the placement ended", clear: oldPlacements },
  { what: "Copies that show the right to work", keptFor: "two years after the work ended", clear: oldRightToWorkFiles },
  { what: "Figures of a placement, without a name", keptFor: "six years after it ended", clear: oldPlacementRecords },
  { what: "Links to tasks and check-ins", keptFor: "until they run out", clear: oldPlacementLinks },
  {
    what: "Earlier versions of an application",
    keptFor: `${EARLIER_KEPT_DAYS} days after a newer one took their place`,
    clear: dropOldEarlier,
  },
  {
    what: "Which forms about who applies were sent",
    keptFor: "the month, and nothing with you",
    clear: forgetSpentForms,
  },
  {
    what: "Applications that were begun and not sent",
    keptFor: `${DRAFT_KEPT_DAYS} days after the job closes`,
    clear: forgetDrafts,
  },
  { what: "Links for kind words about you", keptFor: "until they end", clear: dropOldRequests },
  {
    what: "Kind words about you, and who gave them",
    keptFor: `${KUDOS_KEPT_MONTHS} months after you last did something with them`,
    clear: forgetKudos,
  },
  { what: "What you brought along to a call", keptFor: `${SHARED_DAYS} days after it`, clear: endShares },
  { what: "That you agreed to be thought of for similar jobs", keptFor: "12 months", clear: lapseRelay },
  { what: "Days on which you wanted no letters", keptFor: "until they are over", clear: dropOldQuietDays },
  { what: "Links to interviews", keptFor: "until they end", clear: dropOldLinks },
  { what: "Links to feedback that was asked for", keptFor: "60 days after they ran out", clear: dropOldForms },
  { what: "Who interviews for an employer, and when they could", keptFor: "applicationMonths", clear: oldRounds },
  { what: "Strategy calls", keptFor: "callMonths", clear: oldCalls },
  { what: "People at employers who have left them", keptFor: "24 months after we learned it", clear: contactsWhoLeft },
  { what: "Messages", keptFor: "messageMonths", clear: oldMessages },
  { what: "The record of who opened or changed what", keptFor: "auditMonths", clear: oldAudit },
  { what: "Proof of what you agreed to", keptFor: "consentMonths", clear: oldConsent },
  { what: "Counts that hold off floods of requests", keptFor: "two days", clear: forgetOldCounts },
  { what: "Answers kept for requests sent twice", keptFor: "two days", clear: oldAnswers },
  { what: "Files of articles that staff moved in from another site", keptFor: "30 days", clear: forgetMoves },
  { what: "Lists of jobs that staff uploaded", keptFor: "30 days", clear: forgetUploads },
  { what: "What staff did to many records at once", keptFor: "90 days", clear: forgetRuns },
  { what: "Drafts, pictures and times off that staff threw away", keptFor: `${BIN_DAYS} days`, clear: emptyBins },
  { what: "Files without an application", keptFor: "an hour", clear: dropUnheldCvs },
];

/**
 * Runs every clock, with the periods as staff have set them now. Once an hour is enough; twice at once does no harm. Answers
 * what went, by clock, for the log.
 */
export async function housekeeping(now: Date): Promise<Record<string, number>> {
  const { periods } = await privacySettings();
  const gone: Record<string, number> = {};
  for (const { what, keptFor, clear } of RETENTION) gone[what] = await clear(now, boundary(keptFor, periods, now));
  return gone;
}

/** What is older than this goes; for clocks that know it themselves it is now. */
function boundary(keptFor: string, periods: Periods, now: Date): Date {
  if (!isPeriod(keptFor)) return now;
  const length = periods[keptFor];
  return daysBefore(now, PERIODS[keptFor].unit === "days" ? length : Math.round((length * YEAR) / 12));
}

const isPeriod = (keptFor: string): keptFor is PeriodKey => Object.hasOwn(PERIODS, keptFor);

async function unconfirmedAccounts(now: Date) {
  const where = { verifiedAt: null, createdAt: { lt: daysBefore(now, 7) }, staff: { is: null } };
  return (await db.person.deleteMany({ where })).count;
}

async function endedSessions(now: Date) {
  return (await db.session.deleteMany({ where: { expiresAt: { lt: now } } })).count;
}

async function oldLinks(now: Date) {
  return (await db.signInToken.deleteMany({ where: { expiresAt: { lt: daysBefore(now, 30) } } })).count;
}

async function oldChallenges(now: Date) {
  const over = { where: { expiresAt: { lt: now } } };
  const unproved = { where: { confirmedAt: null, expiresAt: { lt: daysBefore(now, 30) } } };
  const gone = await Promise.all([
    db.proofChallenge.deleteMany(over),
    db.signInChallenge.deleteMany(over),
    db.emailChange.deleteMany(unproved),
  ]);
  return gone.reduce((sum, { count }) => sum + count, 0);
}

async function oldPlaces(now: Date) {
  return (await db.knownPlace.deleteMany({ where: { lastSeenAt: { lt: daysBefore(now, YEAR) } } })).count;
}

async function oldInvitations(now: Date) {
  return (await db.staffInvitation.deleteMany({ where: { expiresAt: { lt: daysBefore(now, 90) } } })).count;
}

/**
 * A session lasts 30 days, so whoever signed in before that long ago has not been here since. Alerts and applications
 * have clocks of their own.
 */
async function forsakenAccounts(_: Date, visitBefore: Date) {
  const before = daysBefore(visitBefore, 30);
  const where = {
    staff: { is: null },
    OR: [{ lastSignInAt: { lt: before } }, { lastSignInAt: null, createdAt: { lt: before } }],
  };
  return (await db.person.deleteMany({ where })).count;
}

/** Their files are then without an application, and go by that clock. */
async function oldApplications(_: Date, before: Date) {
  const where = { updatedAt: { lt: before }, job: { closesAt: { lt: before } }, ...NEVER_PLACED };
  return (await db.application.deleteMany({ where })).count;
}

/** Interviews go with their application; what is left of a round then serves nobody. */
async function oldRounds(_: Date, before: Date) {
  return (await db.interviewRound.deleteMany({ where: { interviews: { none: {} }, createdAt: { lt: before } } })).count;
}

async function oldCalls(_: Date, before: Date) {
  return (await db.call.deleteMany({ where: { endsAt: { lt: before } } })).count;
}

async function contactsWhoLeft(now: Date) {
  return db.$transaction(async (tx) => {
    const gone = await tx.clientContact.findMany({
      where: { leftAt: { lt: daysBefore(now, 2 * YEAR) } },
      select: { id: true },
    });
    return dropContacts(
      tx,
      gone.map(({ id }) => id),
    );
  });
}

async function oldMessages(_: Date, before: Date) {
  return (await db.contactMessage.deleteMany({ where: { createdAt: { lt: before } } })).count;
}

/** The database lets audit rows go by this function and by nothing else. */
async function oldAudit(_: Date, before: Date) {
  const [row] = await db.$queryRaw<{ gone: bigint }[]>`SELECT forget_audit(${before}) AS gone`;
  return Number(row?.gone ?? 0);
}

/** What was agreed to and never taken back stays: we still act on it. */
async function oldConsent(_: Date, before: Date) {
  return db.$transaction(async (tx) => {
    await openRetainedRows(tx);
    return tx.$executeRaw`
      DELETE FROM consent_event old USING consent_event last
      WHERE last.address = old.address AND last.purpose = old.purpose AND last.act = 'withdrawn'
        AND last.at < ${before} AND old.at <= last.at`;
  });
}

async function oldAnswers(now: Date) {
  return (await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: daysBefore(now, 2) } } })).count;
}

/** Pictures have a task of their own, which removes their files first (lib/posts/images/removing.ts). */
async function emptyBins(now: Date) {
  return (await emptyJobBin(now)) + (await emptyPostBin(now)) + (await emptyTimeOffBin(now));
}
