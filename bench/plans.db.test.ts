import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { PUBLIC_PAGES } from "@/e2e/support/public-pages";
import { db } from "@/lib/core/db";
import { ensureBuilt } from "@/scripts/launch/build.mjs";
import { readSetting } from "@/scripts/launch/environment.mjs";
import { ensurePrograms } from "@/scripts/launch/programs.mjs";
import { testsHome } from "@/scripts/launch/tests-home.mjs";
import { explaining, inOneLine, logFrom, plansIn, walksIn } from "./harness/plans";
import { SMALL_TABLES } from "./harness/small-tables";
import { startWeb } from "./harness/web";

// Every public page, made by a web process whose statements the database explains. `npm run bench -- plans` does the same,
// and the tables of staff besides, where there really are a million rows.

const LOG = join(testsHome(), "postgres.log");
const JOB = "/jobs/graduate-marketing-assistant-leeds";
const PAGES = [
  ...PUBLIC_PAGES.flatMap(({ path }) => (typeof path === "string" ? [path] : [])),
  ...["/jobs?page=2", "/jobs?place=Leeds", "/jobs?q=enginer", "/jobs?sort=salary&salaryMin=25000", "/jobs/feed.xml"],
  ...["/blog?page=2", "/blog/feed.xml", "/blog/feed.json", "/api/jobs", "/api/jobs?q=graduate", `/api${JOB}`],
  // Not the sitemap, which is a list of all there is.
];

beforeAll(async () => {
  process.env.ENV_FILE = "none";
  const { env } = await readSetting();
  await ensureBuilt(process.cwd(), env);
  await ensurePrograms(process.cwd(), env);
  const seed = spawnSync(process.execPath, ["--import", "tsx", "scripts/db-seed.ts"], { encoding: "utf8" });
  if (seed.status !== 0) throw new Error(seed.stderr);
  await pretendToBeLarge();
}, 300_000);

test("no statement of a public page walks through a table that grows", async () => {
  const web = await startWeb(explaining(process.env.DATABASE_URL ?? "", { avoidingTables: true }));
  const log = logFrom(LOG);
  for (const page of PAGES) await (await fetch(`${web.address}${page}`)).arrayBuffer();
  await web.stop();

  const plans = plansIn(log.read());
  const full = await withRows();
  const walks = plans
    .flatMap(walksIn)
    // Of an empty table the planner knows that any index is as good; row by row it would take it if there were none.
    .filter(({ table, by }) => !(table in SMALL_TABLES) && (by === "Seq Scan" || full.has(table)));

  expect(plans.length).toBeGreaterThan(PAGES.length);
  expect([...new Set(walks.map(({ table, by, query }) => `${table}, ${by}: ${inOneLine(query)}`))]).toEqual([]);
});

/** The planner believes that there are a million rows in each table which has any, and chooses as it would then. */
async function pretendToBeLarge(): Promise<void> {
  await db.$executeRaw`ANALYZE`;
  await db.$executeRaw`
    UPDATE pg_class SET reltuples = 1000000, relpages = greatest(1, pg_relation_size(oid) / 8192)
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')
      AND NOT EXISTS (SELECT FROM unnest(${Object.keys(SMALL_TABLES)}::text[]) AS small
        WHERE relname = small OR oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = small::regclass))`;
}

async function withRows(): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND pg_relation_size(oid) > 0`;
  return new Set(rows.map(({ name }) => name));
}
