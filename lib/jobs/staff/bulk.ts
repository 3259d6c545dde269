import { audit } from "@/lib/access/audit";
import { type BulkAct, CHANGED_MEANWHILE } from "@/lib/access/bulk-act";
import { endOfLondonDay, type LocalDate } from "@/lib/core/time/dates";
import type { Tx } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import { withEdited } from "../edited-fields";
import { changedJob, FACTS, undoJob, whyNot } from "./bulk-changes";
import { jobState, type JobState } from "./jobs";
import { closeJob, publishJob, withdrawJob } from "./publishing";
import { keepRevisions } from "../revisions";
import { takeBack } from "./take-back";

/** Which states an act is for, and why the others are left alone. */
const lookFor =
  (refusals: Partial<Record<JobState, string>>): BulkAct["look"] =>
  async (ids, now, tx) => {
    const jobs = await tx.job.findMany({ where: { id: { in: ids } }, select: FACTS });
    return new Map(
      jobs.map((job) => [job.id, { stamp: String(job.version), why: refusals[jobState(job, now)] }] as const),
    );
  };

const wanted = (id: string, stamp: string) => ({ id, version: Number(stamp) });

const close: BulkAct = {
  key: "close",
  label: "Close",
  will: "will be closed",
  done: "closed",
  needs: "write:jobs",
  consequence: "Their pages say that they are closed, and nobody can apply.",
  look: lookFor({ draft: "It is a draft", closed: "It is closed already", withdrawn: "It is withdrawn" }),
  act: (tx, { id, stamp }, { actor, now }) =>
    changedJob(tx, id, async () => whyNot(await closeJob(actor, wanted(id, stamp), now, tx))),
  undo: undoJob,
};

const withdraw: BulkAct = {
  key: "withdraw",
  label: "Withdraw",
  will: "will be withdrawn",
  done: "withdrawn",
  needs: "write:jobs",
  consequence: "Their addresses say that they are gone, everywhere at once.",
  asksProof: true,
  look: lookFor({ draft: "It is a draft", withdrawn: "It is withdrawn already" }),
  act: (tx, { id, stamp }, { actor, now }) =>
    changedJob(tx, id, async () => whyNot(await withdrawJob(actor, wanted(id, stamp), now, tx))),
  undo: undoJob,
};

const LAST_DAY = async () => [{ key: "closesOn", label: "Last day to apply", kind: "day" } as const];

const publish: BulkAct = {
  key: "publish",
  label: "Publish",
  will: "will be published",
  done: "published",
  needs: "write:jobs",
  consequence: "They are on the site at once, and go into the next alerts. A draft that lacks something stays a draft.",
  choices: LAST_DAY,
  look: lookFor({ open: "It is open already", scheduled: "It is scheduled already" }),
  act: (tx, { id, stamp }, { actor, choices, now }) =>
    changedJob(tx, id, async () => {
      const request = { version: Number(stamp), closesOn: choices.closesOn ?? "" };
      const outcome = await publishJob(actor, id, request, now, tx);
      if ("missing" in outcome && outcome.missing) return `It needs ${outcome.missing.join(", ")}`;
      return "reason" in outcome && outcome.reason === "closes-too-early" ? "That day has passed" : whyNot(outcome);
    }),
  undo: undoJob,
};

const extend: BulkAct = {
  key: "extend",
  label: "Change the closing day",
  will: "will close on another day",
  done: "given another closing day",
  needs: "write:jobs",
  choices: LAST_DAY,
  look: lookFor({
    draft: "It is a draft",
    closed: "It is closed: publish it again",
    withdrawn: "It is withdrawn: publish it again",
  }),
  act: (tx, { id, stamp }, { actor, choices, now }) =>
    changedJob(tx, id, () =>
      closeOn(tx, { id, stamp }, { day: choices.closesOn as LocalDate, actorId: actor.personId, now }),
    ),
  undo: undoJob,
};

async function closeOn(
  tx: Tx,
  { id, stamp }: { id: string; stamp: string },
  { day, actorId, now }: { day: LocalDate; actorId: string; now: Date },
): Promise<string | null> {
  const job = await tx.job.findUniqueOrThrow({ where: { id }, select: FACTS });
  const closesAt = endOfLondonDay(day);
  if (String(job.version) !== stamp) return CHANGED_MEANWHILE;
  if (closesAt <= now || (job.publishedAt && closesAt <= job.publishedAt)) return "That day is too early for it";
  if (job.closesAt?.getTime() === closesAt.getTime()) return "It closes on that day already";
  const editedFields = job.source ? withEdited(job.editedFields, ["closesAt"]) : job.editedFields;
  await tx.job.update({
    where: { id },
    data: { closesAt, editedFields, version: job.version + 1, updatedAt: now },
    select: { id: true },
  });
  await keepRevisions(tx, { jobIds: [id], act: "publish", savedById: actorId, savedAt: now });
  const details = { from: { closesAt: job.closesAt?.toISOString() ?? null }, to: { closesAt: closesAt.toISOString() } };
  await audit(tx, { actorId, action: "extend", subject: "job", subjectId: id, details });
  await markStale(tx, "jobs", `job:${job.slug}`);
  return null;
}

/** What can be done to many jobs at once. */
export const JOB_ACTS: BulkAct[] = [close, extend, publish, withdraw, takeBack];
