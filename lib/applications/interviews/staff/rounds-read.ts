import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { Kind } from "../vocabulary";
import { sayRound } from "../vocabulary";

export interface RoundForStaff {
  id: string;
  title: string;
  kind: Kind;
  minutes: number;
  noticeHours: number;
  version: number;
  facts: Record<"place" | "access" | "link" | "format" | "bring" | "practice", string | null>;
  criteria: string[];
  job: { id: string; title: string; employer: string };
  interviewers: { name: string; email: string | null }[];
  /** Times to come, and those that were chosen; `by` is whoever has it. */
  slots: { id: string; startsAt: Date; by: { applicationId: string; name: string } | null }[];
  candidates: { applicationId: string; name: string; status: string; startsAt: Date | null }[];
  /** Others at the interview stage of the job, who could be asked. */
  others: { id: string; name: string }[];
}

/** A round with its times, who has them, and who could be asked. Null for whoever may not read it, or when it is not there. */
export async function roundForStaff(viewer: Viewer, id: string, now: Date): Promise<RoundForStaff | null> {
  if (!may(viewer, "read:applications") || !isUuid(id)) return null;
  const round = await db.interviewRound.findUnique({
    where: { id },
    include: {
      job: { select: { id: true, title: true, employerName: true } },
      interviewers: { orderBy: { name: "asc" }, select: { name: true, email: true } },
      slots: {
        where: { withdrawnAt: null, OR: [{ startsAt: { gt: now } }, { interviews: { some: { status: "booked" } } }] },
        orderBy: { startsAt: "asc" },
        select: {
          id: true,
          startsAt: true,
          interviews: {
            where: { status: "booked" },
            select: { applicationId: true, application: { select: { name: true } } },
          },
        },
      },
      interviews: {
        orderBy: { createdAt: "asc" },
        select: { applicationId: true, status: true, startsAt: true, application: { select: { name: true } } },
      },
    },
  });
  if (!round) return null;
  const asked = round.interviews.filter(({ status }) => status !== "cancelled").map((one) => one.applicationId);
  const others = await db.application.findMany({
    where: { jobId: round.jobId, stage: "interview", id: { notIn: asked } },
    orderBy: { name: "asc" },
    take: 200,
    select: { id: true, name: true },
  });
  const { place, access, link, format, bring, practice, job, ...rest } = round;
  return {
    id,
    title: sayRound(rest.number),
    kind: rest.kind as Kind,
    minutes: rest.minutes,
    version: rest.version,
    noticeHours: rest.noticeHours,
    facts: { place, access, link, format, bring, practice },
    criteria: rest.criteria,
    job: { id: job.id, title: job.title, employer: job.employerName },
    interviewers: rest.interviewers,
    slots: rest.slots.map(({ interviews: [taken], ...slot }) => ({
      ...slot,
      by: taken ? { applicationId: taken.applicationId, name: taken.application.name } : null,
    })),
    candidates: rest.interviews.map(({ application, ...one }) => ({ ...one, name: application.name })),
    others,
  };
}

export interface WhoCouldInterview {
  contacts: { id: string; name: string; role: string | null }[];
  colleagues: { id: string; name: string }[];
  /** What an application stands at, and its version, for the form that sets a round up. */
  application: { id: string; name: string; stage: string; version: number; job: string };
}

/**
 * Who could interview for an application's job: people at its client with an address, and colleagues. Null for whoever may
 * not.
 */
export async function whoCouldInterview(viewer: Viewer, applicationId: string): Promise<WhoCouldInterview | null> {
  if (!may(viewer, "write:applications") || !isUuid(applicationId)) return null;
  const application = await db.application.findUnique({
    where: { id: applicationId },
    select: { id: true, name: true, stage: true, version: true, job: { select: { title: true, clientId: true } } },
  });
  if (!application) return null;
  const { job, ...rest } = application;
  const contacts =
    job.clientId && may(viewer, "read:contacts")
      ? await db.clientContact.findMany({
          where: { clientId: job.clientId, leftAt: null, email: { not: null } },
          orderBy: [{ isPrimary: "desc" }, { name: "asc" }],
          take: 50,
          select: { id: true, name: true, role: true },
        })
      : [];
  const staff = await db.staff.findMany({
    where: { leftAt: null, role: { in: ["admin", "recruiter"] } },
    orderBy: { person: { name: "asc" } },
    take: 100,
    select: { personId: true, person: { select: { name: true } } },
  });
  return {
    contacts,
    colleagues: staff.map(({ personId, person }) => ({ id: personId, name: person.name })),
    application: { ...rest, job: job.title },
  };
}
