import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { openFile, putFile, removeFile } from "@/lib/core/storage";

/** Where an upload lies, and where the rows of it that were refused. */
export const keyOf = (id: string): string => `job-uploads/${id}.csv`;
export const refusedKeyOf = (id: string): string => `job-uploads/${id}.refused.csv`;

/** Work with an upload as a file of its own on this machine. Null when it is not kept any more. */
export async function withUpload<T>(id: string, work: (path: string, folder: string) => Promise<T>): Promise<T | null> {
  const bytes = await openFile(keyOf(id));
  if (!bytes) return null;
  const folder = await mkdtemp(join(tmpdir(), "job-upload-"));
  try {
    const path = join(folder, "list.csv");
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    return await work(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Keeps the refused rows of the last reading in place of those of the one before; with null there are none. */
export async function keepRefused(id: string, path: string | null): Promise<void> {
  if (path === null) return removeFile(refusedKeyOf(id));
  await putFile(refusedKeyOf(id), await readFile(path), "text/csv");
}
