import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { Unreadable } from "../found";
import { bytesOf, type Files, MOST_FILES } from "./files";

/** Text packs ten times, and pictures not at all; what unpacks to more than this many times its size is a bomb. */
const MAX_RATIO = 100;
/** Small archives may: bytes. */
const RATIO_FROM = 64 * 1024 * 1024;

/** The files of a ZIP archive. One that climbs out of its folder, or would burst the memory, is refused whole. */
export async function filesOfArchive(path: string, packedBytes: number): Promise<Files> {
  const zip = await opened(path);
  try {
    const { entries, remarks } = await listed(zip, packedBytes);
    return {
      names: [...entries.keys()].sort(),
      remarks,
      has: (name) => entries.has(name),
      size: (name) => entries.get(name)?.uncompressedSize ?? 0,
      stream: (name) => unpacked(zip, entries.get(name)),
      async read(name, maxBytes) {
        const entry = entries.get(name);
        if (!entry || entry.uncompressedSize > maxBytes) return null;
        return bytesOf(await unpacked(zip, entry), maxBytes);
      },
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof Unreadable ? error : damaged(error);
  }
}

async function opened(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  } catch (error) {
    throw damaged(error);
  }
}

async function listed(zip: ZipFile, packedBytes: number) {
  const entries = new Map<string, Entry>();
  const remarks: string[] = [];
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    inflated += entry.uncompressedSize;
    if (entries.size > MOST_FILES || inflated > Math.max(RATIO_FROM, MAX_RATIO * packedBytes))
      throw new Unreadable("The archive would unpack to far more than an archive of articles does. It was not opened.");
    const name = entry.fileName;
    if (name.endsWith("/") || /(?:^|\/)(?:__MACOSX\/|\.)/.test(name)) continue;
    if (isLink(entry)) remarks.push(`${name} is a link to elsewhere, and was not followed.`);
    else if (entry.isEncrypted()) remarks.push(`${name} is locked with a password, and was left out.`);
    else if (entries.has(name)) remarks.push(`${name} is in the archive twice: the first was taken.`);
    else entries.set(name, entry);
  }
  return { entries, remarks };
}

/** Unix keeps the kind of a file in the upper bits; a link is 0o12. */
const isLink = ({ externalFileAttributes }: Entry) => ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

async function unpacked(zip: ZipFile, entry: Entry | undefined): Promise<Readable> {
  if (!entry) throw new Error("There is no such file in the archive");
  return zip.openReadStreamPromise(entry);
}

/** yauzl's words are for programmers; they are kept as the cause. */
function damaged(cause: unknown): Unreadable {
  const isClimbing =
    cause instanceof Error && /relative path|absolute path|invalid characters in fileName/.test(cause.message);
  const why = isClimbing
    ? "The archive holds a file whose name leads out of its folder. It was not opened."
    : "The archive is damaged. Make it again, or give the folder itself.";
  return new Unreadable(why, { cause });
}
