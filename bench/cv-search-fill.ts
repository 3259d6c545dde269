import { db, type Tx } from "@/lib/core/db";
import { piece, WORDS } from "./cv-search-words";

// Applications with CVs of made-up words that are as common as words are: a few stand in nearly all, most in hardly any.

const { cvs } = JSON.parse(process.argv[2] ?? "{}") as { cvs: number };
const BODIES = 4000;
const WORDS_IN_A_BODY = 350;

const [row] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM cv_search`;
if (row && row.n < cvs) await db.$transaction(fill, { timeout: 900_000 });
await db.$executeRaw`VACUUM ANALYZE application`;
await db.$executeRaw`VACUUM ANALYZE cv_search`;
await db.$disconnect();
process.send?.(true, () => process.exit(0));

/** Without triggers, and with the index of words made at the end. */
async function fill(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
  await tx.$executeRaw`SET LOCAL maintenance_work_mem = '512MB'`;
  await tx.$executeRaw`TRUNCATE job, application, stored_file CASCADE`;
  await tx.$executeRaw`DROP INDEX cv_search_terms`;
  await bodies(tx);
  await applications(tx);
  await tx.$executeRaw`CREATE INDEX cv_search_terms ON cv_search USING gin (document) WITH (fastupdate = on, gin_pending_list_limit = 1024)`;
}

async function bodies(tx: Tx): Promise<void> {
  await tx.$executeRaw`CREATE TEMPORARY TABLE body (n INTEGER PRIMARY KEY, text TEXT, document TSVECTOR) ON COMMIT DROP`;
  for (let from = 0; from < BODIES; from += 500) {
    const texts = Array.from({ length: 500 }, (_, at) => bodyOf(from + at));
    await tx.$executeRaw`
      INSERT INTO body SELECT ${from} + at - 1, text, cv_document(text, NULL)
      FROM unnest(${texts}::text[]) WITH ORDINALITY AS t (text, at)`;
  }
}

function bodyOf(seed: number): string {
  let state = seed * 2654435761 + 1;
  const random = () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
  const said: string[] = [];
  while (said.length < WORDS_IN_A_BODY) said.push(piece(random));
  return said.join(" ");
}

async function applications(tx: Tx): Promise<void> {
  const list = (key: keyof typeof WORDS) => WORDS[key];
  await tx.$executeRaw`
    INSERT INTO job (id, slug, title, employer_name, description_text, workplace, published_at, closes_at, advert_key, updated_at)
    SELECT gen_random_uuid(), 'job-' || n, 'Graduate planner ' || n, 'Calder', 'Plan.', 'remote', now() - n * interval '1 day',
      now() + interval '30 days', 'key' || n, now() FROM generate_series(1, 200) n`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE one ON COMMIT DROP AS
    SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS file, now() - n * interval '7 minutes' AS at, n % ${BODIES} AS body,
      'Applicant ' || n || ' of ' || (${list("towns")}::text[])[1 + n * 7919 % 40] || ', ' ||
      (${list("subjects")}::text[])[1 + n * 104729 % 30] || ' graduate, ' || (${list("skills")}::text[])[1 + n * 1299709 % 24] AS head
    FROM generate_series(1::bigint, ${cvs}) n`;
  await tx.$executeRaw`
    INSERT INTO stored_file (id, path, original_name, media_type, bytes, sha256)
    SELECT file, 'cv/' || file, 'cv.pdf', 'application/pdf', 60000, md5(n::text) FROM one`;
  await tx.$executeRaw`
    INSERT INTO file_text (file_id, state, text, pages, read_at)
    SELECT file, 'read', head || E'\n' || text, 2, at FROM one JOIN body ON body.n = one.body`;
  await tx.$executeRaw`
    INSERT INTO application (id, job_id, name, email, right_to_work, cv_id, stage, created_at, updated_at, answer_due_on)
    SELECT one.id, j.id, 'Applicant ' || one.n, 'a' || one.n || '@example.com', 'yes', file,
      (${["received", "screening", "submitted", "interview", "rejected", "rejected"]}::text[])[1 + one.n % 6]::application_stage, at, at,
      CASE WHEN one.n % 6 < 4 THEN current_date END
    FROM one JOIN (SELECT id, row_number() OVER () AS n FROM job) j ON j.n = 1 + one.n % 200`;
  await tx.$executeRaw`
    INSERT INTO cv_search (application_id, job_id, stage, sent_at, document)
    SELECT a.id, a.job_id, a.stage, a.updated_at, cv_document(one.head, NULL) || body.document
    FROM application a JOIN one ON one.id = a.id JOIN body ON body.n = one.body`;
}
