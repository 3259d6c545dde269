import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aWholeLife } from "@/lib/privacy/whole-life.fixtures";
import { makeThings } from "@/tests/access/things";
import { signedIn } from "@/tests/access/people";
import type { Site } from "@/tests/access/site";
import { emptyDatabase } from "@/tests/support/empty-database";
import { catalogue } from "../migration/catalogue.mjs";
import { seedConsultants } from "../seed/consultants";
import { seedPosts } from "../seed/posts";
import { backUp, type Place } from "./backing-up";
import { restore } from "./restoring";
import { filesBelow } from "./sums";

const MIGRATIONS = join(process.cwd(), "prisma", "migrations");
const now = new Date("2026-11-28T10:00:00Z");

let home: string;
let here: Place;
let made: { rows: number; files: number };
let before: Awaited<ReturnType<typeof everyRow>>;
let there: Place & { files: string };
const backup = () => join(home, "back-up");

/** A site in use: everything that the table of who may needs, a person with a whole life, articles with pictures. */
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "backup-"));
  here = {
    url: process.env.DATABASE_URL ?? "",
    files: join(process.env.DATA_DIR ?? "", "files"),
    secret: "a secret for tests only",
  };
  await makeThings(await signedIn({ signIn: () => Promise.resolve("") } as unknown as Site, now), now);
  await aWholeLife("sam@example.com");
  await seedConsultants(now);
  await seedPosts(now);
  made = await backUp(here, backup(), now);
  before = await everyRow(here.url);
  there = await anotherPlace();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test("what was filled, backed up and restored elsewhere is the same, row by row and file by file", async () => {
  const done = await restore(backup(), there, { migrations: MIGRATIONS, now });

  expect(done).toMatchObject({ ...made, applied: [], isOtherSecret: false });
  expect(done.waitingMail).toBeGreaterThan(0);
  expect(await everyRow(there.url)).toEqual(before);
  expect(Object.values(before).filter(({ rows }) => rows > 0).length).toBeGreaterThan(90);
  expect(await sums(there.files)).toEqual(await sums(here.files));
  expect(made.files).toBeGreaterThan(5);
});

test("and its rules, keys, triggers and numbers go on as before", async () => {
  expect(await catalogue(there.url)).toBe(await catalogue(here.url));
  expect(await keysAndModes(there.url)).toEqual(await keysAndModes(here.url));
  const next = "SELECT nextval('job_number_seq')::int AS next";
  expect(await asked(there.url, next)).toEqual(await asked(here.url, next));
  await expect(asked(there.url, "DELETE FROM audit_event")).rejects.toThrow();
});

test("a back-up made while people write is of one instant", async () => {
  let isOver = false;
  const write = (n: number) =>
    db.person.create({ data: { email: `beside-${n}@example.com`, name: "Beside", candidate: { create: {} } } });
  await write(0);
  const writing = (async () => {
    for (let n = 1; !isOver; n++) await write(n);
  })();
  const folder = join(home, "beside-writers");
  await backUp(here, folder, now);
  isOver = true;
  await writing;
  const there = await anotherPlace();

  await restore(folder, there, { migrations: MIGRATIONS, now });

  const [written] = await asked<{ people: number; candidates: number }>(
    there.url,
    `SELECT count(*)::int AS people, count(candidate.*)::int AS candidates
     FROM person LEFT JOIN candidate ON candidate.person_id = person.id WHERE name = 'Beside'`,
  );
  expect(written?.people).toBeGreaterThan(0);
  expect(written?.candidates).toBe(written?.people);
});

test.each([
  [
    "a file of it has changed",
    (of: string) => writeFileSync(join(of, "rows", "person.copy.gz"), "x"),
    /person.*changed/,
  ],
  ["a file of it is missing", (of: string) => rmSync(join(of, "rows", "person.copy.gz")), /person.*missing/],
  ["it was broken off", (of: string) => rmSync(join(of, "manifest.json")), /no whole back-up/],
  [
    "it is of a newer version",
    (of: string) => edited(of, /"2026[^"]*_same_person"/, '"20990101000000_later"'),
    /newer version/,
  ],
  ["its sums were made to fit", (of: string) => writeFileSync(join(of, "SHA256SUMS"), ""), /SHA256SUMS has changed/],
])("a back-up is refused, and nothing touched, when %s", async (_, spoil, why) => {
  const there = await anotherPlace();
  const spoilt = mkdtempSync(join(home, "spoilt-"));
  cpSync(backup(), spoilt, { recursive: true });
  spoil(spoilt);

  await expect(restore(spoilt, there, { migrations: MIGRATIONS, now })).rejects.toThrow(why);

  expect(await asked(there.url, "SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace")).toEqual([]);
  expect(await filesBelow(there.files)).toEqual([]);
});

test("a database that has tables is left alone, unless one says to replace it", async () => {
  await asked(there.url, "UPDATE person SET name = 'Somebody else'");
  writeFileSync(join(there.files, "later"), "x");

  await expect(restore(backup(), there, { migrations: MIGRATIONS, now })).rejects.toThrow("has tables already");
  await restore(backup(), there, { migrations: MIGRATIONS, now, replace: true });

  expect(await everyRow(there.url)).toEqual(before);
  expect(await sums(there.files)).toEqual(await sums(here.files));
});

test("a site that runs is not pulled from under its visitors", async () => {
  const there = await anotherPlace();
  const front = new pg.Client({ connectionString: there.url, application_name: "front" });
  await front.connect();

  const restoring = restore(backup(), there, { migrations: MIGRATIONS, now, replace: true });

  await expect(restoring).rejects.toThrow("stop every web and worker");
  await front.end();
});

test("a back-up is never written over another", async () => {
  await expect(backUp(here, backup(), now)).rejects.toThrow("is there already");
});

test("mail that waited in a back-up is put in doubt where one says so, and whoever restores with another secret is told", async () => {
  const held = { ...(await anotherPlace()), secret: "another" };
  const later = new Date(now.getTime() + 365 * 86_400_000);
  const count = async (url: string, where: string) =>
    (await asked<{ count: number }>(url, `SELECT count(*)::int AS count FROM outbox_mail WHERE status = ${where}`))[0];
  const waiting = await count(there.url, "'pending'");

  const done = await restore(backup(), held, { migrations: MIGRATIONS, now: later, holdMail: true });

  expect(waiting?.count).toBeGreaterThan(0);
  expect(await count(held.url, "'unclear'")).toEqual(waiting);
  expect(done).toMatchObject({ waitingMail: 0, isOtherSecret: true });
});

async function anotherPlace(): Promise<Place & { files: string }> {
  const { url } = await emptyDatabase();
  return { url, files: join(mkdtempSync(join(home, "place-")), "files"), secret: here.secret };
}

/** Of each table: how many rows, and a sum of all that stands in them. */
async function everyRow(url: string): Promise<Record<string, { rows: number; sum: string }>> {
  const tables = await asked<{ name: string }>(
    url,
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'",
  );
  const found: Record<string, { rows: number; sum: string }> = {};
  for (const { name } of tables) {
    const rows = await asked<{ row: string }>(url, `SELECT one::text AS row FROM "${name}" AS one ORDER BY 1`);
    found[name] = { rows: rows.length, sum: sha256(rows.map(({ row }) => row).join("\n")) };
  }
  return found;
}

const keysAndModes = (url: string) =>
  asked(
    url,
    `SELECT conrelid::regclass::text || conname || pg_get_constraintdef(oid) AS one FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT tgrelid::regclass::text || tgname || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`,
  );

async function sums(folder: string | null): Promise<Record<string, string>> {
  const paths = await filesBelow(folder ?? "");
  return Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(join(folder ?? "", path)))]));
}

const sha256 = (what: string | Buffer) => createHash("sha256").update(what).digest("hex");

function edited(folder: string, what: RegExp, into: string): void {
  const file = join(folder, "manifest.json");
  writeFileSync(file, readFileSync(file, "utf8").replace(what, into));
}

async function asked<Row extends object>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}
