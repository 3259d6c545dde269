import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Progress } from "../progress";
import { type Manifest, SUMS } from "./manifest";

/** Every file below a folder by its path from there, with `/` between; none when the folder is not there. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}

/** Checksums of all that the back-up holds so far. */
export async function writeSums(folder: string): Promise<void> {
  const lines: string[] = [];
  for (const path of await filesBelow(folder)) lines.push(`${await sha256Of(join(folder, path))}  ${path}\n`);
  await writeFile(join(folder, SUMS), lines.join(""), { mode: 0o600 });
}

/** Throws one sentence for the first thing that is not as it was written: changed, gone, or there beside it. */
export async function checkSums(folder: string, { sumsSha256 }: Manifest, bar?: Progress): Promise<void> {
  const broken = (what: string) => new Error(`${folder} is not as it was written: ${what}. Nothing was restored.`);
  if ((await sha256Of(join(folder, SUMS))) !== sumsSha256) throw broken(`${SUMS} has changed`);
  const text = await readFile(join(folder, SUMS), "utf8");
  const wanted = new Map(
    text
      .split("\n")
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const found = (await filesBelow(folder)).filter((path) => path !== SUMS && path !== "manifest.json");
  const missing = [...wanted.keys()].find((path) => !found.includes(path));
  if (missing) throw broken(`${missing} is missing`);
  for (const [at, path] of found.entries()) {
    if ((await sha256Of(join(folder, path))) !== wanted.get(path)) throw broken(`${path} has changed`);
    bar?.at(at, found.length);
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
