import { chmod, mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { env } from "./env";

let disk: Promise<Disk> | undefined;

/** Keeps a private file under this key. Nothing in the storage has an address that a browser could open. */
export async function putFile(key: string, bytes: Buffer, contentType: string): Promise<void> {
  await (await storage()).put(key, bytes, { contentType, visibility: "private" });
}

/** A kept file as a stream; null when it is not there. */
export async function openFile(key: string): Promise<Readable | null> {
  const files = await storage();
  return (await files.exists(key)) ? files.getStream(key) : null;
}

/** Removes a file for good; one that is gone already is no error. */
export async function removeFile(key: string): Promise<void> {
  const files = await storage();
  if (await files.exists(key)) await files.delete(key);
}

/** Throws when the storage cannot be reached; for the health check. */
export async function storageAnswers(): Promise<void> {
  await (await storage()).exists("health");
}

/** Forgets a failed opening, so that a storage that comes back is found without a restart. */
function storage(): Promise<Disk> {
  disk ??= openStorage().catch((error: unknown) => {
    disk = undefined;
    throw error;
  });
  return disk;
}

/** STORAGE_URL: unset for files under DATA_DIR, or `s3://BUCKET?region=…&endpoint=…` with the usual AWS credentials. */
async function openStorage(): Promise<Disk> {
  const { STORAGE_URL, DATA_DIR } = env();
  if (!STORAGE_URL) return folder(resolve(DATA_DIR, "files"));
  return bucket(new URL(STORAGE_URL));
}

/** Readable by this account only. */
async function folder(location: string): Promise<Disk> {
  await mkdir(location, { recursive: true, mode: 0o700 });
  await chmod(location, 0o700);
  return new Disk(new FSDriver({ location, visibility: "private" }));
}

async function bucket(url: URL): Promise<Disk> {
  const { S3Driver } = await import("flydrive/drivers/s3").catch((cause: unknown) => {
    throw new Error("STORAGE_URL: s3:// needs the package @aws-sdk/client-s3", { cause });
  });
  const endpoint = url.searchParams.get("endpoint");
  const region = url.searchParams.get("region") ?? "eu-west-2";
  // A store of one's own is reached by its path, and knows no access lists: everything in the bucket is private.
  const own = endpoint ? { endpoint, forcePathStyle: true } : {};
  return new Disk(new S3Driver({ bucket: url.hostname, visibility: "private", supportsACL: false, region, ...own }));
}
