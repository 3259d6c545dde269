import { db } from "@/lib/core/db";

/** Runs what a command does. What goes wrong is said with the way it is to be called, and the command ends with 1. */
export async function command(usage: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(usage);
    process.exitCode = 1;
  } finally {
    await db.$disconnect();
  }
}
