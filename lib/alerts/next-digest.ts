import { db } from "@/lib/core/db";

/** When the next digest of anybody's alerts is due; null while nobody has a live alert. */
export async function nextDigestAt(): Promise<Date | null> {
  const { _min } = await db.alert.aggregate({ _min: { nextDueAt: true } });
  return _min.nextDueAt;
}
