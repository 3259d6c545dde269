import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import pg from "pg";
import { migrated } from "@/scripts/launch/migrated.mjs";

/** The server that `npm run bench` keeps for itself; each benchmark has its own database in it. */
const server = () => process.env.DATABASE_URL ?? "";

const urlOf = (name: string) => {
  const url = new URL(server());
  url.pathname = `/${name}`;
  return url.href;
};

/** A database with all tables and nothing in them. */
export async function emptyDatabase(name: string): Promise<string> {
  await asServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await asServer(`CREATE DATABASE "${name}"`);
  await migrated(urlOf(name));
  return urlOf(name);
}

/** A database with all tables, which keeps what a benchmark put into it. */
export async function emptyOrKept(name: string): Promise<string> {
  const { rowCount } = await asServer(`SELECT FROM pg_database WHERE datname = '${name}'`);
  if (!rowCount) return emptyDatabase(name);
  await migrated(urlOf(name));
  return urlOf(name);
}

/** A database of its own with the sample content, made anew. */
export async function sampleDatabase(name: string): Promise<string> {
  const url = await emptyDatabase(name);
  await command("scripts/db-seed.ts", [], url);
  return url;
}

/** A database with so many generated jobs. It is kept, so that a million of them are made once. */
export async function filledDatabase(jobs: number, say: (words: string) => void): Promise<string> {
  const name = `bench_${jobs}`;
  const { rowCount } = await asServer(`SELECT FROM pg_database WHERE datname = '${name}'`);
  if (!rowCount) await emptyDatabase(name);
  const url = urlOf(name);
  await migrated(url);
  const missing = jobs - (await countIn(url, "job"));
  if (missing > 0) {
    say(`Filling in ${missing.toLocaleString("en-GB")} jobs`);
    await command("scripts/db-fill.ts", ["--jobs", String(missing)], url);
  }
  return url;
}

/** A database with the sample content and so many posts, of which most are generated. It is kept. */
export async function blogDatabase(posts: number, say: (words: string) => void): Promise<string> {
  const name = `bench_posts_${posts}`;
  const { rowCount } = await asServer(`SELECT FROM pg_database WHERE datname = '${name}'`);
  if (!rowCount) await emptyDatabase(name);
  const url = urlOf(name);
  await migrated(url);
  if ((await countIn(url, "post")) === 0) await command("scripts/db-seed.ts", [], url);
  const missing = posts - (await countIn(url, "post"));
  if (missing > 0) {
    say(`Filling in ${missing.toLocaleString("en-GB")} posts`);
    await command("scripts/db-fill.ts", ["--posts", String(missing)], url);
    await asDatabase(url, "VACUUM ANALYZE");
  }
  return url;
}

/**
 * A database whose record has so many rows over two years: forty colleagues of whom few do most, kinds and deeds as they
 * fall, things that are gone. It is kept.
 */
export async function auditDatabase(rows: number, say: (words: string) => void): Promise<string> {
  const name = `bench_audit_${rows}`;
  const { rowCount } = await asServer(`SELECT FROM pg_database WHERE datname = '${name}'`);
  // A filling that was broken off has left none.
  if (rowCount && (await countIn(urlOf(name), "audit_event")) > 0) return urlOf(name);
  const url = await emptyDatabase(name);
  say(`Filling in ${rows.toLocaleString("en-GB")} rows`);
  await asDatabase(
    url,
    `WITH staff AS (SELECT array_agg(gen_random_uuid()) AS ids FROM generate_series(1, 40)),
      deeds AS (SELECT ARRAY['job.save', 'job.save', 'job.save', 'job.publish', 'job.withdraw', 'post.save', 'post.publish',
        'application.read', 'application.read', 'application.read-cv', 'call.move', 'subscriber.subscriber-read'] AS names)
    INSERT INTO audit_event (at, actor_id, action, subject, subject_id, details)
    SELECT now() - (${rows} - n) * interval '1 second' * (63072000.0 / ${rows}),
      CASE WHEN random() < 0.95 THEN staff.ids[1 + floor(40 * power(random(), 3))::int] END,
      CASE WHEN n % 5000 = 0 THEN 'save' ELSE split_part(deed, '.', 2) END,
      CASE WHEN n % 5000 = 0 THEN 'settings' ELSE split_part(deed, '.', 1) END,
      CASE WHEN n % 5000 = 0 THEN 'agency' ELSE md5((n / 20)::text)::uuid::text END,
      '{"from": {"title": "Analyst"}, "to": {"title": "Junior analyst"}, "version": 2}'
    FROM generate_series(1, ${rows}) AS n, staff, deeds,
      LATERAL (SELECT deeds.names[1 + floor(12 * random())::int + 0 * n::int] AS deed) AS one`,
  );
  await asDatabase(url, "VACUUM ANALYZE");
  return url;
}

/** A copy of a database with so many generated subscribers in it. It is kept. */
export async function copiedDatabase(
  source: string,
  name: string,
  subscribers: number,
  say: (words: string) => void,
): Promise<string> {
  const url = urlOf(name);
  const { rowCount } = await asServer(`SELECT FROM pg_database WHERE datname = '${name}'`);
  if (rowCount) {
    await migrated(url);
    return url;
  }
  say(`Filling in ${subscribers.toLocaleString("en-GB")} subscribers`);
  await asServer(`CREATE DATABASE "${name}" TEMPLATE "${new URL(source).pathname.slice(1)}"`);
  await command("scripts/db-fill.ts", ["--subscribers", String(subscribers)], url);
  return url;
}

/**
 * Runs a TypeScript file against a database, in a process of its own, which Node is given these flags for. Its figures
 * come back as a message.
 */
export async function measuredBy<T>(file: string, args: unknown, url: string, flags: string[] = []): Promise<T> {
  const child = start(join("bench", file), [JSON.stringify(args)], url, flags);
  let answer: T | undefined;
  child.on("message", (message) => (answer = message as T));
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0 || answer === undefined) throw new Error(`bench/${file} ended with ${code ?? "a signal"}.`);
  return answer;
}

async function command(file: string, args: string[], url: string): Promise<void> {
  const [code] = (await once(start(file, args, url), "exit")) as [number | null];
  if (code !== 0) throw new Error(`${file} ended with ${code ?? "a signal"}.`);
}

const start = (file: string, args: string[], url: string, flags: string[] = []) =>
  spawn(process.execPath, [...flags, "--import", "tsx", file, ...args], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });

async function countIn(url: string, table: "job" | "post" | "audit_event"): Promise<number> {
  const { rows } = await asDatabase<{ count: number }>(url, `SELECT count(*)::int AS count FROM ${table}`);
  return rows[0]?.count ?? 0;
}

const asServer = (sql: string) => asDatabase(server(), sql);

async function asDatabase<Row extends pg.QueryResultRow>(url: string, sql: string) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await client.query<Row>(sql);
  } finally {
    await client.end();
  }
}
