import type { Tx } from "@/lib/core/db";
import { applicationsOf, type DataSubject } from "../data-subject";
import { JOB } from "./jobs";

/**
 * Kind words that somebody was given, as their wall has them and what they never looked at too: it is about them. Links are
 * named by whom they were for; what opens them we do not have.
 */
export async function kudosOf(tx: Tx, subject: DataSubject) {
  const own = { candidate: { person: { email: subject.email } } };
  const links = await tx.kudosRequest.findMany({
    where: own,
    orderBy: { madeAt: "asc" },
    select: { relation: true, madeAt: true, expiresAt: true },
  });
  const words = await tx.kudos.findMany({
    where: own,
    orderBy: { givenAt: "asc" },
    select: {
      giverName: true,
      relation: true,
      moment: true,
      trust: true,
      words: true,
      permission: true,
      state: true,
      strengths: true,
      givenAt: true,
      lastUsedAt: true,
    },
  });
  const shown = await tx.kudosUse.findMany({
    where: { application: applicationsOf(subject) },
    orderBy: { tickedAt: "asc" },
    select: { tickedAt: true, application: { select: { job: { select: JOB } } } },
  });
  return { kudos: { links, words, shown } };
}

/** What we promised them in calls and what they brought to these, second looks, and jobs they were thought of for. */
export async function afterNoOf(tx: Tx, subject: DataSubject) {
  const own = { candidate: { person: { email: subject.email } } };
  const promises = await tx.callPromise.findMany({
    where: { call: { email: { in: subject.addresses } } },
    orderBy: { madeAt: "asc" },
    select: { what: true, dueOn: true, madeAt: true, keptAt: true, remindedAt: true },
  });
  const brought = await tx.callShare.findMany({ where: own, select: { kind: true, sharedAt: true } });
  const secondLooks = await tx.secondLook.findMany({
    where: { application: applicationsOf(subject) },
    select: {
      askedAt: true,
      words: true,
      answeredAt: true,
      outcome: true,
      answer: true,
      application: { select: { job: { select: JOB } } },
    },
  });
  const agreed = await tx.relayConsent.findFirst({ where: own, select: { wording: true, givenAt: true, until: true } });
  const proposed = await tx.relayProposal.findMany({
    where: own,
    orderBy: { proposedAt: "asc" },
    select: { why: true, proposedAt: true, state: true, actedAt: true, job: { select: JOB } },
  });
  return { afterNo: { promises, brought, secondLooks, similarJobs: { agreed, proposed } } };
}
