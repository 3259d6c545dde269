import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { openFile } from "@/lib/core/storage";
import { exportFor } from "./export";

/** What is said where the storage has lost a file: the archive tells the truth rather than nothing. */
const LOST = "This file could not be read when the archive was made. Write to us, and we will look for it.\n";

/**
 * Everything we keep about the person behind an address as one ZIP: `my-data.json`, and the files it names. Files are read
 * one after the other, when their turn comes, so that a large archive needs no more memory than a small one.
 */
export async function archiveFor(email: string, now: Date): Promise<Readable> {
  const { data, files } = await exportFor(email, now);
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`${JSON.stringify(data, null, 2)}\n`), "my-data.json", { mtime: now });
  for (const { path, name } of files)
    zip.addReadStreamLazy(name, { mtime: now, compress: false }, (give) => {
      openFile(path).then(
        (stream) => give(null, stream ?? Readable.from(LOST)),
        (error: unknown) => (zip.outputStream as Readable).destroy(error as Error),
      );
    });
  zip.end();
  return zip.outputStream as Readable;
}
