import { createTransport } from "nodemailer";
import { brand } from "@/lib/core/settings/brand";
import { composeDigests } from "@/lib/alerts/composing";
import { writeDigests } from "@/lib/alerts/digests";
import { db } from "@/lib/core/db";
import { sendDue } from "@/lib/mail/send";
import { timed } from "./harness/measure";

// One way of sending all digests that are due, in a process of its own.

const { how, smtp } = JSON.parse(process.argv[2] ?? "{}") as { how: "ours" | "raw"; smtp: string };
process.env.SMTP_URL = smtp;
const clock = () => new Date();

await writeDigests(clock());
await db.$executeRaw`
  UPDATE outbox_mail SET status = 'pending', attempts = 0, not_before = now() - interval '1 hour', expires_at = NULL, sent_at = NULL
  WHERE status = 'pending'`;
await db.$executeRaw`ANALYZE outbox_mail`;
const mails = await db.outboxMail.findMany({ where: { status: "pending" } });
const ms = how === "ours" ? await ours() : await raw();
// The next round finds them waiting again: rows are put back as a new run would have written them.
await db.$executeRaw`ALTER TABLE outbox_mail DISABLE TRIGGER ALL`;
await db.$executeRaw`UPDATE outbox_mail SET status = 'pending', sent_at = NULL`;
await db.$executeRaw`ALTER TABLE outbox_mail ENABLE TRIGGER ALL`;
await db.$executeRaw`VACUUM ANALYZE outbox_mail`;
await db.$disconnect();
process.send?.({ perSecond: (mails.length / ms) * 1000 }, () => process.exit(0));

async function ours(): Promise<number> {
  return timed(async () => {
    const { sent } = await sendDue(clock, { stream: "bulk", composers: { digest: composeDigests } });
    if (sent !== mails.length) throw new Error(`${sent} of ${mails.length} were sent`);
  });
}

/** The letters are written before the clock starts; only what nodemailer does counts. */
async function raw(): Promise<number> {
  const letters = new Map<string, { subject: string; html: string; text: string; headers?: Record<string, string> }>();
  for (let at = 0; at < mails.length; at += 50) {
    const ids = mails.slice(at, at + 50).map(({ id }) => id);
    for (const [id, letter] of await composeDigests(ids, clock())) letters.set(id, letter);
  }
  const { name, email } = await brand();
  const pool = createTransport({ url: smtp, pool: true, maxConnections: 5, maxMessages: Infinity });
  return timed(async () => {
    await Promise.all(
      mails.map(({ id, toAddress, messageId }) =>
        pool.sendMail({
          from: { name, address: "no-reply@example.com" },
          to: toAddress,
          replyTo: email,
          messageId,
          ...letters.get(id),
        }),
      ),
    );
    pool.close();
  });
}
