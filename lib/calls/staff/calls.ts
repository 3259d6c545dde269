import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { CALL_COLUMNS, type CallRow, detailsOf, outcomeOf } from "../call";
import type { CallDetails } from "../types";
import type { Outcome } from "../vocabulary";
import { isDisposable } from "./disposable";

export interface CallWithHistory extends CallDetails {
  consultantId: string;
  createdAt: Date;
  nextSteps: string | null;
  /** Why nothing was promised in it. */
  noPromise: string | null;
  /** The address is of a kind that is thrown away: a reminder may reach nobody. */
  isDisposable: boolean;
  /** What they read before they booked; null when they came by themselves, or it is gone. */
  cameFrom: { title: string; href: string } | null;
  /** The member of staff who booked it for the visitor. */
  bookedBy: string | null;
  notes: { id: string; text: string; at: Date; author: string }[];
  /** Other calls of the same address. */
  others: { id: string; startsAt: Date; status: "booked" | "cancelled"; outcome: Outcome | null }[];
  history: { at: Date; act: string; actor: string; from: Date | null; to: Date | null }[];
}

const WITH_HISTORY = {
  ...CALL_COLUMNS,
  createdAt: true,
  nextSteps: true,
  noPromise: true,
  bookedBy: true,
  notes: { orderBy: { at: "desc" }, select: { id: true, text: true, at: true, authorId: true } },
  events: { orderBy: { id: "asc" }, select: { at: true, act: true, actor: true, from: true, to: true } },
} satisfies Prisma.CallSelect;

type Row = Prisma.CallGetPayload<{ select: typeof WITH_HISTORY }>;

/** One call with all that happened to it; null when there is none, or for whoever may not read it. */
export async function callForStaff(viewer: Viewer, id: string): Promise<CallWithHistory | null> {
  if (!may(viewer, "read:calls") || !isUuid(id)) return null;
  const row = await db.call.findUnique({ where: { id }, select: WITH_HISTORY });
  if (!row) return null;
  const [others, cameFrom, names] = await Promise.all([othersOf(row), whatLedTo(row), staffIn(row)]);
  const nameOf = (staffId: string) => names.get(staffId) ?? "somebody who has left";
  const { consultantId, createdAt, nextSteps, noPromise, bookedBy, notes, events } = row;
  return {
    ...detailsOf(row),
    consultantId,
    createdAt,
    nextSteps,
    noPromise,
    isDisposable: isDisposable(row.email),
    cameFrom,
    bookedBy: bookedBy && nameOf(bookedBy),
    notes: notes.map(({ authorId, ...note }) => ({ ...note, author: nameOf(authorId) })),
    others,
    // The visitor and the consultant act too.
    history: events.map((event) => ({ ...event, actor: names.get(event.actor) ?? event.actor })),
  };
}

async function othersOf({ id, email }: Row): Promise<CallWithHistory["others"]> {
  const others = await db.call.findMany({
    where: { email, id: { not: id } },
    orderBy: { startsAt: "desc" },
    take: 10,
    select: { id: true, startsAt: true, status: true, outcome: true },
  });
  return others.map((other) => ({ ...other, outcome: outcomeOf(other.outcome) }));
}

async function whatLedTo({ fromJob, fromPost }: CallRow): Promise<CallWithHistory["cameFrom"]> {
  if (fromJob) {
    const job = await db.jobSlug.findUnique({ where: { slug: fromJob }, select: { job: { select: { title: true } } } });
    return job && { title: job.job.title, href: `/jobs/${fromJob}` };
  }
  if (!fromPost) return null;
  const post = await db.postSlug.findUnique({
    where: { slug: fromPost },
    select: { post: { select: { title: true } } },
  });
  return post && { title: post.post.title, href: `/blog/${fromPost}` };
}

/** The names of all of staff who had to do with a call, by their person ids. */
async function staffIn({ notes, events, bookedBy }: Row): Promise<Map<string, string>> {
  const ids = [...notes.map(({ authorId }) => authorId), ...events.map(({ actor }) => actor), bookedBy ?? ""];
  const rows = await db.person.findMany({
    where: { id: { in: ids.filter(isUuid) }, staff: { isNot: null } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
