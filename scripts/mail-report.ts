import { db } from "@/lib/core/db";
import { takeReport } from "@/lib/mail/bounces/intake";
import { LARGEST_REPORT } from "@/lib/mail/bounces/report";

// npm run mail:report < MESSAGE: what a mail server could not deliver, or a reader's complaint. A mail server hands each
// message for BOUNCE_ADDRESS to it (Postfix: an alias "|command"). Ends with 0 also for what is no report: nothing of it
// may go back to its sender.

const chunks: Buffer[] = [];
let size = 0;
for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
  size += chunk.length;
  // The rest is read and forgotten, so that whoever writes does not fail.
  if (size <= LARGEST_REPORT) chunks.push(chunk);
}
const { taken } = size <= LARGEST_REPORT ? await takeReport(Buffer.concat(chunks), new Date()) : { taken: 0 };
console.log(taken > 0 ? "Taken in" : "Not a report about a message of ours");
await db.$disconnect();
