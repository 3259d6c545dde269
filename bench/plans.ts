import pg from "pg";
import { PUBLIC_PAGES } from "@/e2e/support/public-pages";
import { emptyOrKept, filledDatabase, measuredBy } from "./harness/databases";
import type { Benchmark, Figure } from "./harness/measure";
import { explaining, inOneLine, logFrom, plansIn, type Walk, walksIn } from "./harness/plans";
import { SMALL_TABLES } from "./harness/small-tables";
import { startWeb } from "./harness/web";
import { SIZES } from "./tables";

const LOG = ".bench-data/postgres.log";
/** A table of fewer rows may be read whole: that is as fast as an index. */
const FEW_ROWS = 10_000;

/** What the database does for each statement, at the largest of the sizes. */
export const plans: Benchmark = {
  name: "plans",
  compares: "each statement of public pages, 60 searches and the tables of staff, by the plan that it was run with",
  async run({ sizes, say }) {
    const jobs = await filledDatabase(Math.max(...sizes), say);
    const tables = await emptyOrKept("bench_tables");
    await measuredBy<boolean>("tables-fill.ts", SIZES, tables);
    const rounds = { rounds: 0 };
    return [
      ...(await explained("public pages", jobs, say, publicPages)),
      ...(await explained("searches", jobs, say, (url) => measuredBy("search-times.ts", rounds, url))),
      ...(await explained("tables of staff", tables, say, (url) => measuredBy("tables-times.ts", rounds, url))),
    ];
  },
};

async function explained(
  what: string,
  url: string,
  say: (words: string) => void,
  work: (url: string) => Promise<unknown>,
): Promise<Figure[]> {
  const log = logFrom(LOG);
  await work(explaining(url));
  const all = plansIn(log.read());
  const large = await largeTables(url);
  const walks = all.flatMap(walksIn).filter(({ table }) => large.has(table) && !(table in SMALL_TABLES));
  const statements = (some: Walk[]) =>
    new Set(some.map(({ table, by, query }) => `${table}, ${by}: ${inOneLine(query)}`));
  const [byRows, byIndex] = [walks.filter(({ by }) => by === "Seq Scan"), walks.filter(({ by }) => by !== "Seq Scan")];
  for (const words of [...statements(byRows), ...statements(byIndex)]) say(words.slice(0, 600));
  return [
    { what: `${what}: statements`, value: all.length, unit: "times" },
    { what: `${what}: without an index`, value: statements(byRows).size, unit: "times" },
    { what: `${what}: through a whole index`, value: statements(byIndex).size, unit: "times" },
  ];
}

async function publicPages(url: string): Promise<void> {
  const web = await startWeb(url);
  const found = (await (await fetch(`${web.address}/api/jobs?pageSize=1`)).json()) as { items: { slug: string }[] };
  const own = PUBLIC_PAGES.flatMap(({ path }) => (typeof path === "string" ? [path] : []));
  const more = [`/jobs/${found.items[0]?.slug}`, "/jobs/feed.xml", "/jobs?page=2", "/api/jobs?q=graduate"];
  try {
    for (const path of [...own, ...more]) await (await fetch(`${web.address}${path}`)).arrayBuffer();
  } finally {
    await web.stop();
  }
}

async function largeTables(url: string): Promise<Set<string>> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND reltuples > $1",
    [FEW_ROWS],
  );
  await client.end();
  return new Set(rows.map(({ name }) => name));
}
