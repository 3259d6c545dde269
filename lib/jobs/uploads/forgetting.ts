import { db } from "@/lib/core/db";
import { removeFile } from "@/lib/core/storage";
import { keyOf, refusedKeyOf } from "./files";

const FILE_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Forgets uploads that nobody said yes to, with their files, after a month, and the refused rows of the others. That a list
 * was taken in, by whom and from which file, stays: it is why its jobs are here. Answers how many were forgotten.
 */
export async function forgetUploads(now: Date): Promise<number> {
  const before = new Date(now.getTime() - FILE_DAYS * DAY_MS);
  const window = { lt: before, gte: new Date(before.getTime() - FILE_DAYS * DAY_MS) };
  const done = await db.jobUpload.findMany({ where: { finishedAt: window }, select: { id: true } });
  for (const { id } of done) await removeFile(refusedKeyOf(id));
  const old = await db.jobUpload.findMany({
    where: { askedAt: null, createdAt: { lt: before } },
    select: { id: true },
  });
  for (const { id } of old) {
    await removeFile(keyOf(id));
    await removeFile(refusedKeyOf(id));
  }
  const { count } = await db.jobUpload.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  return count;
}
