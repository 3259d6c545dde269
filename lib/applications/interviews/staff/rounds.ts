import { randomUUID } from "node:crypto";
import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { isUuid } from "@/lib/core/forms/input";
import { move } from "../../pipeline/moving";
import { isEnd, STAGES, type Stage } from "../../vocabulary";
import { actorColumns, INTERVIEW_COLUMNS, type InterviewRow } from "../interview";
import { invite } from "../messages";
import { criteriaOf, rangeOf, type RoundForm, saidPeople, typedTimes } from "../schema";
import { offeredTimes } from "../times";

export type SetUp =
  | { ok: true; roundId: string; interviewId: string }
  | { ok: false; reason: "field"; field: string; error: string }
  /** It stands at another stage, and was not to be moved or cannot be. */
  | { ok: false; reason: "stage"; stage: string };

/**
 * Sets up a round of interviews for an application's job with the client's times, and invites its candidate. With `moveOn`
 * an application that may go to the interview stage goes there in the same transaction. Null when it is not theirs to do.
 */
export async function setUpRound(
  viewer: Viewer,
  applicationId: string,
  form: RoundForm,
  now: Date,
): Promise<SetUp | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(applicationId)) return null;
  const times = offeredTimes(
    { typed: typedTimes(form), range: rangeOf(form), minutes: form.minutes },
    await publishedHolidays(),
    now,
  );
  if (!times.ok) return { ok: false, reason: "field", field: times.field, error: times.error };
  return db.$transaction(async (tx) => {
    const application = await tx.application.findUnique({
      where: { id: applicationId },
      select: { id: true, jobId: true, job: { select: { clientId: true } } },
    });
    if (!application) return null;
    const stage = await bringToInterview(tx, viewer, applicationId, form, now);
    if (stage) return { ok: false, reason: "stage", stage } as const;
    const people = await interviewersOf(tx, form, application.job.clientId);
    if (people.length === 0)
      return {
        ok: false,
        reason: "field",
        field: "people",
        error: "Say who interviews, with an email address",
      } as const;
    const roundId = randomUUID();
    await tx.interviewRound.create({ data: { id: roundId, jobId: application.jobId, ...roundOf(form, viewer, now) } });
    await tx.interviewer.createMany({ data: people.map((person) => ({ ...person, roundId })) });
    await tx.interviewSlot.createMany({ data: slotsOf(roundId, times.starts, form.minutes, now) });
    const details = changes(null, { times: times.starts.length, minutes: form.minutes, kind: form.kind });
    const subject = { subject: "interview-round", subjectId: roundId };
    await audit(tx, { actorId: viewer.personId, action: "set-up", ...subject, details });
    const interview = await inviteTo(tx, roundId, applicationId, viewer, now);
    return { ok: true, roundId, interviewId: interview.id } as const;
  });
}

function roundOf(form: RoundForm, viewer: Staff, now: Date) {
  const { kind, number, minutes, noticeHours, place, access, link, format, bring, practice } = form;
  const said = { place, access, link, format, bring, practice };
  return {
    kind,
    number,
    minutes,
    noticeHours,
    ...said,
    criteria: criteriaOf(form.criteria),
    createdBy: viewer.personId,
    createdAt: now,
  };
}

export const slotsOf = (roundId: string, starts: Date[], minutes: number, now: Date) =>
  starts.map((startsAt) => ({
    roundId,
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    createdAt: now,
  }));

/** Where it stands when it cannot be interviewed from there; null once it is at the interview stage. */
async function bringToInterview(
  tx: Tx,
  viewer: Staff,
  id: string,
  { moveOn, version }: Pick<RoundForm, "moveOn" | "version">,
  now: Date,
): Promise<string | null> {
  const { stage } = await tx.application.findUniqueOrThrow({ where: { id }, select: { stage: true } });
  if (stage === "interview") return null;
  if (!moveOn || isEnd(stage)) return STAGES[stage];
  const outcome = await move(tx, id, { to: "interview", version }, { side: "staff", id: viewer.personId }, now);
  if (!outcome?.ok) return STAGES[outcome?.reason === "changed" ? outcome.stage : (stage as Stage)];
  const details = { from: { stage: outcome.from }, to: { stage: "interview" } };
  await audit(tx, { actorId: viewer.personId, action: "move", subject: "application", subjectId: id, details });
  return null;
}

interface Person {
  name: string;
  email: string;
  contactId: string | null;
  staffId: string | null;
}

/** Contacts of the job's client, colleagues, and people typed in: each address once. Whoever works here is known as such. */
async function interviewersOf(tx: Tx, form: RoundForm, clientId: string | null): Promise<Person[]> {
  const typed = saidPeople(form.people);
  const said = typeof typed === "string" ? [] : typed;
  const contacts = clientId
    ? await tx.clientContact.findMany({
        where: { id: { in: form.contacts }, clientId, leftAt: null, email: { not: null } },
        select: { id: true, name: true, email: true },
      })
    : [];
  const colleagues = await tx.staff.findMany({
    where: {
      leftAt: null,
      OR: [{ personId: { in: form.staff } }, { person: { email: { in: said.map(({ email }) => email) } } }],
    },
    select: { personId: true, person: { select: { name: true, email: true } } },
  });
  const people: Person[] = [
    ...colleagues.map(({ personId, person }) => ({ ...person, contactId: null, staffId: personId })),
    ...contacts.map(({ id, name, email }) => ({ name, email: email ?? "", contactId: id, staffId: null })),
    ...said.map((person) => ({ ...person, contactId: null, staffId: null })),
  ];
  return [...Map.groupBy(people, ({ email }) => email.toLowerCase()).values()].flatMap(([first]) => first ?? []);
}

/** Invites an application's candidate to a round, for the first time or again: it is the same interview then. */
export async function inviteTo(
  tx: Tx,
  roundId: string,
  applicationId: string,
  viewer: Staff,
  now: Date,
): Promise<InterviewRow> {
  const id = randomUUID();
  const uid = `${id}@${new URL(appUrl()).hostname}`;
  const interview = await tx.interview.upsert({
    where: { applicationId_roundId: { applicationId, roundId } },
    create: { id, applicationId, roundId, uid, createdAt: now, timeSetAt: now },
    update: {
      status: "invited",
      slotId: null,
      cancelledAt: null,
      cancelledWhy: null,
      sequence: { increment: 1 },
    },
    select: INTERVIEW_COLUMNS,
  });
  const actor = { staff: viewer.personId };
  await tx.interviewEvent.create({
    data: { interviewId: interview.id, at: now, act: "invited", ...actorColumns(actor) },
  });
  const details = changes(null, { application: applicationId });
  const subjectId = interview.id;
  await audit(tx, { actorId: viewer.personId, action: "invite", subject: "interview", subjectId, details });
  await invite(tx, interview, "first", now);
  return interview;
}

/** Bank holidays as the government has published them, beside those that follow from the law. */
export async function publishedHolidays(): Promise<Set<LocalDate>> {
  const days = await db.bankHoliday.findMany({ where: { nation: "england-and-wales" }, select: { day: true } });
  return new Set(days.map(({ day }) => fromDateColumn(day)));
}

export type Inviting = { ok: true } | { ok: false; reason: "stage" | "already" };

/** Invites another candidate of the same job to a round that is there. Null when it is not theirs to do. */
export async function inviteToRound(
  viewer: Viewer,
  roundId: string,
  applicationId: string,
  now: Date,
): Promise<Inviting | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications")) return null;
  if (!isUuid(roundId) || !isUuid(applicationId)) return null;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM application WHERE id = ${applicationId}::uuid FOR SHARE`;
    const application = await tx.application.findFirst({
      where: { id: applicationId, job: { interviewRounds: { some: { id: roundId } } } },
      select: { stage: true },
    });
    if (!application) return null;
    if (application.stage !== "interview") return { ok: false, reason: "stage" } as const;
    await tx.$queryRaw`SELECT id FROM interview WHERE application_id = ${applicationId}::uuid AND round_id = ${roundId}::uuid FOR UPDATE`;
    const before = await tx.interview.findFirst({ where: { applicationId, roundId }, select: { status: true } });
    if (before && before.status !== "cancelled") return { ok: false, reason: "already" } as const;
    await inviteTo(tx, roundId, applicationId, viewer, now);
    return { ok: true } as const;
  });
}
