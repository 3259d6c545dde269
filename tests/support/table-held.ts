import { Prisma } from "@/lib/core/prisma/client";
import { db } from "@/lib/core/db";

/** Does something while nobody else can read or write this table: whoever wants to waits for the end of it. */
export async function whileHeld(table: string, work: () => Promise<void>): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE ${Prisma.raw(`"${table}"`)} IN ACCESS EXCLUSIVE MODE`;
    await work();
  });
}
