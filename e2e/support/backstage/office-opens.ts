import { db } from "@/lib/core/db";
import { wakePostmen } from "@/lib/mail/outbox";

/** What waits for office hours in the outbox for this address goes now: a journey may run at night. */
export async function officeOpens(address: string): Promise<string> {
  await db.$transaction(async (tx) => {
    await tx.outboxMail.updateMany({
      where: { toAddress: address, status: "pending" },
      data: { notBefore: new Date() },
    });
    await wakePostmen(tx);
  });
  return address;
}
