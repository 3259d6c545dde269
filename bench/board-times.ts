import { tableFor } from "@/lib/access/tables";
import { boardFor } from "@/lib/applications/staff/board";
import { APPLICATIONS_TABLE } from "@/lib/applications/staff/table";
import { db, type Tx } from "@/lib/core/db";
import { readView } from "@/lib/core/table/view";
import { unansweredIn } from "@/lib/jobs/staff/unanswered";
import { ADMIN } from "./harness/admin";
import { percentile, timed } from "./harness/measure";

/** Milliseconds. */
export type BoardTimes = { what: string; p50: number; p95: number }[];

const { applications, rounds } = JSON.parse(process.argv[2] ?? "{}") as { applications: number; rounds: number };
const now = new Date();

/** Applications for one job, spread over the stages with a move each, and as many for other jobs around them. */
async function fill(): Promise<string> {
  const known = await db.job.findFirst({ where: { slug: "board-of-many" }, select: { id: true } });
  if (known) return known.id;
  const jobs = ["board-of-many", "board-beside"].map((slug) => ({
    slug,
    title: slug,
    employerName: "Calder & Finch",
    advertKey: slug,
  }));
  await db.job.createMany({ data: jobs });
  await db.$executeRaw`
    INSERT INTO application (id, job_id, name, email, right_to_work, created_at, updated_at)
    SELECT gen_random_uuid(), job.id, 'Person ' || n, 'person' || n || '@example.com', 'yes',
      now() - (n % 20) * interval '1 day', now() - (n % 20) * interval '1 day'
    FROM job, generate_series(1, ${applications}::int) AS n`;
  // As if each had been moved on: to a stage, with the event of it.
  const asIfMoved = async (tx: Tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRaw`
      UPDATE application SET version = 2, stage = (ARRAY['screening','submitted','interview','offer','placed','rejected','withdrawn'])[1 + n % 7]::application_stage,
        answer_due_on = CASE WHEN n % 7 > 4 THEN NULL ELSE answer_due_on END
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM application) AS numbered
      WHERE numbered.id = application.id AND n % 3 > 0`;
    await tx.$executeRaw`
      INSERT INTO application_event (application_id, version, from_stage, to_stage, actor, answer_due_on)
      SELECT id, 2, 'received', stage, 'staff', answer_due_on FROM application WHERE version = 2`;
  };
  await db.$transaction(asIfMoved, { timeout: 600_000 });
  await db.$executeRawUnsafe("ANALYZE application, application_event");
  return (await db.job.findUniqueOrThrow({ where: { slug: "board-of-many" }, select: { id: true } })).id;
}

const id = await fill();
const list = readView(APPLICATIONS_TABLE.shape, { job: id });
const WORK: Record<string, () => Promise<unknown>> = {
  "the board": () => boardFor(ADMIN, { of: "job", id }, now),
  "one column with more": () => boardFor(ADMIN, { of: "job", id }, now, "received"),
  "its list": () => tableFor(ADMIN, APPLICATIONS_TABLE, list, now),
  "who has no answer": () => unansweredIn(id, now),
};

const times: BoardTimes = [];
for (const [what, work] of Object.entries(WORK)) {
  await work();
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) taken.push(await timed(work));
  times.push({ what, p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) });
}
await db.$disconnect();
process.send?.(times, () => process.exit(0));
