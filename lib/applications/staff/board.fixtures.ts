import { db } from "@/lib/core/db";
import { aColleague } from "@/tests/support/clients";
import { aJob } from "@/tests/support/a-job";
import { emptied } from "@/tests/support/emptied";

/** A Wednesday. */
export const now = new Date("2026-11-25T10:00:00Z");
export const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
export const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

/** Two of staff, one job, and nobody who has applied. */
export async function anEmptyBoard() {
  await emptied(
    "person",
    "client",
    "application",
    "stored_file",
    "job",
    "outbox_mail",
    "rate_count",
    "audit_event",
    "bulk_run",
  );
  const ada = await aColleague("recruiter", "Ada");
  const bea = await aColleague("admin", "Bea");
  const job = await aJob({ slug: "planner", title: "Junior planner" });
  return { ada, bea, job };
}

/** Somebody who applied for a job, so many days ago. */
export async function applied(
  jobId: string,
  name: string,
  { days = 0, candidateId }: { days?: number; candidateId?: string } = {},
) {
  const at = daysAgo(days);
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}@example.com`;
  const { id } = await db.application.create({
    data: { jobId, name, email, rightToWork: "yes", createdAt: at, updatedAt: at, candidateId },
    select: { id: true },
  });
  return id;
}

export const templateId = async (name: string) =>
  (await db.messageTemplate.findUniqueOrThrow({ where: { name }, select: { id: true } })).id;
