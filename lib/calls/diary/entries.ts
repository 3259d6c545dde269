import { Prisma, type Tx } from "@/lib/core/db";
import type { LocalDate } from "@/lib/core/time/dates";
import type { BookedTime, Span } from "../slots";

/** A time in milliseconds since 1970, from and until, of a consultant; of everybody where nobody is named. */
type Stretch<Whose = string> = [whose: Whose, from: number, until: number];

interface Row {
  exceptions: { consultantId: string; day: LocalDate; startMinute: number | null; endMinute: number | null }[] | null;
  calls: Record<string, string> | null;
  away: Stretch<string | null>[] | null;
  interviews: Stretch[] | null;
  published: { nation: string; day: LocalDate }[] | null;
}

/** What stands in the diaries of consultants, by consultant but for interviews, which are by person. */
export interface Entries {
  exceptions: NonNullable<Row["exceptions"]>;
  calls: Map<string, BookedTime[]>;
  /** Time off, theirs and everybody's, and what their own calendars say. */
  away: { consultantId: string | null; span: Span }[];
  interviews: { staffId: string; span: Span }[];
  published: NonNullable<Row["published"]>;
}

interface Asked {
  hosts: { id: string; staffId: string }[];
  around: { gt: Date; lt: Date };
  movingCallId: string | null;
}

/**
 * Everything around a span that keeps these consultants from a call, in one question: each costs a way to the database, and a
 * booking waits for them one after the other. A call that is being moved is left out. Thousands of calls matter to two months
 * of a large agency: numbers in one text per consultant are read several times as fast as as many rows.
 */
export async function entriesOf({ hosts, around: { gt, lt }, movingCallId }: Asked, tx: Tx): Promise<Entries> {
  const consultants = Prisma.sql`ANY (${hosts.map(({ id }) => id)}::uuid[])`;
  const staff = Prisma.sql`ANY (${hosts.map(({ staffId }) => staffId)}::uuid[])`;
  const dayOf = (at: Date) => Prisma.sql`(${at}::timestamptz AT TIME ZONE 'UTC')::date`;
  const days = Prisma.sql`day > ${dayOf(gt)} AND day < ${dayOf(lt)}`;
  const within = Prisma.sql`starts_at < ${lt} AND ends_at > ${gt}`;
  const span = Prisma.sql`date_part('epoch', starts_at) * 1000, date_part('epoch', ends_at) * 1000`;
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT (SELECT json_agg(json_build_object('consultantId', consultant_id, 'day', day, 'startMinute', start_minute,
        'endMinute', end_minute)) FROM day_exception WHERE consultant_id = ${consultants} AND ${days}) AS exceptions,
      (SELECT json_object_agg(id, times) FROM (
        SELECT consultant_id AS id, string_agg(concat_ws(' ', date_part('epoch', starts_at) * 1000,
          date_part('epoch', blocked_from) * 1000, date_part('epoch', blocked_until) * 1000), ' ') AS times
        FROM call WHERE status = 'booked' AND starts_at > ${gt} AND starts_at < ${lt}
          AND (${movingCallId}::uuid IS NULL OR id <> ${movingCallId}::uuid) GROUP BY 1) booked) AS calls,
      (SELECT json_agg(json_build_array(consultant_id, ${span})) FROM (
        SELECT consultant_id, starts_at, ends_at FROM time_off
          WHERE (consultant_id = ${consultants} OR consultant_id IS NULL) AND binned_at IS NULL AND ${within}
        UNION ALL SELECT consultant_id, starts_at, ends_at FROM busy_time
          WHERE consultant_id = ${consultants} AND ${within}) away) AS away,
      (SELECT json_agg(json_build_array(staff_id, ${span}))
        FROM interview_seat JOIN interviewer ON interviewer.id = interviewer_id
        WHERE staff_id = ${staff} AND ${within}) AS interviews,
      (SELECT json_agg(json_build_object('nation', nation, 'day', day)) FROM bank_holiday WHERE ${days}) AS published`;
  const { exceptions, calls, away, interviews, published } = row ?? NOTHING;
  return {
    exceptions: exceptions ?? [],
    calls: new Map(Object.entries(calls ?? {}).map(([id, times]) => [id, timesIn(times)])),
    away: (away ?? []).map(([consultantId, ...times]) => ({ consultantId, span: spanOf(times) })),
    interviews: (interviews ?? []).map(([staffId, ...times]) => ({ staffId, span: spanOf(times) })),
    published: published ?? [],
  };
}

const NOTHING: Row = { exceptions: null, calls: null, away: null, interviews: null, published: null };

const spanOf = ([from, until]: [number, number]): Span => ({ from: new Date(from), until: new Date(until) });

function timesIn(text: string): BookedTime[] {
  const at = text.split(" ").map((number) => new Date(Number(number)));
  const times: BookedTime[] = [];
  for (let n = 0; n + 2 < at.length; n += 3) {
    const [startsAt, blockedFrom, blockedUntil] = at.slice(n, n + 3);
    if (startsAt && blockedFrom && blockedUntil) times.push({ startsAt, blockedFrom, blockedUntil });
  }
  return times;
}
