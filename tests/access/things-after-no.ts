import { randomUUID } from "node:crypto";
import type { Candidate, Staff } from "@/lib/access/viewer";
import { apply } from "@/lib/applications/applying/applying";
import { moveApplication } from "@/lib/applications/staff/moving";
import { db } from "@/lib/core/db";
import { chooseRelay } from "@/lib/recovery/relay/consent";
import { aJob } from "../support/a-job";
import { pdf } from "../support/attack-files";
import { aCall } from "./things-calls";

const DAY_MS = 86_400_000;

/** Two applications that got a no from the admin, calls of the first candidate's, a promise, and a job to be thought of for. */
export async function theAfterNo(admin: Staff, owner: Candidate, consultant: string, now: Date) {
  const [refused, lookedAt] = [await aRefused(admin, owner, now), await aRefused(admin, owner, now)];
  const asked = { askedAt: now, decidedBy: admin.personId };
  await db.secondLook.create({ data: { applicationId: lookedAt, ...asked } });
  const ownCall = await aCall(consultant, new Date(at(now, 20)));
  const heldCall = await aCall(consultant, new Date(at(now, -3)));
  await db.call.updateMany({ where: { id: { in: [ownCall, heldCall] } }, data: { email: owner.email } });
  const promise = await db.callPromise.create({
    data: { callId: heldCall, what: "Send two names", dueOn: new Date(at(now, 2)), madeAt: now },
  });
  await chooseRelay(owner, true, now);
  const proposals = [await aProposal(owner, refused), await aProposal(owner, refused)];
  return { refused, lookedAt, ownCall, heldCall, promise: promise.id, proposal: proposals[0]!, other: proposals[1]! };
}

/** This many days on, on the grid of calls, where no other call of the diary is. */
const at = (now: Date, days: number) => Math.floor(now.getTime() / DAY_MS) * DAY_MS + days * DAY_MS + 14.5 * 3_600_000;

async function aRefused(admin: Staff, owner: Candidate, now: Date): Promise<string> {
  const slug = `refused-${randomUUID()}`;
  await aJob({ slug });
  const details = { name: "Sam", email: owner.email, rightToWork: "yes" } as const;
  const cv = { bytes: pdf({ extra: `% ${slug}\n` }), name: "cv.pdf" };
  await db.rateCount.deleteMany();
  await apply({ slug, details, cv, viewer: owner, network: randomUUID() }, now);
  const { id } = await db.application.findFirstOrThrow({ where: { job: { slug } }, select: { id: true } });
  const moved = await moveApplication(admin, id, { to: "rejected", version: 1, words: "It needs a year of GIS." }, now);
  if (!moved?.ok) throw new Error(JSON.stringify(moved));
  await db.application.update({ where: { id }, data: { answerGoesAt: now } });
  return id;
}

async function aProposal(owner: Candidate, applicationId: string): Promise<string> {
  const { id: jobId } = await aJob({ slug: `like-${randomUUID()}` });
  const row = { candidateId: owner.personId, applicationId, jobId, why: ["You reached the interview."] };
  return (await db.relayProposal.create({ data: row, select: { id: true } })).id;
}
