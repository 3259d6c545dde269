import { createHash, hkdfSync } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

/** The number of this way to write a back-up down. A reader refuses any other. */
const FORM = 1;
const NAME = "manifest.json";
/** Of every other file of the back-up, as `sha256sum --check` reads it. */
export const SUMS = "SHA256SUMS";

const manifest = z.strictObject({
  form: z.literal(FORM),
  madeAt: z.iso.datetime(),
  /** Of package.json, for people. */
  version: z.string(),
  /** What the database had been through, oldest first: it is built again by these. */
  migrations: z.array(z.string()).min(1),
  /** The rows as PostgreSQL writes them for COPY, in `rows/TABLE.copy.gz`. */
  tables: z.array(
    z.strictObject({
      table: z.string(),
      columns: z.array(z.string()),
      rows: z.number().int(),
      /** Before packing. */
      bytes: z.number().int(),
    }),
  ),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
  /** Where the files were: in `files` here, or in a bucket that keeps its own versions. */
  files: z.enum(["folder", "bucket"]),
  sumsSha256: z.string(),
  /** Says whether AUTH_SECRET is the same, and nothing of it: what is sealed with one cannot be opened with another. */
  secret: z.string(),
});

export type Manifest = z.infer<typeof manifest>;
export type TableRows = Manifest["tables"][number];

/** Written last: a back-up without it is none. */
export async function writeManifest(folder: string, facts: Omit<Manifest, "form" | "sumsSha256">): Promise<void> {
  const sumsSha256 = createHash("sha256")
    .update(await readFile(join(folder, SUMS)))
    .digest("hex");
  const whole = { form: FORM, ...facts, sumsSha256 };
  await writeFile(join(folder, NAME), `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 });
}

/** Throws one sentence when the folder holds no whole back-up, or one that this version cannot read. */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, NAME);
  if (!existsSync(file)) throw new Error(`${folder} holds no whole back-up: there is no ${NAME} in it.`);
  const read = manifest.safeParse(JSON.parse(await readFile(file, "utf8")));
  if (!read.success) throw new Error(`${file} was written by another version, or changed since: it cannot be read.`);
  return read.data;
}

/** The same for the same secret, and no help to whoever wants to guess it. */
export const fingerprint = (secret: string): string =>
  Buffer.from(hkdfSync("sha256", secret, "", "back-up fingerprint", 8)).toString("hex");
