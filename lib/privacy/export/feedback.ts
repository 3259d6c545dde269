import { sayQuestions } from "@/lib/applications/feedback/feedback-input";
import type { Tx } from "@/lib/core/db";
import { applicationsOf, type DataSubject } from "../data-subject";
import { JOB_AT } from "./jobs";

/**
 * Feedback somebody asked for, with what interviewers wrote word for word and what was passed on, and what they wrote
 * themselves as interviewers. Who of us passed it on is somebody else's.
 */
export async function feedbackOf(tx: Tx, subject: DataSubject) {
  return { feedbackAsked: await asCandidate(tx, subject), feedbackWritten: await asInterviewer(tx, subject) };
}

async function asCandidate(tx: Tx, subject: DataSubject) {
  const rows = await tx.feedbackRequest.findMany({
    where: { application: applicationsOf(subject) },
    orderBy: { askedAt: "asc" },
    omit: { id: true, applicationId: true, interviewId: true, managerId: true },
    include: {
      application: { select: { job: { select: JOB_AT } } },
      links: { select: { createdAt: true, expiresAt: true } },
      answers: {
        orderBy: { writtenAt: "asc" },
        omit: { id: true, requestId: true, interviewerId: true },
        include: { interviewer: { select: { name: true } } },
      },
      releases: {
        orderBy: { version: "asc" },
        omit: { id: true, requestId: true, staffId: true },
        include: { rating: { omit: { releaseId: true } } },
      },
    },
  });
  return rows.map(({ application, questions, ...row }) => ({
    job: application.job,
    ...row,
    questions: sayQuestions(questions),
  }));
}

async function asInterviewer(tx: Tx, subject: DataSubject) {
  return tx.feedbackAnswer.findMany({
    where: { interviewer: { email: { in: subject.addresses } } },
    orderBy: { writtenAt: "asc" },
    omit: { id: true, requestId: true, interviewerId: true },
  });
}
