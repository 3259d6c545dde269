import { db } from "@/lib/core/db";
import { wakePostmen } from "@/lib/mail/outbox";

// A program: node scripts/run.mjs e2e/support/office-opens.ts ADDRESS. What waits for office hours in the outbox for this
// address goes now: a journey may run at night.

const [address = ""] = process.argv.slice(2);
await db.$transaction(async (tx) => {
  await tx.outboxMail.updateMany({ where: { toAddress: address, status: "pending" }, data: { notBefore: new Date() } });
  await wakePostmen(tx);
});
process.exit();
