import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { VISITOR, type Candidate } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { pdf } from "@/tests/support/attack-files";
import { aJob } from "@/tests/support/a-job";
import type { Applying } from "./applying";
import { emptied } from "@/tests/support/emptied";

export const FILES = join(process.env.DATA_DIR ?? "", "files");
export const now = new Date("2026-11-25T10:00:00Z");
export const details = { name: "Sam Okafor", email: "Sam@Example.com", rightToWork: "yes" } as const;

export const applying = (change: Partial<Applying> = {}): Applying => ({
  slug: "planner",
  details,
  cv: { bytes: pdf(), name: "../Sam’s CV.pdf" },
  viewer: VISITOR,
  network: "campus",
  ...change,
});

/** A CV that differs from every other of another name. */
export const cvNamed = (name: string) => ({ bytes: pdf({ extra: `% ${name}\n` }), name });

/** One open job, and nobody who has applied for it. */
export async function oneOpenJob() {
  await emptied("person", "application", "stored_file", "job", "outbox_mail", "rate_count", "audit_event");
  await rm(join(FILES, "cv"), { recursive: true, force: true });
  await aJob({ slug: "planner", title: "Junior planner" });
}

export async function aCandidate(email: string): Promise<Candidate> {
  const { id } = await db.person.create({ data: { email, name: "Sam", verifiedAt: now, candidate: { create: {} } } });
  return { kind: "candidate", personId: id, email, name: "Sam" };
}

/** The ids of the CVs whose bytes lie in the storage. */
export async function keptFiles() {
  return existsSync(join(FILES, "cv")) ? readdir(join(FILES, "cv")) : [];
}
