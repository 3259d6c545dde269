import { randomUUID } from "node:crypto";
import type { Staff } from "@/lib/access/viewer";
import { saveTemplate } from "@/lib/contact/staff/templates";
import { addDays, londonDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { workingJob } from "@/lib/jobs/form-input";
import { jobInput } from "@/lib/jobs/job-input";
import { keepTemplate } from "@/lib/jobs/staff/templates";
import { replaceJobCopy } from "@/lib/jobs/staff/working-copies";
import { createJob, saveJob } from "@/lib/jobs/staff/writing";
import { takeUpload } from "@/lib/jobs/uploads/uploads";
import { lookThrough } from "@/lib/jobs/uploads/running";
import { postChange, postInput, workingFields } from "@/lib/posts/schema";
import { categoryInput } from "@/lib/posts/shelf-schema";
import { publishPost } from "@/lib/posts/staff/publishing";
import { saveShelf } from "@/lib/posts/staff/shelves/writing";
import { replaceWorkingCopy } from "@/lib/posts/staff/working-copies";
import { createPost, savePost } from "@/lib/posts/staff/writing";
import type { ActionRow } from "./actions";
import type { Things } from "./things";

const ADMIN = "app/admin";
const DAY_MS = 86_400_000;

const JOB = {
  title: "Analyst",
  employerName: "Calder",
  description: "Look into things.",
  workplace: "remote",
  contract: "permanent",
  hours: "full-time",
};
const POST = { title: "Twice", summary: "In short.", body: "Ask.", author: "desk", category: "applying" };

/** Whoever presses the buttons of these rows for their effect, as the domain knows them. */
const presser = ({ adminId }: Things): Staff => ({
  kind: "staff",
  role: "admin",
  personId: adminId,
  email: "",
  name: "The admin",
});

function done<Outcome extends { ok: boolean }>(outcome: Outcome): Outcome & { ok: true } {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Outcome & { ok: true };
}

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

async function aPost(things: Things): Promise<string> {
  return done(await createPost(presser(things), postInput.parse({ ...POST, title: randomUUID() }), new Date())).id;
}

async function aPostTypedInto(things: Things): Promise<string> {
  const [id, staff] = [await aPost(things), presser(things)];
  done(await savePost(staff, id, postChange.parse({ ...POST, body: "Ask them.", version: 1 }), new Date()));
  const fields = workingFields.parse({ ...POST, body: "Ask us." });
  await replaceWorkingCopy(staff, id, { baseVersion: 1, fields }, new Date());
  return id;
}

/** A post that comes out tomorrow, with a later text behind it. */
async function aPostThatWaits(things: Things): Promise<[id: string, version: number]> {
  const [id, staff, now] = [await aPost(things), presser(things), new Date()];
  done(await publishPost(staff, { id, version: 1, at: new Date(now.getTime() + DAY_MS) }, now));
  const { version } = await db.post.findUniqueOrThrow({ where: { id } });
  const saved = done(await savePost(staff, id, postChange.parse({ ...POST, body: "Ask later.", version }), now));
  return [id, saved.version];
}

async function aFormerAddress(things: Things): Promise<[id: string, path: string]> {
  const [postId, slug] = [await aPost(things), randomUUID()];
  await db.postSlug.create({ data: { slug, postId } });
  return [postId, `/blog/${slug}`];
}

async function aShelf(things: Things): Promise<string> {
  const input = categoryInput.parse({ name: `About ${randomUUID()}` });
  return done(await saveShelf(presser(things), "category", { id: null, input })).id;
}

/** Where jobs, articles and messages are written and seen to. What one has typed oneself and not saved is in no record. */
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
  [`${ADMIN}/jobs/actions.ts#closeNow`]: {
    who: "write:jobs",
    bound: async (t) => [t.openJob, await jobVersion(t.openJob)],
  },
  [`${ADMIN}/jobs/actions.ts#withdrawNow`]: {
    who: "write:jobs",
    bound: async (t) => [t.openJob, await jobVersion(t.openJob)],
  },
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

  [`${ADMIN}/posts/[id]/addresses/actions.ts#release`]: { who: "write:posts", bound: aFormerAddress },
  [`${ADMIN}/posts/[id]/drawing/actions.ts#chooseDrawing`]: {
    who: "write:posts",
    bound: async (t) => [await aPost(t)],
    fields: { drawing: "interview-nerves" },
  },
  [`${ADMIN}/posts/[id]/merge/actions.ts#putTogether`]: {
    who: "write:posts",
    bound: async (t) => [await aPostTypedInto(t)],
    fields: { version: "2", "line-title": "theirs" },
    record: "none",
  },
  [`${ADMIN}/posts/actions.ts#leaveTyped`]: {
    who: "write:posts",
    bound: async (t) => [await aPostTypedInto(t)],
    record: "none",
  },
  [`${ADMIN}/posts/actions.ts#leaveLater`]: { who: "write:posts", bound: aPostThatWaits },
  [`${ADMIN}/posts/shelf-actions.ts#saveCategory`]: {
    who: "write:posts",
    bound: async (t) => [await aShelf(t)],
    state: true,
    fields: { name: "Asking", description: "How to ask." },
  },
  [`${ADMIN}/posts/shelf-actions.ts#saveAuthor`]: {
    who: "write:posts",
    bound: async () => [(await db.author.create({ data: { slug: randomUUID(), name: "Priya" } })).id],
    state: true,
    fields: { name: "Priya", role: "Recruiter", isPerson: "on" },
  },
  [`${ADMIN}/posts/shelf-actions.ts#merge`]: {
    who: "write:posts",
    bound: async (t) => ["category", await aShelf(t), await aShelf(t)],
  },
  [`${ADMIN}/posts/shelf-actions.ts#remove`]: {
    who: "write:posts",
    bound: async (t) => ["category", await aShelf(t)],
  },
};
