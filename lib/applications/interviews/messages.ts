import { invitation } from "@/lib/calls/invitations/invitation";
import { brand, type Brand } from "@/lib/core/settings/brand";
import { LONDON } from "@/lib/core/time/dates";
import { sayMoment } from "@/lib/core/time/say";
import type { Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { randomId } from "@/lib/core/secrets/tokens";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import type { Attachment, Message } from "@/lib/mail/message";
import { postMail } from "@/lib/mail/outbox";
import { interviewCancelled, interviewCancelledForInterviewer } from "@/lib/mail/templates/interview-cancelled";
import { interviewForStaff } from "@/lib/mail/templates/interview-for-staff";
import { interviewInvitation } from "@/lib/mail/templates/interview-invitation";
import { sayStart } from "@/lib/mail/templates/interview-facts";
import { interviewTime, interviewTimeForInterviewer, type TimeNews } from "@/lib/mail/templates/interview-time";
import { applicantAt } from "../applicant";
import type { Actor, InterviewerRow, InterviewRow, TimedInterview } from "./interview";
import { candidateLink } from "./links";
import { preparationSheet, whereOf } from "./preparation";
import { type Kind, KINDS, sayRound } from "./vocabulary";

/** What the letters say it is for. Whoever has a time knows where they go: the employer is named then. */
export function factsOf({ round, application: { job } }: InterviewRow, isNamed: boolean) {
  return {
    title: sayRound(round.number),
    job: isNamed ? job.title : publicWords(job.title, job),
    employer: isNamed ? job.employerName : publicEmployer(job).name,
  };
}

export const howOf = ({ round }: InterviewRow): string => `${KINDS[round.kind as Kind]}, ${round.minutes} minutes`;

/** Asks a candidate to choose a time, or another. Once for each change of the interview. */
export async function invite(tx: Tx, interview: InterviewRow, news: "first" | "new-times", now: Date): Promise<void> {
  await ask(tx, interview, { news, before: null }, now);
}

async function ask(
  tx: Tx,
  interview: InterviewRow,
  told: { news: "first" | "time-gone" | "new-times"; before: Date | null },
  now: Date,
) {
  const { round } = interview;
  const chooseUrl = await candidateLink(tx, interview.id, now);
  const facts = { ...factsOf(interview, false), how: KINDS[round.kind as Kind], minutes: round.minutes };
  const before = told.before && sayStart(told.before);
  await tellCandidate(tx, interview, {
    // New times are told of again and again, as they come.
    once: `interview-invitation:${interview.id}:${interview.sequence}:${told.news === "new-times" ? now.getTime() : told.news}`,
    message: (agency) =>
      interviewInvitation({ ...facts, noticeHours: round.noticeHours, news: told.news, before, chooseUrl }, agency),
  });
}

interface Told {
  news: TimeNews;
  /** The time it had before, when it moved. */
  before: Date | null;
  by: Actor;
}

/** Tells all that an interview has a time, another time, or something else that is new, each with their calendar file. */
export async function tellTime(tx: Tx, interview: TimedInterview, { news, before }: Told, now: Date): Promise<void> {
  const { id, sequence, startsAt, round, application } = interview;
  const facts = { ...factsOf(interview, true), startsAt, news, before };
  const agency = await brand(tx);
  const manageUrl = await candidateLink(tx, id, now);
  const sheet = preparationSheet(interview, agency);
  await tellCandidate(tx, interview, {
    once: `interview-${news}:${id}:${sequence}:candidate`,
    message: (brand) => interviewTime({ ...facts, sheet, manageUrl, noticeHours: round.noticeHours }, brand),
    attachments: [candidatesFile(interview, agency, manageUrl, now)],
  });
  for (const interviewer of round.interviewers) {
    const others = round.interviewers.filter(({ id }) => id !== interviewer.id).map(({ name }) => name);
    const theirs = { candidate: application.name, how: howOf(interview), where: whereOf(interview), with: others };
    await tellInterviewer(tx, interviewer, {
      once: `interview-${news}:${id}:${sequence}:${interviewer.id}`,
      message: (brand) => interviewTimeForInterviewer({ ...facts, ...theirs }, brand),
      attachments: [interviewersFile(interview, interviewer, agency, now)],
    });
  }
}

/** Tells all that an interview does not take place, so that it leaves their calendars. */
export async function tellCancelled(
  tx: Tx,
  interview: TimedInterview,
  { why, notBefore }: { why: "candidate" | "staff" | "ended"; notBefore?: Date },
  now: Date,
): Promise<void> {
  const { id, sequence, startsAt } = interview;
  const agency = await brand(tx);
  await tellCandidate(tx, interview, {
    once: `interview-cancelled:${id}:${sequence}:candidate`,
    notBefore,
    message: (brand) => interviewCancelled({ ...factsOf(interview, true), startsAt, why }, brand),
    attachments: [candidatesFile(interview, agency, appUrl("/account#applications"), now, true)],
  });
  await tellInterviewersOff(tx, interview, { once: `interview-cancelled:${id}:${sequence}`, notBefore }, now);
}

/** Tells the interviewers that nobody comes, where the candidate has been erased: without a name. */
export async function tellErased(tx: Tx, interview: TimedInterview, now: Date): Promise<void> {
  const application = { ...interview.application, name: "The candidate", phone: null };
  const once = `interview-erased:${randomId()}`;
  await tellInterviewersOff(tx, { ...interview, application, sequence: interview.sequence + 1 }, { once }, now);
}

/** The client's time is gone: the candidate chooses again, the interviewers have it out of their calendars. */
export async function tellTimeGone(tx: Tx, before: TimedInterview, now: Date): Promise<void> {
  await ask(tx, before, { news: "time-gone", before: before.startsAt }, now);
  await tellInterviewersOff(tx, before, { once: `interview-cancelled:${before.id}:${before.sequence}` }, now);
}

async function tellInterviewersOff(
  tx: Tx,
  interview: TimedInterview,
  { once, notBefore }: { once: string; notBefore?: Date },
  now: Date,
): Promise<void> {
  const { startsAt, round, application } = interview;
  const agency = await brand(tx);
  const facts = { ...factsOf(interview, true), startsAt, candidate: application.name };
  for (const interviewer of round.interviewers)
    await tellInterviewer(tx, interviewer, {
      once: `${once}:${interviewer.id}`,
      notBefore,
      message: (brand) => interviewCancelledForInterviewer(facts, brand),
      attachments: [interviewersFile(interview, interviewer, agency, now, true)],
    });
}

/** Tells staff that a candidate cannot come. */
export async function tellStaff(
  tx: Tx,
  interview: InterviewRow,
  news: "none-suits" | "called-off",
  now: Date,
): Promise<void> {
  const { id, sequence, startsAt, noneSuits: when, application, applicationId } = interview;
  const { email } = await brand(tx);
  const facts = { ...factsOf(interview, true), candidate: application.name, news, startsAt, when };
  await postMail(tx, {
    once: `interview-${news}:${id}:${sequence}:${news === "none-suits" ? now.getTime() : "staff"}`,
    to: { address: email },
    replyTo: interview.email,
    message: (brand) =>
      interviewForStaff({ ...facts, adminUrl: appUrl(`/admin/applications/${applicationId}`) }, brand),
  });
}

interface Letter {
  once: string;
  message: (brand: Brand) => Message;
  attachments?: Attachment[];
  notBefore?: Date;
  expiresAt?: Date;
}

export async function tellCandidate(tx: Tx, { application }: InterviewRow, letter: Letter): Promise<string | null> {
  const { email: replyTo } = await brand(tx);
  return postMail(tx, { ...letter, to: applicantAt(application), replyTo });
}

/** Null for one who has been erased, and for what was posted before. */
export async function tellInterviewer(tx: Tx, { name, email }: InterviewerRow, letter: Letter): Promise<string | null> {
  if (!email) return null;
  const { email: replyTo } = await brand(tx);
  return postMail(tx, { ...letter, to: { address: email, name }, replyTo });
}

/** The calendar file for the candidate; the same UID and organizer for life. */
function candidatesFile(
  interview: TimedInterview,
  agency: Brand,
  url: string,
  now: Date,
  isCancelled = false,
): Attachment {
  const { application, email } = interview;
  const { title, job, employer } = factsOf(interview, true);
  return fileOf(interview, agency, now, {
    summary: `${title}: ${job}, ${employer}`,
    url,
    isCancelled,
    attendee: { name: application.name, email },
  });
}

function interviewersFile(
  interview: TimedInterview,
  { name, email, staffId }: InterviewerRow,
  agency: Brand,
  now: Date,
  isCancelled = false,
): Attachment {
  const { title, job } = factsOf(interview, true);
  return fileOf(interview, agency, now, {
    summary: `${title} with ${interview.application.name}: ${job}`,
    url: staffId ? appUrl(`/admin/applications/${interview.applicationId}`) : (interview.round.link ?? appUrl("/")),
    isCancelled,
    attendee: { name, email: email ?? "" },
  });
}

interface Reader {
  summary: string;
  url: string;
  isCancelled: boolean;
  attendee: { name: string; email: string };
}

function fileOf(interview: TimedInterview, agency: Brand, now: Date, { url, ...reader }: Reader): Attachment {
  const { uid, sequence, startsAt, endsAt } = interview;
  return invitation(
    {
      uid,
      sequence,
      startsAt,
      endsAt,
      ...reader,
      location: whereOf(interview) ?? "Phone",
      file: { name: "interview.ics", product: "interviews" },
      description: `${sayMoment(startsAt, LONDON)}\n${howOf(interview)}\n${url}`,
      manageUrl: url,
      organizer: { name: agency.name, email: agency.email },
    },
    now,
  );
}
