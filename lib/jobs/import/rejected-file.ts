import { createWriteStream } from "node:fs";
import { access, constants, mkdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { finished } from "node:stream/promises";
import { stringify } from "csv-stringify";
import type { SourceFile, SourceRow } from "./source-file";

export interface RejectedFile {
  add(row: SourceRow, reason: string): void;
  /** Where it is, or null when nothing was rejected. */
  close(): Promise<string | null>;
}

/**
 * Keeps the rejected rows of NAME.csv in NAME.rejected.csv beside it, or in `elsewhere` where that cannot be written: the
 * row's number, the reason, and all its cells, so that it can be mended and imported. Made only when a row is rejected.
 */
export async function rejectedFile({ path, delimiter, columns }: SourceFile, elsewhere: string): Promise<RejectedFile> {
  const name = `${basename(path).replace(/\.csv$/i, "")}.rejected.csv`;
  const beside = join(dirname(resolve(path)), name);
  const target = (await isWritable(beside)) ? beside : join(resolve(elsewhere), name);
  let rows: ReturnType<typeof stringify> | undefined;
  let written: Promise<void> | undefined;
  const begin = () => {
    // With the mark that tells spreadsheets it is UTF-8, and an apostrophe before what they would take for a formula.
    const stringifier = stringify({ bom: true, delimiter, escape_formulas: true });
    const file = createWriteStream(target);
    written = finished(stringifier.pipe(file));
    stringifier.write(["row", "reason", ...columns.headers]);
    return stringifier;
  };
  if (target !== beside) await mkdir(dirname(target), { recursive: true });
  return {
    add(row, reason) {
      rows ??= begin();
      rows.write([String(row.number), reason, ...row.cells]);
    },
    async close() {
      rows?.end();
      await written;
      return rows ? target : null;
    },
  };
}

/**
 * A file that is there must be writable itself, one that is not its folder. What is marked as read-only for everybody is
 * left alone by root too, whom nothing would stop.
 */
async function isWritable(path: string): Promise<boolean> {
  for (const target of [path, dirname(path)]) {
    const found = await stat(target).catch(() => null);
    if (!found) continue;
    const mayWrite = await access(target, constants.W_OK).then(
      () => true,
      () => false,
    );
    return mayWrite && (found.mode & 0o222) !== 0;
  }
  return false;
}
