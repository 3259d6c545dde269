import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { nextOfficeTime } from "@/lib/applications/pipeline/answer-hours";
import { brand } from "@/lib/core/settings/brand";
import { londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { isUuid } from "@/lib/core/forms/input";
import { isOpen, openWhere } from "@/lib/jobs/open";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { postMail } from "@/lib/mail/outbox";
import { relayInvitation } from "@/lib/mail/templates/relay-invitation";

const COLUMNS = {
  id: true,
  state: true,
  why: true,
  proposedAt: true,
  actedAt: true,
  candidateId: true,
  candidate: { select: { person: { select: { name: true, email: true } } } },
  application: { select: { id: true, job: { select: NAMED } } },
  job: { select: { id: true, ...NAMED } },
} as const satisfies Prisma.RelayProposalSelect;

export interface ProposalForStaff {
  id: string;
  state: "proposed" | "invited" | "passed";
  why: string[];
  proposedAt: Date;
  candidate: { id: string; name: string };
  application: { id: string; job: string };
  job: { id: string; title: string; employer: string; slug: string };
}

const SHOWN = 100;

/** Who is second in line for which open job, the newest first. Null for whoever may not read candidates. */
export async function proposalsForStaff(viewer: Viewer, now: Date): Promise<ProposalForStaff[] | null> {
  if (!may(viewer, "read:candidates") || !may(viewer, "read:applications")) return null;
  const today = toDateColumn(londonDay(now));
  const rows = await db.relayProposal.findMany({
    where: { state: "proposed", job: openWhere(now), candidate: { relayConsent: { until: { gte: today } } } },
    orderBy: [{ proposedAt: "desc" }, { id: "asc" }],
    take: SHOWN,
    select: COLUMNS,
  });
  return rows.map(({ candidate, candidateId, application, job, state, why, ...row }) => ({
    ...row,
    why: why.map((reason) => reason.replace(/^You /, "They ")),
    state: state as ProposalForStaff["state"],
    candidate: { id: candidateId, name: candidate.person.name },
    application: { id: application.id, job: application.job.title },
    job: { id: job.id, title: job.title, employer: publicEmployer(job).name, slug: job.slug },
  }));
}

export type Relaying = { ok: true } | { ok: false; reason: "unknown" | "no-consent" | "closed" | "acted" };

/** Invites a candidate to apply, by mail: never more than that, nobody applies for them. Once for each job. */
export async function inviteToApply(viewer: Viewer, id: string, now: Date): Promise<Relaying> {
  return act(viewer, id, "invited", now);
}

/** Says that somebody is not right for a job: it is not proposed again. */
export async function passOver(viewer: Viewer, id: string, now: Date): Promise<Relaying> {
  return act(viewer, id, "passed", now);
}

async function act(viewer: Viewer, id: string, to: "invited" | "passed", now: Date): Promise<Relaying> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(id))
    return { ok: false, reason: "unknown" };
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM relay_proposal WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.relayProposal.findUnique({ where: { id }, select: COLUMNS });
    if (!row) return { ok: false, reason: "unknown" } as const;
    if (row.state !== "proposed") return { ok: false, reason: "acted" } as const;
    const { candidateId, job } = row;
    const consent = await tx.relayConsent.findUnique({ where: { candidateId } });
    if (!consent || consent.until < toDateColumn(londonDay(now))) return { ok: false, reason: "no-consent" } as const;
    if (to === "invited" && !isOpen(job, now)) return { ok: false, reason: "closed" } as const;
    const acted = { state: to, actedAt: now, actedBy: viewer.personId };
    await tx.relayProposal.update({ where: { id }, data: acted, select: { id: true } });
    if (to === "invited") await postInvitation(tx, row, viewer.name, now);
    const details = { from: { proposal: id, state: "proposed" }, to: { proposal: id, state: to, job: job.id } };
    const entry = { actorId: viewer.personId, action: "relay", subject: "candidate", subjectId: candidateId };
    await audit(tx, { ...entry, details });
    return { ok: true } as const;
  });
}

type Row = Prisma.RelayProposalGetPayload<{ select: typeof COLUMNS }>;

async function postInvitation(tx: Tx, row: Row, from: string, now: Date): Promise<void> {
  const { candidate, application, job, why } = row;
  const { email: replyTo } = await brand(tx);
  const facts = {
    before: publicWords(application.job.title, application.job),
    job: publicWords(job.title, job),
    employer: publicEmployer(job).name,
    why,
    from,
    jobUrl: appUrl(`/jobs/${job.slug}`),
    stopUrl: appUrl("/account/second-place"),
  };
  await postMail(tx, {
    once: `relay:${row.id}`,
    to: { address: candidate.person.email, name: candidate.person.name },
    replyTo,
    notBefore: await nextOfficeTime(tx, now, candidate.person.email),
    message: (brand) => relayInvitation(facts, brand),
  });
}
