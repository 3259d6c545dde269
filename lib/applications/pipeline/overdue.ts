import { brand } from "@/lib/core/settings/brand";
import { fromDateColumn, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import type { Recipient } from "@/lib/mail/message";
import { postMail } from "@/lib/mail/outbox";
import { answersOverdue } from "@/lib/mail/templates/answers-overdue";

/** This many working days after an answer was due its owner is told, and then the admins. */
const TOLD_AFTER = { owner: 1, admin: 3 } as const;
const STEPS = { owner: 1, admin: 2 } as const;
type Told = keyof typeof STEPS;

/** This many in one transaction: what is left comes at the next waking. */
const AT_ONCE = 500;

interface Waiting {
  id: string;
  dueOn: Date;
  title: string;
  ownerId: string | null;
}

/**
 * Tells staff of every answer that is overdue: whoever has the job after a working day, with a task, and the admins after
 * three. Each step is a row with a key of its own, written with its task and its letter, so that a worker that was killed
 * goes on where it was and nobody is told twice. Answers how many applications were told of.
 */
export async function tellOfOverdue(now: Date): Promise<number> {
  let told = 0;
  for (const to of ["owner", "admin"] as const) {
    for (const group of byOwner(await waitingFor(to, now)))
      told += await db.$transaction((tx) => tell(tx, to, group, now));
  }
  return told;
}

/** Those that this step has not been taken for, with who has their job. Whoever has left has nothing. */
function waitingFor(to: Told, now: Date): Promise<Waiting[]> {
  const today = londonDay(now);
  return db.$queryRaw<Waiting[]>`
    SELECT a.id, a.answer_due_on AS "dueOn", job.title, staff.person_id AS "ownerId"
    FROM application a JOIN job ON job.id = a.job_id
      LEFT JOIN vacancy ON vacancy.id = job.vacancy_id LEFT JOIN client ON client.id = job.client_id
      LEFT JOIN staff ON staff.person_id = coalesce(vacancy.owner_id, client.owner_id) AND staff.left_at IS NULL
    WHERE a.answer_due_on < ${today}::date AND working_days_after(a.answer_due_on, ${TOLD_AFTER[to]}::int) <= ${today}::date
      AND NOT EXISTS (SELECT FROM application_escalation e
        WHERE e.application_id = a.id AND e.due_on = a.answer_due_on AND e.step = ${STEPS[to]}::int)
    ORDER BY staff.person_id, a.answer_due_on, a.id LIMIT ${AT_ONCE}`;
}

function byOwner(rows: Waiting[]): Waiting[][] {
  const groups = new Map<string | null, Waiting[]>();
  for (const row of rows) groups.set(row.ownerId, [...(groups.get(row.ownerId) ?? []), row]);
  return [...groups.values()];
}

/** The rows, the tasks and the letters of one group; what another worker has taken in the meantime is its own. */
async function tell(tx: Tx, to: Told, rows: Waiting[], now: Date): Promise<number> {
  const keys = rows.map(
    ({ id, dueOn }) =>
      Prisma.sql`(${id}::uuid, ${fromDateColumn(dueOn)}::date, ${STEPS[to]}::smallint, ${now}::timestamptz)`,
  );
  const taken = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO application_escalation (application_id, due_on, step, at) VALUES ${Prisma.join(keys)}
    ON CONFLICT DO NOTHING RETURNING application_id AS id`;
  const isTaken = new Set(taken.map(({ id }) => id));
  const mine = rows.filter(({ id }) => isTaken.has(id));
  const [first] = mine;
  if (!first) return 0;
  if (to === "owner") await writeTasks(tx, mine, now);
  const jobs = countsOf(mine);
  for (const recipient of await recipientsOf(tx, to, first.ownerId)) {
    await postMail(tx, {
      once: `answers-overdue:${STEPS[to]}:${recipient.address}:${first.id}:${fromDateColumn(first.dueOn)}`,
      to: recipient,
      message: (brand) => answersOverdue({ to, jobs, url: appUrl("/admin/applications?answer=overdue") }, brand),
    });
  }
  return mine.length;
}

const writeTasks = (tx: Tx, rows: Waiting[], now: Date) =>
  tx.candidateTask.createMany({
    data: rows.map(({ id, dueOn, ownerId }) => ({
      applicationId: id,
      title: `Answer it: promised by ${sayDay(fromDateColumn(dueOn), { weekday: true })}`,
      dueOn: new Date(`${londonDay(now)}T00:00:00Z`),
      ownerId,
      createdAt: now,
      once: `answer:${id}:${fromDateColumn(dueOn)}`,
    })),
    skipDuplicates: true,
  });

function countsOf(rows: Waiting[]): { title: string; waiting: number }[] {
  const counts = new Map<string, number>();
  for (const { title } of rows) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].map(([title, waiting]) => ({ title, waiting }));
}

/** Whoever has the job; nobody's are told to the agency's own address. */
async function recipientsOf(tx: Tx, to: Told, ownerId: string | null): Promise<Recipient[]> {
  if (to === "owner" && !ownerId) return [{ address: (await brand(tx)).email }];
  const staff = await tx.staff.findMany({
    where: to === "owner" ? { personId: ownerId ?? undefined } : { role: "admin", leftAt: null },
    select: { person: { select: { name: true, email: true } } },
  });
  return staff.map(({ person }) => ({ address: person.email, name: person.name }));
}
