import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { applyMigrations, migrationsIn } from "@/lib/core/migrations";
import { type Bars, copyFiles, type Counts, countRows, type Place, withBar } from "./backing-up";
import { fingerprint, type Manifest, readManifest } from "./manifest";
import { loadRows } from "./rows-in";
import { checkSums } from "./sums";

export interface Restored extends Counts {
  manifest: Manifest;
  /** Migrations that this version has and the back-up had not. */
  applied: string[];
  isOtherSecret: boolean;
  /** Mail that had not gone when the back-up was made, and will go as soon as a worker runs. */
  waitingMail: number;
}

interface Options {
  migrations: string;
  now: Date;
  /** Throws away what the database and the folder of files hold. */
  replace?: boolean;
  /** Takes mail that was due for being in doubt: staff decide about each, and nothing goes by itself a second time. */
  holdMail?: boolean;
  bars?: Bars;
}

/**
 * Puts a back-up back. Everything is looked at before anything is changed: that the back-up is whole and of no newer
 * version, that the database is empty and nobody works on it. Throws one sentence otherwise.
 */
export async function restore(folder: string, place: Place, options: Options): Promise<Restored> {
  const { migrations, now, replace = false, holdMail = false, bars } = options;
  const manifest = await readManifest(folder);
  await noNewer(manifest, migrations);
  if (manifest.files === "folder" && place.files === null)
    throw new Error("The back-up holds files, and STORAGE_URL names a bucket: unset it, or copy them there yourself.");
  await emptyOrTold(place, replace);
  await withBar(bars?.("files looked at"), (bar) => checkSums(folder, manifest, bar));

  if (replace)
    await asked(place.url, "DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  const had = new Set(manifest.migrations);
  await applyMigrations(place.url, migrations, { wanted: (name) => had.has(name) });
  await withBar(bars?.("tables"), (bar) => loadRows(place.url, folder, manifest, bar));
  const files = manifest.files === "bucket" ? 0 : await putFilesBack(folder, place.files ?? "", now, bars);
  const { applied } = await applyMigrations(place.url, migrations);
  if (holdMail) await asked(place.url, inDoubt(now));
  const [mail] = await asked<{ count: number }>(
    place.url,
    "SELECT count(*)::int AS count FROM outbox_mail WHERE status IN ('pending', 'sending')",
  );
  const isOtherSecret = fingerprint(place.secret) !== manifest.secret;
  return { manifest, rows: countRows(manifest), files, applied, isOtherSecret, waitingMail: mail?.count ?? 0 };
}

/** By way of being sent, as the rules of the outbox want it. */
const inDoubt = (now: Date) => `
  UPDATE outbox_mail SET status = 'sending' WHERE status = 'pending' AND not_before <= '${now.toISOString()}';
  UPDATE outbox_mail SET status = 'unclear', lease_until = NULL, error = 'It waited in a back-up, and may have gone since'
  WHERE status = 'sending'`;

async function noNewer(manifest: Manifest, migrations: string): Promise<void> {
  const known = new Set((await migrationsIn(migrations)).map(({ name }) => name));
  const unknown = manifest.migrations.find((name) => !known.has(name));
  if (unknown)
    throw new Error(`The back-up is of a newer version of the site, with ${unknown}: restore it with that version.`);
}

async function emptyOrTold({ url, files }: Place, replace: boolean): Promise<void> {
  const [busy] = await asked<{ name: string }>(
    url,
    `SELECT application_name AS name FROM pg_stat_activity
     WHERE datname = current_database() AND application_name IN ('front', 'postman', 'worker') LIMIT 1`,
  );
  if (busy) throw new Error("The site runs on this database: stop every web and worker first.");
  if (replace) return;
  const [table] = await asked<{ name: string }>(
    url,
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' LIMIT 1",
  );
  if (table)
    throw new Error(
      "The database has tables already: give an empty one, or say --replace to throw away what is there.",
    );
  if (files !== null && (await readdir(files).catch(() => [])).length > 0)
    throw new Error(`There are files in ${files}: move them away, or say --replace.`);
}

/** The folder changes hands in one step; what was there before stays beside it until somebody removes it. */
async function putFilesBack(folder: string, files: string, now: Date, bars: Bars | undefined): Promise<number> {
  const partly = `${files}.part`;
  await rm(partly, { recursive: true, force: true });
  await mkdir(partly, { recursive: true, mode: 0o700 });
  const count = await withBar(bars?.("files"), (bar) => copyFiles(join(folder, "files"), partly, bar));
  if (existsSync(files)) await rename(files, `${files}.before-${now.getTime()}`);
  await rename(join(partly, "files"), files);
  await rm(partly, { recursive: true });
  return count;
}

async function asked<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("notice", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}
