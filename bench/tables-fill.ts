import { db, type Tx } from "@/lib/core/db";

// Rows for the tables of the admin area, by a few statements: what they say does not matter, only how many say what.

const { jobs, candidates, subscribers } = JSON.parse(process.argv[2] ?? "{}") as Record<string, number>;

interface Index {
  name: string;
  definition: string;
}

/** Those of a table that are no constraint: made anew afterwards, which is a tenth of the work of keeping them. */
const indexesOf = (table: string) => db.$queryRaw<Index[]>`
  SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
  WHERE indrelid = ${table}::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
    AND NOT indisunique`;

/** Puts rows into tables, the first of which is empty until then; without triggers and, meanwhile, without indexes. */
async function put(tables: string[], statements: string[]): Promise<void> {
  const [row] = await db.$queryRawUnsafe<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${tables[0]}`);
  if (row && row.n > 0) return;
  const indexes = (await Promise.all(tables.map(indexesOf))).flat();
  await db.$transaction(
    async (tx: Tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      for (const { name } of indexes) await tx.$executeRawUnsafe(`DROP INDEX ${name}`);
      for (const statement of statements) await tx.$executeRawUnsafe(statement);
      for (const { definition } of indexes) await tx.$executeRawUnsafe(definition);
    },
    { timeout: 600_000 },
  );
  console.log(`  ${tables.join(", ")}: filled in`);
}

const one = (list: string, of: string) => `(ARRAY[${list}])[1 + (${of}) % ${list.split(",").length}]`;

await put(
  ["job", "job_place", "job_count"],
  [
    `INSERT INTO job (id, slug, title, employer_name, description_text, workplace, contract, sector, salary_min_pence,
     salary_max_pence, salary_currency, salary_period, published_at, closes_at, withdrawn_at, source, external_id, advert_key, updated_at)
   SELECT gen_random_uuid(), 'job-' || n,
     ${one("'Graduate','Junior','Trainee','Assistant'", "n")} || ' ' || ${one("'planner','engineer','analyst','surveyor','designer','accountant','buyer'", "n / 3")} || ' ' || n,
     ${one("'Calder','Finch','Pellow','Ostler','Rivelow'", "n / 7")} || ' ' || (n % 997), 'Plan things.',
     ${one("'on-site','hybrid','remote'", "n")}, ${one("'permanent','fixed-term','internship'", "n / 2")},
     ${one("'marketing','data','engineering','law'", "n / 5")}, 2400000 + (n % 300) * 1000, 2700000 + (n % 300) * 1000, 'GBP', 'year',
     CASE WHEN n % 50 = 0 THEN NULL WHEN n % 97 = 0 THEN now() + interval '10 days' ELSE now() - (100 + n % 100) * interval '1 day' END,
     CASE WHEN n % 97 = 0 THEN now() + interval '60 days' WHEN n % 3 = 0 THEN now() - (n % 90) * interval '1 day'
       ELSE now() + (n % 90) * interval '1 day' END,
     CASE WHEN n % 211 = 0 THEN now() END, CASE WHEN n % 4 = 0 THEN 'board' END, CASE WHEN n % 4 = 0 THEN n::text END, 'key' || n,
     now() - (n % 10000) * interval '3 minutes'
   FROM generate_series(1, ${jobs}) n`,
    `INSERT INTO job_place (job_id, position, name, country) SELECT id, 0, 'Leeds', 'GB' FROM job`,
    `INSERT INTO job_count (job_id) SELECT id FROM job`,
  ],
);
await put(
  ["candidate", "person", "application", "application_event", "job_count"],
  [
    `INSERT INTO person (id, email, name, created_at, verified_at, last_sign_in_at)
   SELECT gen_random_uuid(), lower(f || '.' || l || '.' || n || '@' || ${one("'example.com','uni.example','mail.example'", "n")}), f || ' ' || l,
     now() - (n % 700) * interval '1 day', CASE WHEN n % 20 > 0 THEN now() END, CASE WHEN n % 9 > 0 THEN now() - (n % 300) * interval '1 day' END
   FROM (SELECT n, ${one("'Sam','Amara','Zoë','Liam','Priya','Owen','Chloe','Tariq','Nia','Jack'", "n")} AS f,
     ${one("'Taylor','Okafor','Smith','Patel','Jones','Brown','Khan','Evans'", "n / 10")} || chr(97 + n % 26) AS l
     FROM generate_series(1, ${candidates}) n) AS people`,
    `INSERT INTO candidate (person_id, phone, created_at, marketing_at)
   SELECT id, '07700 900123', created_at, CASE WHEN abs(hashtext(id::text)) % 4 = 0 THEN created_at END FROM person WHERE email LIKE '%.%@%'`,
    `INSERT INTO application (id, job_id, candidate_id, name, email, right_to_work, created_at, updated_at, read_at,
     stage, stage_since, version, answer_due_on, sort_name, find_text)
   SELECT gen_random_uuid(), j.id, p.id, p.name, p.email, ${one("'yes','needs-sponsorship','unsure'", "p.n::int")}, p.at, p.at,
     CASE WHEN p.n % 30 > 0 THEN p.at END, stage::application_stage, p.at + interval '1 day',
     CASE stage WHEN 'received' THEN 1 ELSE 2 END, CASE WHEN stage <> 'rejected' THEN (p.at + interval '7 days')::date END,
     lower(p.name), find_key(p.name || ' ' || p.email::text)
   FROM (SELECT person.*, row_number() OVER () AS n, now() - (row_number() OVER () % 200000) * interval '2 minutes' AS at FROM person) p
   CROSS JOIN LATERAL (VALUES (1, ${one("'rejected','screening','rejected','interview','received'", "p.n::int")}), (7919, 'received')) AS twice (step, stage)
   JOIN (SELECT id, row_number() OVER () AS n FROM job) j ON j.n = 1 + (p.n * twice.step) % ${jobs}
   ON CONFLICT DO NOTHING`,
    `INSERT INTO application_event (application_id, version, at, to_stage, actor, answer_due_on)
   SELECT id, 1, created_at, 'received', 'candidate', answer_due_on FROM application`,
    `INSERT INTO application_event (application_id, version, at, from_stage, to_stage, actor, words, answer_due_on)
   SELECT id, 2, stage_since, 'received', stage, 'staff', 'Thank you.', answer_due_on FROM application WHERE version = 2`,
    `UPDATE job_count SET applications = counted.n FROM (SELECT job_id, count(*) AS n FROM application GROUP BY 1) AS counted
   WHERE counted.job_id = job_count.job_id`,
    `UPDATE candidate SET applied = counted.n FROM (SELECT candidate_id, count(*) AS n FROM application GROUP BY 1) AS counted
   WHERE counted.candidate_id = person_id`,
  ],
);
await put(
  ["subscriber", "alert", "subscriber_standing"],
  [
    `INSERT INTO criteria (id, hash, canonical) SELECT gen_random_uuid(), 'h' || n, '{}' FROM generate_series(1, 1000) n`,
    `INSERT INTO subscriber (id, email, created_at, confirmed_at, paused_until)
   SELECT gen_random_uuid(), 'reader' || n || '@' || ${one("'example.com','uni.example','mail.example','rare.example'", "n % 1000 / 333")},
     now() - n * interval '30 seconds', now(), CASE WHEN n % 1000 = 1 THEN now() + interval '20 days' END
   FROM generate_series(1, ${subscribers}) n`,
    `INSERT INTO alert (id, subscriber_id, criteria_id, frequency, created_at, confirmed_at, stopped_at, next_due_at)
   SELECT gen_random_uuid(), s.id, c.id, (CASE WHEN s.n % 7 = 0 THEN 'daily' ELSE 'weekly' END)::alert_frequency, s.created_at,
     CASE WHEN s.n % 500 > 0 THEN now() END, CASE WHEN s.n % 60 = 1 THEN now() END,
     CASE WHEN s.n % 500 > 0 AND s.n % 60 <> 1 THEN now() + interval '1 day' END
   FROM (SELECT id, created_at, row_number() OVER (ORDER BY created_at) AS n FROM subscriber) s
   JOIN (SELECT id, row_number() OVER () AS n FROM criteria) c ON c.n = 1 + s.n % 1000`,
    `INSERT INTO subscriber_standing (subscriber_id, created_at, address, live_daily, live_weekly, waiting, stopped)
   SELECT s.id, s.created_at, lower(s.email::text), (is_live AND frequency = 'daily')::int, (is_live AND frequency = 'weekly')::int,
     (a.stopped_at IS NULL AND a.confirmed_at IS NULL)::int, (a.stopped_at IS NOT NULL)::int
   FROM subscriber s JOIN alert a ON a.subscriber_id = s.id
   CROSS JOIN LATERAL (SELECT a.stopped_at IS NULL AND a.confirmed_at IS NOT NULL AS is_live) AS live`,
  ],
);
await put(
  ["call"],
  [
    `INSERT INTO staff (person_id, role) SELECT id, 'recruiter' FROM person LIMIT 1`,
    `INSERT INTO consultant (id, staff_id, slug, name) SELECT gen_random_uuid(), person_id, 'mo', 'Mo' FROM staff LIMIT 1`,
    `INSERT INTO call (id, consultant_id, starts_at, ends_at, blocked_from, blocked_until, name, email, time_zone, topic, uid, outcome, outcome_at)
   SELECT gen_random_uuid(), consultant.id, t, t + interval '30 minutes', t, t + interval '30 minutes', 'Sam ' || n,
     'caller' || n || '@example.com', 'Europe/London', ${one("'first-job','interview-nerves'", "n")}, 'uid' || n,
     CASE WHEN t < now() AND n % 5 > 0 THEN 'held'::call_outcome END, CASE WHEN t < now() AND n % 5 > 0 THEN t + interval '1 hour' END
   FROM consultant, LATERAL (SELECT n, date_trunc('hour', now()) + (n - 15000) * interval '30 minutes' AS t FROM generate_series(1, 20000) n) AS x`,
  ],
);
await db.$executeRaw`VACUUM ANALYZE`;
await db.$disconnect();
process.send?.(true, () => process.exit(0));
