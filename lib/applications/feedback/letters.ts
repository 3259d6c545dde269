import { brand } from "@/lib/core/settings/brand";
import { fromDateColumn, type LocalDate, toDateColumn } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { postMail } from "@/lib/mail/outbox";
import { feedbackForStaff, type FeedbackNews } from "@/lib/mail/templates/feedback-for-staff";
import { feedbackLate, type LateBecause } from "@/lib/mail/templates/feedback-late";
import { feedbackReleased } from "@/lib/mail/templates/feedback-released";
import { feedbackRequest } from "@/lib/mail/templates/feedback-request";
import { APPLICANT, applicantAt } from "../applicant";
import { nextOfficeTime } from "../pipeline/answer-hours";
import { sayQuestions } from "./feedback-input";
import { FORM_DAYS, formLink } from "./links";

const OWNER = { select: { personId: true, leftAt: true, person: { select: { name: true, email: true } } } } as const;

const FACTS = {
  id: true,
  questions: true,
  dueOn: true,
  interview: { select: { startsAt: true } },
  application: {
    select: {
      id: true,
      ...APPLICANT,
      job: { select: { ...NAMED, vacancy: { select: { owner: OWNER } }, client: { select: { owner: OWNER } } } },
    },
  },
} as const;

const factsOf = (tx: Tx, requestId: string) =>
  tx.feedbackRequest.findUniqueOrThrow({ where: { id: requestId }, select: FACTS });
type Facts = Awaited<ReturnType<typeof factsOf>>;

/** Whoever of staff looks after the job; null when nobody does, or whoever did has left. */
function ownerOf({ application: { job } }: Facts) {
  const found = [job.vacancy?.owner, job.client?.owner].find((one) => one && one.leftAt === null);
  return found ? { id: found.personId, address: found.person.email, name: found.person.name } : null;
}

export const sayDue = (day: Date | LocalDate): string =>
  sayDay(typeof day === "string" ? day : fromDateColumn(day), { weekday: true });

/** Asks one interviewer, or asks once more, with a link of their own; in office hours. */
export async function askInterviewer(
  tx: Tx,
  requestId: string,
  interviewerId: string,
  { isReminder }: { isReminder: boolean },
  now: Date,
): Promise<void> {
  const facts = await factsOf(tx, requestId);
  const to = await tx.interviewer.findUniqueOrThrow({ where: { id: interviewerId } });
  const startsAt = facts.interview?.startsAt;
  if (!to.email || !startsAt) return;
  const formUrl = await formLink(tx, requestId, interviewerId, now);
  const { email: replyTo } = await brand(tx);
  const { name: candidate, job } = facts.application;
  const asked = { questions: sayQuestions(facts.questions), by: sayDue(facts.dueOn), openDays: FORM_DAYS };
  await postMail(tx, {
    once: `feedback-request:${requestId}:${interviewerId}:${isReminder ? "again" : "first"}`,
    to: { address: to.email, name: to.name },
    replyTo,
    notBefore: await nextOfficeTime(tx, now),
    message: (brand) => feedbackRequest({ candidate, job: job.title, startsAt, isReminder, formUrl, ...asked }, brand),
  });
}

/** Asks whoever has the job, since nobody has met the candidate. */
export async function askOwner(tx: Tx, requestId: string, now: Date): Promise<void> {
  await tellOwner(tx, requestId, "asked", now);
}

const TASKS: Record<FeedbackNews, string> = {
  asked: "Give the feedback that was asked for",
  answered: "Read the feedback that came, and pass it on",
  late: "Feedback is overdue: ring the client, and give our own view",
  "late-again": "Our own view is overdue as well: see that it is given today",
};

/** A letter and something to do for whoever has the job: each news once. */
export async function tellOwner(
  tx: Tx,
  requestId: string,
  news: FeedbackNews,
  now: Date,
  due?: LocalDate,
): Promise<void> {
  const facts = await factsOf(tx, requestId);
  const owner = ownerOf(facts);
  const { email: house } = await brand(tx);
  const by = due ?? fromDateColumn(facts.dueOn);
  const once = `feedback-for-staff:${requestId}:${news}`;
  await postMail(tx, {
    once,
    to: owner ?? { address: house },
    message: (brand) =>
      feedbackForStaff(
        {
          news,
          job: facts.application.job.title,
          by: sayDue(by),
          url: appUrl(`/admin/applications/feedback/${requestId}`),
        },
        brand,
      ),
  });
  await addStaffTask(tx, requestId, { news, ownerId: owner?.id ?? null, by }, now);
}

/** Something to do about a request, for one of us or for whoever sees it first: each news once. */
export async function addStaffTask(
  tx: Tx,
  requestId: string,
  { news, ownerId, by }: { news: FeedbackNews; ownerId: string | null; by: LocalDate },
  now: Date,
): Promise<void> {
  const { applicationId } = await tx.feedbackRequest.findUniqueOrThrow({ where: { id: requestId } });
  const task = { title: TASKS[news], dueOn: toDateColumn(by), createdAt: now };
  const once = `feedback-for-staff:${requestId}:${news}`;
  await tx.candidateTask.createMany({ data: [{ applicationId, ownerId, ...task, once }], skipDuplicates: true });
}

/** What was to be done about a request is done: it was passed on, or is not wanted any more (by nobody of us). */
export async function endTasks(tx: Tx, requestId: string, by: { doneById: string | null; now: Date }): Promise<void> {
  await tx.candidateTask.updateMany({
    where: { once: { startsWith: `feedback-for-staff:${requestId}:` }, doneAt: null },
    data: { doneAt: by.now, doneById: by.doneById },
  });
}

const pageOf = ({ application }: Facts): string => appUrl(`/account/applications/${application.id}/feedback`);

async function toCandidate(tx: Tx, { application }: Facts, now: Date) {
  const { email: replyTo } = await brand(tx);
  const to = applicantAt(application);
  return { to, replyTo, notBefore: await nextOfficeTime(tx, now, to.address) };
}

const namesOf = ({ application: { job } }: Facts) => ({
  job: publicWords(job.title, job),
  employer: publicEmployer(job).name,
});

interface Lateness {
  because: LateBecause;
  by: LocalDate;
  /** The day that has passed, where it is not the first; and who sees to it, where it is not whoever has the job. */
  since?: Date;
  from?: string | null;
}

/** Tells a candidate that a promise was broken: the truth, and by when they have what instead. Once for each `because`. */
export async function tellLate(
  tx: Tx,
  requestId: string,
  { because, by, since, from }: Lateness,
  now: Date,
): Promise<void> {
  const facts = await factsOf(tx, requestId);
  const who = from === undefined ? (ownerOf(facts)?.name ?? null) : from;
  const said = { because, promised: sayDue(since ?? facts.dueOn), by: sayDue(by), from: who };
  await postMail(tx, {
    once: because === "late-again" ? `feedback-late:${requestId}:again` : `feedback-late:${requestId}`,
    ...(await toCandidate(tx, facts, now)),
    message: (brand) => feedbackLate({ ...namesOf(facts), ...said, url: pageOf(facts) }, brand),
  });
}

/** Tells a candidate that their feedback is there, or another version of it. `from` is who it is from, in words. */
export async function tellReleased(
  tx: Tx,
  requestId: string,
  { version, from }: { version: number; from: string },
  now: Date,
): Promise<void> {
  const facts = await factsOf(tx, requestId);
  await postMail(tx, {
    once: `feedback-released:${requestId}:${version}`,
    ...(await toCandidate(tx, facts, now)),
    message: (brand) => feedbackReleased({ ...namesOf(facts), from, isAgain: version > 1, url: pageOf(facts) }, brand),
  });
}
