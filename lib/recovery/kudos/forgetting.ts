import { db } from "@/lib/core/db";

/** Words go so many months after their candidate last did something with them. */
export const KUDOS_KEPT_MONTHS = 24;

/** Housekeeping: words that nobody has come back to for two years, and with them whoever gave them. */
export async function forgetKudos(now: Date): Promise<number> {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - KUDOS_KEPT_MONTHS);
  return db.$transaction(async (tx) => {
    const old = { lastUsedAt: { lt: before } };
    // Nothing was taken back: no note stays.
    await tx.kudosUse.deleteMany({ where: { kudos: old } });
    return (await tx.kudos.deleteMany({ where: old })).count;
  });
}
