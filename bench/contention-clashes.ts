import { db } from "@/lib/core/db";

/** How many pairs of booked calls meet, buffers included. */
const [row] = await db.$queryRaw<{ pairs: number }[]>`
  SELECT count(*)::int AS pairs FROM call a JOIN call b ON a.id < b.id AND a.consultant_id = b.consultant_id
    AND a.status = 'booked' AND b.status = 'booked'
    AND tstzrange(a.blocked_from, a.blocked_until) && tstzrange(b.blocked_from, b.blocked_until)`;
await db.$disconnect();
process.send?.(row?.pairs ?? -1, () => process.exit(0));
