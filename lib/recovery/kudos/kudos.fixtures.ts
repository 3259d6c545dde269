import { randomUUID } from "node:crypto";
import type { Candidate, Staff } from "@/lib/access/viewer";
import { apply } from "@/lib/applications/applying/applying";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { pdf } from "@/tests/support/attack-files";
import { type KudosForm, kudosForm } from "../kudos-input";
import { giveKudos } from "./giving";
import { askForKudos } from "./links";
import { decideOn, ownKudos } from "./wall";
import { emptied } from "@/tests/support/emptied";

export const NOW = new Date("2026-11-25T10:00:00Z");
const DAY_MS = 86_400_000;
export const days = (count: number) => new Date(NOW.getTime() + count * DAY_MS);

export const RECRUITER: Staff = {
  kind: "staff",
  role: "recruiter",
  personId: "11111111-1111-4111-8111-111111111111",
  email: "ada@agency.example",
  name: "Ada",
};
export const EDITOR: Staff = { ...RECRUITER, role: "editor" };

export async function emptyKudos(): Promise<void> {
  await emptied("person", "application", "job", "outbox_mail", "rate_count", "stored_file");
}

/** Somebody with an account. */
export async function aCandidate(name = "Sam Okafor"): Promise<Candidate> {
  const email = `${randomUUID()}@example.com`;
  const { id } = await db.person.create({ data: { email, name, verifiedAt: NOW, candidate: { create: {} } } });
  return { kind: "candidate", personId: id, email, name };
}

export const MOMENT = "Our choir was about to give up, and Sam found us a hall for nothing in two days.";

export const words = (given: Record<string, unknown> = {}): KudosForm =>
  kudosForm.parse({ name: "Ruth Adeyemi", moment: MOMENT, word1: "Steady", permission: "first-name", ...given });

const tokenIn = (url: string) => new URL(url).searchParams.get("token") ?? "";

/** The secret of a fresh link of theirs. */
export async function aLink(candidate: Candidate, now = NOW): Promise<string> {
  const asked = await askForKudos(candidate, "lecturer", now);
  if (!asked?.ok) throw new Error("No link");
  return tokenIn(asked.url);
}

/** Words that they were given and kept: their id, and the giver's own secret. */
export async function keptKudos(candidate: Candidate, given: Record<string, unknown> = {}) {
  const outcome = await giveKudos(await aLink(candidate), words(given), randomUUID(), NOW);
  if (!outcome.ok) throw new Error(outcome.reason);
  const [first] = (await ownKudos(candidate)).filter(({ state }) => state === "waiting");
  if (!first) throw new Error("They are held");
  await decideOn(candidate, first.id, "keep", NOW);
  return { id: first.id, ownToken: outcome.ownToken };
}

/** An application of theirs for a job of its own. */
export async function anApplication(candidate: Candidate, message = "I plan.") {
  const slug = `job-${randomUUID()}`;
  await aJob({ slug });
  const details = { name: candidate.name, email: candidate.email, message, rightToWork: "yes" } as const;
  const cv = { bytes: pdf({ extra: `% ${slug}\n` }), name: "cv.pdf" };
  const outcome = await apply({ slug, details, cv, viewer: candidate, network: randomUUID() }, NOW);
  if (!outcome.ok) throw new Error(outcome.reason);
  const { id } = await db.application.findFirstOrThrow({ where: { job: { slug } }, select: { id: true } });
  return { id, slug };
}
