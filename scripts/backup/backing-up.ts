import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Progress } from "../progress";
import { fingerprint, type Manifest, writeManifest } from "./manifest";
import { writeRows } from "./rows-out";
import { filesBelow, writeSums } from "./sums";

/** What a back-up is made of and where it is put back: the database, and the folder of files (null: they are in a bucket). */
export interface Place {
  url: string;
  files: string | null;
  secret: string;
}

export type Bars = (what: string) => Progress;

/**
 * Makes a back-up beside a running site, in a folder that must not be there yet and gets its name once it is whole. The rows
 * come first: a file that comes meanwhile is one too many, never one too few.
 */
export async function backUp(place: Place, folder: string, now: Date, bars?: Bars): Promise<Counts> {
  const target = resolve(folder);
  if (existsSync(target)) throw new Error(`${folder} is there already: give a new folder.`);
  const partly = `${target}.part`;
  await rm(partly, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  await mkdir(partly, { mode: 0o700 });
  const rows = await withBar(bars?.("tables"), (bar) => writeRows(place.url, partly, bar));
  const files = place.files === null ? 0 : await withBar(bars?.("files"), (bar) => copyFiles(place.files, partly, bar));
  await writeSums(partly);
  await writeManifest(partly, {
    madeAt: now.toISOString(),
    version: await ownVersion(),
    ...rows,
    files: place.files === null ? "bucket" : "folder",
    secret: fingerprint(place.secret),
  });
  await rename(partly, target);
  return { rows: countRows(rows), files };
}

export interface Counts {
  rows: number;
  files: number;
}

export const countRows = ({ tables }: Pick<Manifest, "tables">): number =>
  tables.reduce((sum, { rows }) => sum + rows, 0);

/** Copies every file of a storage folder; answers how many. One that is removed in between is left out. */
export async function copyFiles(from: string | null, into: string, bar?: Progress): Promise<number> {
  const paths = from === null ? [] : await filesBelow(from);
  await mkdir(join(into, "files"), { mode: 0o700 });
  let copied = 0;
  for (const path of paths) {
    const [source, target] = [join(from ?? "", path), join(into, "files", path)];
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await cp(source, target).then(
      () => copied++,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
      },
    );
    if (existsSync(target)) await chmod(target, 0o600);
    bar?.at(copied, paths.length);
  }
  return copied;
}

export async function withBar<T>(bar: Progress | undefined, work: (bar?: Progress) => Promise<T>): Promise<T> {
  try {
    return await work(bar);
  } finally {
    bar?.end();
  }
}

async function ownVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  return version;
}
