import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { chooseTime } from "./choosing";
import { INTERVIEW_COLUMNS } from "./interview";
import { roundForm } from "./schema";
import { setUpRound } from "./staff/rounds";
import { emptied } from "@/tests/support/emptied";

/** For integration tests: a job with candidates at the interview stage, and a client who has times. */

/** A Wednesday in November, in the morning. */
export const NOW = new Date("2026-11-25T10:00:00Z");
export const after = (minutes: number, from = NOW) => new Date(from.getTime() + minutes * 60_000);

export const ADA: Staff = {
  kind: "staff",
  role: "admin",
  personId: "11111111-1111-4111-8111-111111111111",
  email: "ada@agency.example",
  name: "Ada",
};

export async function emptyInterviews(): Promise<void> {
  await emptied(
    "person",
    "consultant",
    "call",
    "application",
    "stored_file",
    "job",
    "client",
    "interview_round",
    "outbox_mail",
    "audit_event",
    "rate_count",
    "bank_holiday",
  );
  const person = { email: ADA.email, name: ADA.name };
  await db.person.create({ data: { id: ADA.personId, ...person, staff: { create: { role: "admin" } } } });
}

/** An application at the interview stage, with its moves written down as they must be. */
export async function atInterview(name: string, jobId?: string): Promise<{ id: string; jobId: string }> {
  const job = jobId ?? (await aJob({ title: "Junior planner" })).id;
  const email = `${name.toLowerCase()}@example.com`;
  const { id } = await db.application.create({
    data: { jobId: job, name, email, rightToWork: "yes", createdAt: new Date("2026-11-20T10:00:00Z") },
  });
  await standAt(id, ["screening", "interview"]);
  return { id, jobId: job };
}

async function standAt(id: string, stages: ("screening" | "interview")[]): Promise<void> {
  let from: "received" | "screening" | "interview" = "received";
  for (const [at, to] of stages.entries()) {
    const [version, answerDueOn, previous] = [at + 2, new Date("2026-12-31"), from];
    await db.$transaction([
      db.applicationEvent.create({
        data: { applicationId: id, version, from: previous, to, actor: "staff", answerDueOn },
      }),
      db.application.update({ where: { id }, data: { stage: to, version, answerDueOn } }),
    ]);
    from = to;
  }
}

/** What the form sends for a video call of 45 minutes with Dana at two times on Tuesday 8 December. */
export const aRound = (given: Record<string, unknown> = {}) =>
  roundForm.parse({
    kind: "video",
    link: "https://meet.example/planner",
    number: "1",
    minutes: "45",
    noticeHours: "24",
    people: "Dana Reid, dana@client.example",
    version: "3",
    day1: "2026-12-08",
    time1: "10:00",
    day2: "2026-12-08",
    time2: "14:00",
    ...given,
  });

export const TUESDAY_TEN = new Date("2026-12-08T10:00:00Z");
export const TUESDAY_TWO = new Date("2026-12-08T14:00:00Z");

/** A round set up for an application. Answers its id, the interview's, and those of its slots, the earliest first. */
export async function setUp(applicationId: string, given: Record<string, unknown> = {}) {
  const outcome = await setUpRound(ADA, applicationId, aRound(given), NOW);
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome));
  const slots = await db.interviewSlot.findMany({ where: { roundId: outcome.roundId }, orderBy: { startsAt: "asc" } });
  return { ...outcome, slots: slots.map(({ id }) => id), token: await linkIn("interview-invitation") };
}

/** This many candidates who have been asked to one round. */
export async function aCrowd(count: number, given: Record<string, unknown> = {}) {
  const first = await atInterview("Sam0");
  const { roundId, slots } = await setUp(first.id, given);
  const applications = await db.application.createManyAndReturn({
    data: Array.from({ length: count - 1 }, (_, n) => ({
      jobId: first.jobId,
      name: `Sam ${n + 1}`,
      email: `sam${n + 1}@example.com`,
      rightToWork: "yes",
    })),
    select: { id: true },
  });
  await db.interview.createMany({
    data: applications.map(({ id }) => ({ applicationId: id, roundId, uid: `${id}@localhost` })),
  });
  return { slots, interviews: await db.interview.findMany({ where: { roundId }, select: INTERVIEW_COLUMNS }) };
}

/** Sam, who has chosen Tuesday at ten. */
export async function booked() {
  const application = await atInterview("Sam");
  const round = await setUp(application.id);
  await chooseTime({ token: round.token }, { slotId: round.slots[0] ?? "" }, NOW);
  return { ...application, ...round };
}
/** An interview with who sits in it. */
export const rowOf = (id: string) => db.interview.findUniqueOrThrow({ where: { id }, include: { seats: true } });

/** The secret in the newest letter of a template, as its reader would follow it. */
export async function linkIn(template: string, to?: string): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({
    where: { template, ...(to && { toAddress: to }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return /token=([\w-]+)/.exec(mail.text ?? "")?.[1] ?? "";
}

export const letters = async (template?: string) =>
  db.outboxMail.findMany({ where: { template, status: { not: "cancelled" } }, orderBy: { createdAt: "asc" } });

/** Who has been written to, by template. */
export const told = async () => (await letters()).map(({ template, toAddress }) => `${template} ${toAddress}`).sort();

/** What a letter's calendar file says. */
export function calendarIn(mail: { attachments: unknown } | undefined): string {
  const [file] = (mail?.attachments ?? []) as { content: string }[];
  return (file?.content ?? "").replace(/\r\n[ \t]/g, "");
}
