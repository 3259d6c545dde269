import { createHash, randomUUID } from "node:crypto";
import { apply } from "@/lib/applications/applying/applying";
import { keepOwnCv } from "@/lib/applications/cvs/keeping";
import type { Candidate, Staff, StaffRole } from "@/lib/access/viewer";
import { inviteTo } from "@/lib/candidates/pools/inviting";
import { savePool } from "@/lib/candidates/pools/staff";
import { addConsultant } from "@/lib/calls/adding-a-consultant";
import { recordAuthority } from "@/lib/clients/authorities";
import { db } from "@/lib/core/db";
import { putFile } from "@/lib/core/storage";
import { refusedKeyOf } from "@/lib/jobs/uploads/files";
import { setLogo } from "@/lib/settings/logo/logo";
import { aJob } from "../support/a-job";
import { pdf } from "../support/attack-files";
import { aPhoto } from "../support/pictures";
import { aClient, aColleague, aContact, aVacancy } from "../support/clients";
import { aFace } from "./things-faces";
import { theFeedback } from "./things-feedback";
import { theInterviews } from "./interviews";
import type { People } from "./people";
import { BINNED, DRAFT, PERSON } from "./canaries";
import { thePosts } from "./things-posts";
import { learningThings } from "./things-learning";
import { theAfterNo } from "./things-after-no";
import { theKudos } from "./things-kudos";
import { placementThings } from "./things-placements";
import { aPlanOf } from "./things-recovery-plan";
import { aCall, onWednesday, theCalls } from "./things-calls";

const DAY_MS = 86_400_000;

/** What the addresses and the actions of the matrix are about, by the name that its rows use. */
export type Things = Awaited<ReturnType<typeof makeThings>>;
export type ThingName = keyof Things;

export const staffViewer = (people: People, role: StaffRole): Staff => ({
  kind: "staff",
  role,
  personId: people[role].id,
  email: people[role].email,
  name: `The ${role}`,
});

export const candidateViewer = ({ candidate }: People): Candidate => ({
  kind: "candidate",
  personId: candidate.id,
  email: candidate.email,
  name: "candidate",
});

/** One thing of each kind. What is somebody's belongs to the first candidate; diary and calls to the recruiter. */
export async function makeThings(people: People, now: Date) {
  const owner = candidateViewer(people);
  const jobs = await theJobs(now);
  await apply(
    {
      slug: jobs.openJobSlug,
      details: { name: PERSON, email: owner.email, message: PERSON, rightToWork: "yes" },
      cv: { bytes: pdf(), name: `${PERSON}.pdf` },
      viewer: owner,
      network: "campus",
    },
    now,
  );
  const application = await db.application.findFirstOrThrow({ select: { id: true } });
  const calls = await theCalls(people, now);
  return {
    ...jobs,
    ...(await thePosts(staffViewer(people, "admin"), now)),
    ...calls,
    ...(await theAfterNo(staffViewer(people, "admin"), owner, calls.consultant, now)),
    ...(await theMails(now)),
    ...(await theClients(staffViewer(people, "admin"), now)),
    ...(await theRuns(people, now)),
    ...(await theColleagues(people, now)),
    ...(await theLook(staffViewer(people, "admin"), now)),
    ...(await placementThings(staffViewer(people, "admin"), owner, now)),
    ...(await theInterviews(owner, now)),
    ...(await theFeedback(staffViewer(people, "admin"), owner, PERSON, now)),
    ...(await thePlan(owner, now)),
    ...(await theKudos(owner, now)),
    application: application.id,
    ...(await learningThings(owner, application.id, jobs.openJobSlug, now)),
    keptCv: await aKeptCv(owner, now),
    profilePart: "work",
    ...(await thePools(staffViewer(people, "admin"), people.candidate.id, now)),
    ownApplication: await anotherApplication(owner, jobs.secondJobSlug, now),
    adminId: people.admin.id,
    recruiterId: people.recruiter.id,
    faceId: await aFace(people.recruiter.id),
    viewerId: people.viewer.id,
    candidateId: people.candidate.id,
    figuresFile: "applications.csv",
    tableRoom: "jobs",
  };
}

async function thePlan(owner: Candidate, now: Date) {
  const { plan, planStep } = await aPlanOf(owner, now);
  return { plan, planStep };
}

/** A version of a CV that is kept. */
async function aKeptCv(owner: Candidate, now: Date): Promise<string> {
  const kept = await keepOwnCv(owner, { bytes: pdf({ extra: "% kept\n" }), name: "kept.pdf" }, undefined, now);
  if (!kept.ok) throw new Error(kept.reason);
  return kept.id;
}

/** A talent pool with the first candidate in it. */
async function thePools(admin: Staff, candidateId: string, now: Date) {
  const made = await savePool(admin, null, { name: "Weavers", purpose: "first jobs at a loom", version: 0 }, now);
  if (!made?.ok) throw new Error("There is no pool");
  await inviteTo(admin, made.id, candidateId, now);
  return { pool: made.id };
}

/** One that is moved on and taken back, beside the one that stays as it is. */
async function anotherApplication(owner: Candidate, slug: string, now: Date): Promise<string> {
  const details = { name: PERSON, email: owner.email, message: PERSON, rightToWork: "yes" } as const;
  const cv = { bytes: pdf({ extra: "% another\n" }), name: `${PERSON}.pdf` };
  await apply({ slug, details, cv, viewer: owner, network: "campus" }, now);
  return (await db.application.findFirstOrThrow({ where: { job: { slug } }, select: { id: true } })).id;
}

/** A client with all that it has, and drafts of employers that are no clients yet. */
async function theClients(admin: Staff, now: Date) {
  const client = await aClient(admin, { name: "Marlow Textiles" }, now);
  const contact = await aContact(admin, client, {}, now);
  const vacancy = await aVacancy(admin, client, { title: "Weaver" }, now);
  const authority = await recordAuthority(admin, client, { contactId: contact, how: "email" }, now);
  if (!authority.ok) throw new Error(authority.reason);
  const draft = { publishedAt: null, closesAt: null, liveSeq: null };
  const jobOfNobody = await aJob(draft);
  for (const employerName of ["Brook & Sons", "Harrow Mills"]) await aJob({ ...draft, employerName });
  return { client, contact, vacancy, authority: authority.id, jobOfNobody: jobOfNobody.id };
}

async function theJobs(now: Date) {
  const dates = { publishedAt: new Date(now.getTime() - DAY_MS), closesAt: new Date(now.getTime() + 30 * DAY_MS) };
  const open = await aJob({ ...dates, sector: "technology" });
  const second = await aJob(dates);
  const draft = await aJob({ publishedAt: null, closesAt: null, liveSeq: null, title: DRAFT });
  const binned = await aJob({ publishedAt: null, closesAt: null, liveSeq: null, title: BINNED });
  await db.job.update({ where: { id: binned.id }, data: { binnedAt: now, binnedBy: randomUUID() } });
  return {
    openJob: open.id,
    openJobSlug: open.slug,
    secondJobSlug: second.slug,
    draftJob: draft.id,
    binnedJob: binned.id,
    sector: "technology",
    placeSlug: "leeds",
    sitemapFile: "pages.xml",
  };
}

/** A list of jobs that was looked through, and something that the admin began to do to many rows. */
async function theRuns(people: People, now: Date) {
  const upload = await db.jobUpload.create({
    data: {
      id: randomUUID(),
      startedBy: people.admin.id,
      fileName: "jobs.csv",
      bytes: 5,
      sha256: "0".repeat(64),
      publish: false,
      createdAt: now,
      triedAt: now,
      report: { unreadable: "No." },
    },
  });
  await putFile(refusedKeyOf(upload.id), Buffer.from("title,reason"), "text/csv");
  const bulkRun = await db.bulkRun.create({
    data: { room: "jobs", act: "close", staffId: people.admin.id, parameters: "", createdAt: now },
  });
  return { upload: upload.id, bulkRun: bulkRun.id };
}

/** Somebody who works here and presses nothing, one who has left calls behind, and one who is invited. */
async function theColleagues(people: People, now: Date) {
  const { personId: colleague } = await aColleague("viewer");
  const { personId: leaver } = await aColleague("recruiter", "Lee");
  await addConsultant(db, { staffId: leaver, name: "Lee" });
  await db.staff.update({ where: { personId: leaver }, data: { leftAt: now } });
  const diary = await db.consultant.update({ where: { staffId: leaver }, data: { pausedAt: now } });
  await aCall(diary.id, new Date(onWednesday(now).getTime() + 12 * 3_600_000));
  const invitation = await db.staffInvitation.create({
    data: {
      email: "invited@agency.example",
      name: "Invited",
      role: "viewer",
      tokenHash: randomUUID(),
      invitedById: people.admin.id,
      sentAt: now,
      expiresAt: new Date(now.getTime() + 14 * DAY_MS),
    },
  });
  return { colleague, leaver, invitation: invitation.id };
}

/** The agency's own logo, in place of the drawn mark. */
async function theLook(admin: Staff, now: Date) {
  const bytes = await (await aPhoto(320, 200)).png().toBuffer();
  const set = await setLogo(admin, { bytes, saysName: true, base: 0 }, now);
  if (!set.ok) throw new Error(set.reason);
  return { logo: createHash("sha256").update(bytes).digest("hex"), logoFile: "logo.png" };
}

async function theMails(now: Date) {
  const subscriber = await db.subscriber.create({
    data: {
      email: "subscriber@example.com",
      confirmedAt: now,
      alerts: {
        create: {
          frequency: "weekly",
          confirmedAt: now,
          nextDueAt: new Date(now.getTime() + DAY_MS),
          markSeq: 0n,
          criteria: { create: { hash: "of the matrix", canonical: { q: "planner" } } },
        },
      },
    },
  });
  const run = await db.digestRun.create({ data: { dueOn: now, cutSeq: 0n, begunAt: now } });
  const message = await db.contactMessage.create({
    data: { name: "Sam", email: "sam@example.com", message: "Hello", createdAt: now },
  });
  const mail = await db.outboxMail.create({
    data: {
      once: "of the matrix",
      stream: "transactional",
      template: "welcome",
      toAddress: "sam@example.com",
      subject: "Hello",
      html: "",
      text: "",
      status: "failed",
      error: "550",
      messageId: "<matrix@example.com>",
    },
  });
  return { subscriber: subscriber.id, run: run.id, message: message.id, failedMail: mail.id, letter: "welcome" };
}
