import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { blockEmployer } from "@/lib/candidates/blocking";
import { apply } from "@/lib/applications/applying/applying";
import { keepOwnCv } from "@/lib/applications/cvs/keeping";
import { saveDraft } from "@/lib/applications/drafts/drafts";
import { questionsOf } from "@/lib/applications/questions/questions";
import { cvForStaff } from "@/lib/applications/staff/reading";
import { startSession, viewerOfSession } from "@/lib/auth/sessions";
import { VISITOR, type Viewer } from "@/lib/access/viewer";
import { changeProfile } from "@/lib/candidates/account";
import { arrive } from "@/lib/candidates/arrival";
import { savePreferences } from "@/lib/candidates/preferences";
import { saveProfilePart } from "@/lib/candidates/profile/own";
import { signUp } from "@/lib/candidates/sign-up";
import { sendMessage } from "@/lib/contact/messages";
import { replyTo } from "@/lib/contact/staff/replying";
import { noteOn } from "@/lib/contact/staff/seeing-to";
import { db } from "@/lib/core/db";
import { keyedHash } from "@/lib/core/secrets/tokens";
import { pdf } from "@/tests/support/attack-files";
import { aJob } from "@/tests/support/a-job";
import { emptied } from "@/tests/support/emptied";

export const now = new Date("2026-11-25T10:00:00Z");
export const from = { network: "campus-network" };
/** A word that stands in everything they write. */
export const CANARY = "canary-7f3a";

/** Nobody, and nothing that was sent, booked or written down. */
export const nobodyAtAll = () =>
  emptied(
    "person",
    "application",
    "stored_file",
    "job",
    "outbox_mail",
    "rate_count",
    "consultant",
    "subscriber",
    "criteria",
    "contact_message",
    "audit_event",
    "consent_event",
    "suppression",
    "client",
  );

const recruiter = {
  kind: "staff",
  role: "recruiter",
  personId: "11111111-1111-4111-8111-111111111111",
  email: "r@agency.example",
  name: "R",
} as const;

/** What they left behind, in one place or another. */
export const TRACES = [
  "07700 900123",
  `${CANARY}-application`,
  `${CANARY}-cv.pdf`,
  `${CANARY}-earlier`,
  `${CANARY}-adjustments`,
  `${CANARY}-answered`,
  `${CANARY}-unsent`,
  `${CANARY}-draft.pdf`,
  `${CANARY}-kept.pdf`,
  `${CANARY}-employer`,
  `${CANARY}-blocked`,
  `${CANARY}-place`,
  `${CANARY}-search`,
  `${CANARY}-call`,
  `${CANARY}-contact`,
  `${CANARY}-answer`,
  `${CANARY}-note`,
  `${CANARY}-role`,
  "You may email me",
  "Junior planner",
  "changing-direction",
  "Confirm your",
  "read-cv",
];

/** Somebody who has used everything once. */
export async function aWholeLife(email: string) {
  const slug = `job-${keyedHash(email)
    .toLowerCase()
    .replace(/[^a-z]/g, "")}`;
  const job = await aJob({ slug });
  await signUp({ email, name: "Sam Okafor", marketing: true }, from, now);
  const welcome = await db.outboxMail.findFirstOrThrow({ where: { template: "welcome", toAddress: email } });
  const arrival = await arrive(/token=([\w-]+)/.exec(welcome.text)?.[1] ?? "", now, {
    network: from.network,
    device: "",
    agreesToMarketing: true,
  });
  const viewer = await viewerOfSession(arrival.session?.token, now);
  await changeProfile(viewer, { name: "Sam Okafor", phone: "07700 900123" });
  const { id: personId } = await db.person.findUniqueOrThrow({ where: { email } });
  await db.savedJob.create({ data: { candidateId: personId, jobId: job.id } });
  await keepOwnCv(viewer, { bytes: pdf({ extra: "% kept\n" }), name: `${CANARY}-kept.pdf` }, "Engineering", now);
  await describedThemselves(viewer);
  const path = await applied(email, slug, viewer);
  await subscribed(email);
  await booked(email);
  await hiresThroughUs(email);
  await sendMessage({ name: "Sam", email, message: `${CANARY}-contact` }, from, now);
  await answered(email);
  const { token: sessionToken } = await startSession(db, personId, now);
  return { path, sessionToken };
}

/** The mail that says that everything is erased has gone: its row may go as well. */
export async function theConfirmationIsSent() {
  await db.$executeRaw`UPDATE outbox_mail SET status = 'sending', created_at = ${now}`;
  await db.$executeRaw`UPDATE outbox_mail SET status = 'sent', sent_at = ${now}`;
}

async function describedThemselves(viewer: Viewer) {
  const job = { title: "Barista", employer: `${CANARY}-employer`, isPartTime: true, from: null, to: null, what: "" };
  await saveProfilePart(viewer, "work", { content: [job], version: 0 }, now);
  const preferences = { places: [`${CANARY}-place`], sponsorship: false };
  await savePreferences(viewer, { preferences, version: 0 }, now);
  await blockEmployer(viewer, `${CANARY}-blocked`, now);
}

/** Staff answered them, and wrote down what they thought. */
async function answered(email: string) {
  const { id } = await db.contactMessage.findFirstOrThrow({ where: { email } });
  await replyTo(recruiter, id, { key: randomUUID(), seen: 0, text: `${CANARY}-answer` }, now);
  await noteOn(recruiter, id, `${CANARY}-note`, now);
}

/** They are somebody at a client as well, who gave us its word. */
async function hiresThroughUs(email: string) {
  const { id: clientId } = await db.client.create({ data: { name: "Pell & Marsh", nameKey: "pell and marsh" } });
  const { id: contactId } = await db.clientContact.create({
    data: { clientId, name: `Sam ${email.split("@")[0]}`, email, role: `${CANARY}-role`, phone: "07700 900123" },
  });
  const given = { givenHow: "call", givenOn: now } as const;
  await db.authority.create({ data: { scope: "client", clientId, contactId, ...given } });
  await db.clientTerms.create({
    data: { clientId, feeModel: "fixed", feePence: 500_000, signedBy: `Sam ${email.split("@")[0]}` },
  });
  await db.authority.create({ data: { scope: "client", clientId, givenBy: `Sam ${email.split("@")[0]}`, ...given } });
  await db.clientNote.create({ data: { clientId, text: `Ask ${email} first.` } });
}

async function applied(email: string, slug: string, viewer: Viewer) {
  const details = { name: "Sam", email, message: `${CANARY}-application`, rightToWork: "yes" } as const;
  const first = { ...details, message: `${CANARY}-earlier`, adjustments: `${CANARY}-adjustments` };
  const { id: jobId } = await db.job.findFirstOrThrow({ where: { slug } });
  await db.screeningQuestion.create({ data: { jobId, position: 0, kind: "short-text", text: "Why events?" } });
  const questions = await questionsOf(jobId);
  const answers = { [questions[0]?.id ?? ""]: `${CANARY}-answered` };
  const draft = { bytes: pdf({ extra: "% draft\n" }), name: `${CANARY}-draft.pdf` };
  await apply({ slug, details: first, cv: draft, viewer: VISITOR, network: "n" }, now);
  const said = { ...details, adjustments: first.adjustments, answers };
  await apply(
    { slug, details: said, questions, cv: { bytes: pdf(), name: `${CANARY}-cv.pdf` }, viewer, network: "n" },
    now,
  );
  const unsent = { fields: { email, message: `${CANARY}-unsent` }, base: 0, viewer: VISITOR, token: undefined };
  await saveDraft({ jobId, ...unsent }, now);
  const { id, cv } = await db.application.findFirstOrThrow({ where: { email }, include: { cv: true } });
  (await cvForStaff(recruiter, id, now))?.stream.destroy();
  return join(process.env.DATA_DIR ?? "", "files", cv?.path ?? "");
}

async function subscribed(email: string) {
  await db.subscriber.create({
    data: {
      email,
      confirmedAt: now,
      alerts: {
        create: {
          frequency: "weekly",
          criteria: { create: { hash: keyedHash(email), canonical: { q: `${CANARY}-search` } } },
          confirmations: { create: { hash: `confirmation of ${keyedHash(email)}`, expiresAt: now } },
        },
      },
      digests: { create: { dueOn: now, dueAt: now, status: "posted" } },
    },
  });
}

async function booked(email: string) {
  const consultant =
    (await db.consultant.findFirst()) ??
    (await db.consultant.create({
      data: {
        slug: "priya",
        name: "Priya",
        staff: { create: { role: "recruiter", person: { create: { email: "priya@agency.example", name: "Priya" } } } },
      },
    }));
  const startsAt = new Date(now.getTime() + 3_600_000 + (await db.call.count()) * 86_400_000);
  const endsAt = new Date(startsAt.getTime() + 1_800_000);
  await db.call.create({
    data: {
      consultantId: consultant.id,
      startsAt,
      endsAt,
      blockedFrom: startsAt,
      blockedUntil: endsAt,
      name: "Sam",
      email,
      timeZone: "Europe/London",
      note: `${CANARY}-call`,
      topic: "changing-direction",
      uid: `call of ${keyedHash(email)}`,
      events: { create: { act: "booked", actor: "visitor" } },
    },
  });
}
