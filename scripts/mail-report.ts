import { takeAnswer } from "@/lib/calls/invitations/answers";
import { db } from "@/lib/core/db";
import { takeReport } from "@/lib/mail/bounces/intake";
import { LARGEST_REPORT } from "@/lib/mail/bounces/report";

// npm run mail:report < MESSAGE: what a mail server could not deliver, a reader's complaint, or a calendar's answer to an
// invitation. A mail server hands each message for BOUNCE_ADDRESS to it, and a copy of those for the agency's own address,
// where calendars answer (Postfix: an alias "|command"). Ends with 0 also for what is nothing of all that: nothing of it may
// go back to its sender.

const chunks: Buffer[] = [];
let size = 0;
for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
  size += chunk.length;
  // The rest is read and forgotten, so that whoever writes does not fail.
  if (size <= LARGEST_REPORT) chunks.push(chunk);
}
const message = Buffer.concat(chunks);
const now = new Date();
const isTaken =
  size <= LARGEST_REPORT && ((await takeReport(message, now)).taken > 0 || (await takeAnswer(message, now)));
console.log(isTaken ? "Taken in" : "Neither a report nor an answer about anything of ours");
await db.$disconnect();
