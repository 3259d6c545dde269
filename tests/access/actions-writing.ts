import { randomUUID } from "node:crypto";
import { saveTemplate } from "@/lib/contact/staff/templates";
import { addDays, londonDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { workingJob } from "@/lib/jobs/form-input";
import { jobInput } from "@/lib/jobs/job-input";
import { keepTemplate } from "@/lib/jobs/staff/templates";
import { replaceJobCopy } from "@/lib/jobs/staff/working-copies";
import { createJob, saveJob } from "@/lib/jobs/staff/writing";
import { takeUpload } from "@/lib/jobs/uploads/uploads";
import { lookThrough } from "@/lib/jobs/uploads/running";
import { aJob } from "../support/a-job";
import type { ActionRow } from "./actions";
import { done, presser } from "./presser";
import type { Things } from "./things";

const ADMIN = "app/admin";

const JOB = {
  title: "Analyst",
  employerName: "Calder",
  description: "Look into things.",
  workplace: "remote",
  contract: "permanent",
  hours: "full-time",
};

const jobVersion = async (id: string) => (await db.job.findUniqueOrThrow({ where: { id } })).version;

/** A draft that was saved twice, so that it is at its second version. */
async function aJobSavedTwice(things: Things): Promise<string> {
  const staff = presser(things);
  const { id } = done(await createJob(staff, jobInput.parse(JOB), new Date()));
  done(await saveJob(staff, id, 1, jobInput.parse({ ...JOB, title: "Senior analyst" }), new Date()));
  return id;
}

/** The same, and the presser has typed over its first version. */
async function aJobTypedInto(things: Things): Promise<string> {
  const id = await aJobSavedTwice(things);
  const fields = workingJob.parse({ ...JOB, title: "Junior analyst" });
  await replaceJobCopy(presser(things), id, { baseVersion: 1, fields }, new Date());
  return id;
}

/** What an import made: one draft. */
async function anImport(): Promise<string> {
  const { id } = await db.importRun.create({ data: { source: "board", publish: false } });
  await aJob({ publishedAt: null, closesAt: null, liveSeq: null, importRunId: id });
  return id;
}

/** A list that was looked through and not taken in. */
async function aList(things: Things): Promise<string> {
  const bytes = Buffer.from(
    "jobId,jobTitle,employerName,locationName,minimumSalary,maximumSalary,currency,date,jobDescription,jobUrl\n" +
      `${randomUUID()},Planner,Calder,Leeds,27000,,GBP,01/11/2026,Plan things.,https://jobs.example/1\n`,
  );
  const choices = { source: "list", publish: false, closesOn: null };
  const { id } = done(await takeUpload(presser(things), { name: "jobs.csv", bytes, ...choices }, new Date()));
  await lookThrough(id, new Date());
  return id;
}

async function aJobTemplate(things: Things): Promise<string> {
  return done(await keepTemplate(presser(things), randomUUID(), workingJob.parse(JOB), new Date())).id;
}

/** Words to answer with, at their first version. */
async function someWords(things: Things): Promise<string> {
  const name = randomUUID();
  done(await saveTemplate(presser(things), null, { name, text: "Thank you." }, new Date()));
  return (await db.replyTemplate.findUniqueOrThrow({ where: { name } })).id;
}

/** The message as it came: not answered, not spam, and nobody's. */
async function theMessage({ message: id }: Things): Promise<string> {
  await db.contactMessage.update({
    where: { id },
    data: { answeredAt: null, answeredBy: null, spamAt: null, assignedTo: null },
  });
  return id;
}

/** An open job nobody waits to hear about: only such a one closes at once. */
async function anAnsweredJob(): Promise<[string, number]> {
  const { id, version } = await aJob({});
  return [id, version];
}

/** Where jobs and messages are written and seen to. What one has typed oneself and not saved is in no record. */
export const WRITING_ACTIONS: Record<string, ActionRow> = {
  [`${ADMIN}/actions.ts#keepNote`]: { who: "write:calls", bound: (t) => [t.call], fields: { text: "Rang again." } },
  [`${ADMIN}/actions.ts#tellOutcome`]: {
    who: "write:calls",
    bound: (t) => [t.pastCall],
    fields: { outcome: "held" },
  },
  [`${ADMIN}/actions.ts#answered`]: { who: "write:messages", bound: async (t) => [await theMessage(t)] },
  [`${ADMIN}/actions.ts#sendAllAgain`]: {
    who: "read:emails",
    bound: async (t) => {
      await db.outboxMail.update({ where: { id: t.failedMail }, data: { status: "failed" } });
      return [];
    },
  },

  [`${ADMIN}/jobs/actions.ts#writeJob`]: { who: "write:jobs", state: true, fields: JOB },
  [`${ADMIN}/jobs/actions.ts#changeJob`]: {
    who: "write:jobs",
    bound: (t) => [t.draftJob, "GBP"],
    state: true,
    fields: async (t) => ({
      ...JOB,
      version: String(await jobVersion(t.draftJob)),
      then: "publish",
      closesOn: addDays(londonDay(new Date()), 20),
      authorityFrom: "Calder",
      authorityHow: "call",
    }),
  },
  [`${ADMIN}/jobs/actions.ts#duplicate`]: { who: "write:jobs", bound: (t) => [t.draftJob] },
  [`${ADMIN}/jobs/actions.ts#copyJob`]: { who: "write:jobs", fields: (t) => ({ id: t.draftJob }) },
  [`${ADMIN}/jobs/actions.ts#closeNow`]: { who: "write:jobs", bound: anAnsweredJob },
  [`${ADMIN}/jobs/actions.ts#withdrawNow`]: { who: "write:jobs", bound: anAnsweredJob },
  [`${ADMIN}/jobs/actions.ts#leaveTyped`]: {
    who: "write:jobs",
    bound: async (t) => [await aJobTypedInto(t)],
    record: "none",
  },
  [`${ADMIN}/jobs/[id]/history/actions.ts#restore`]: {
    who: "write:jobs",
    bound: async (t) => [await aJobSavedTwice(t), 2],
    fields: { restore: "1" },
  },
  [`${ADMIN}/jobs/[id]/merge/actions.ts#putTogether`]: {
    who: "write:jobs",
    bound: async (t) => [await aJobTypedInto(t)],
    fields: { version: "2", "line-title": "theirs" },
    record: "none",
  },
  [`${ADMIN}/jobs/import/actions.ts#chooseAgain`]: {
    who: "write:jobs",
    bound: async (t) => [await aList(t)],
    state: true,
    fields: { source: "broadbean" },
    record: "before",
  },
  [`${ADMIN}/jobs/import/actions.ts#takeBackImport`]: {
    who: "write:jobs",
    bound: async () => [await anImport()],
    record: "none",
  },
  [`${ADMIN}/jobs/import/actions.ts#takeIn`]: { who: "write:jobs", bound: async (t) => [await aList(t)] },
  [`${ADMIN}/jobs/templates/actions.ts#keepAsTemplate`]: {
    who: "write:jobs",
    bound: (t) => [t.draftJob],
    fields: { label: "Analysts" },
  },
  [`${ADMIN}/jobs/templates/actions.ts#forgetTemplate`]: {
    who: "write:jobs",
    bound: async (t) => [await aJobTemplate(t)],
  },

  [`${ADMIN}/messages/actions.ts#sendReply`]: {
    who: "write:messages",
    bound: async (t) => [await theMessage(t)],
    state: true,
    fields: async (t) => ({
      key: randomUUID(),
      seen: String(await db.contactEntry.count({ where: { messageId: t.message, kind: "reply" } })),
      text: "Thank you. We will ring you.",
    }),
  },
  [`${ADMIN}/messages/actions.ts#keepNote`]: {
    who: "write:messages",
    bound: (t) => [t.message],
    state: true,
    fields: { note: "Rang them." },
  },
  [`${ADMIN}/messages/actions.ts#mark`]: {
    who: "write:messages",
    bound: async (t) => [await theMessage(t), "answered", "message"],
  },
  [`${ADMIN}/messages/actions.ts#assign`]: {
    who: "write:messages",
    bound: async (t) => [await theMessage(t)],
    fields: (t) => ({ assignee: t.adminId }),
  },
  [`${ADMIN}/messages/actions.ts#keepTemplate`]: {
    who: "write:messages",
    bound: async (t) => [await someWords(t)],
    state: true,
    fields: () => ({ name: `Thanks ${randomUUID()}`, text: "Thank you very much.", version: "1" }),
  },
  [`${ADMIN}/messages/actions.ts#throwTemplateAway`]: {
    who: "write:messages",
    bound: async (t) => [await someWords(t)],
  },
};
