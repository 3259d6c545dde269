import type { Tx } from "@/lib/core/db";
import { applicationsOf, type DataSubject } from "../data-subject";
import { JOB, JOB_AT } from "./jobs";

/**
 * The interviews somebody was asked to, with what interviewers wrote about them, and those in which they asked the questions.
 * What a no has ended, and its candidate has not been told, still stands here: it can be taken back.
 */
export async function interviewsOf(tx: Tx, subject: DataSubject, now: Date) {
  return { asCandidate: await asCandidate(tx, subject, now), asInterviewer: await asInterviewer(tx, subject) };
}

async function asCandidate(tx: Tx, subject: DataSubject, now: Date) {
  const rows = await tx.interview.findMany({
    where: { application: applicationsOf(subject) },
    orderBy: { createdAt: "asc" },
    omit: { id: true, applicationId: true, roundId: true, slotId: true, uid: true, sequence: true },
    include: {
      application: { select: { answerGoesAt: true, job: { select: JOB_AT } } },
      round: {
        select: {
          number: true,
          kind: true,
          minutes: true,
          place: true,
          access: true,
          link: true,
          format: true,
          bring: true,
          practice: true,
          criteria: true,
        },
      },
      seats: { select: { interviewer: { select: { name: true } } } },
      events: { orderBy: { id: "asc" }, select: { at: true, act: true, actor: true, from: true, to: true } },
      links: { select: { createdAt: true, expiresAt: true, purpose: true } },
      feedback: {
        omit: { id: true, interviewId: true, interviewerId: true, readBy: true },
        include: { interviewer: { select: { name: true } } },
      },
    },
  });
  return rows.map(({ application, cancelledWhy, cancelledAt, status, events, ...row }) => {
    const isUntold = cancelledWhy === "ended" && application.answerGoesAt !== null && application.answerGoesAt > now;
    const stands = { status: row.startsAt ? "booked" : "invited", cancelledAt: null, events: events.slice(0, -1) };
    return { job: application.job, ...row, ...(isUntold ? stands : { status, cancelledAt, cancelledWhy, events }) };
  });
}

async function asInterviewer(tx: Tx, subject: DataSubject) {
  return tx.interviewer.findMany({
    where: { email: { in: subject.addresses } },
    select: {
      name: true,
      email: true,
      round: { select: { createdAt: true, number: true, job: { select: JOB } } },
      seats: { select: { startsAt: true, endsAt: true, askedAt: true, remindedAt: true } },
      feedback: { omit: { id: true, interviewId: true, interviewerId: true, readBy: true } },
    },
  });
}
