import { beforeEach, expect, test } from "vitest";
import { VISITOR, type Candidate } from "@/lib/access/viewer";
import { apply } from "@/lib/applications/applying/applying";
import {
  aCandidate,
  applying,
  cvNamed,
  details,
  keptFiles,
  now,
  oneOpenJob,
} from "@/lib/applications/applying/applying.fixtures";
import { keepCv } from "@/lib/applications/cv-files/files";
import { saveDraft } from "@/lib/applications/drafts/drafts";
import { bookCall } from "@/lib/calls/booking";
import { newConsultant, samWants, TUESDAY_TEN } from "@/lib/calls/calls.fixtures";
import { askForEmailChange, confirmEmailChange } from "@/lib/candidates/email-change";
import { db } from "@/lib/core/db";
import { aColleague } from "@/tests/support/clients";
import { addressHash } from "@/lib/mail/addresses";
import { emptied } from "@/tests/support/emptied";
import { eraseFor } from "./erasure/erasure";
import { exportFor } from "./export/export";

const OLD = "Sam@Uni.example";
const NEW = "sam@home.example";
let sam: Candidate;

beforeEach(async () => {
  await emptied("suppression", "consultant", "subscriber", "client");
  await oneOpenJob();
  sam = await aCandidate(OLD);
});

/** Applied for one job and booked one time with either address, signed out; and began an application that was not sent. */
async function leftBehind() {
  await newConsultant("Priya");
  await newConsultant("Tom");
  for (const email of [OLD, NEW]) {
    const said = { ...details, email, message: `words of ${email}` };
    await apply(applying({ details: said, cv: cvNamed(`${email}.pdf`), viewer: VISITOR }), now);
    await bookCall(samWants({ email, note: `note of ${email}` }), { network: "campus", now });
  }
  const { id: jobId } = await db.job.findFirstOrThrow();
  const cvId = await keepCv(cvNamed("unsent.pdf"), "pdf", now);
  const fields = { email: OLD, message: "unsent words" };
  await saveDraft({ jobId, fields, base: 0, viewer: VISITOR, token: undefined, cvId }, now);
}

async function moved() {
  await askForEmailChange(sam, NEW, now);
  const mail = await db.outboxMail.findFirstOrThrow({ where: { template: "email-change-confirm" } });
  expect(await confirmEmailChange(/token=([\w-]+)/.exec(mail.text)?.[1] ?? "", now)).toBe(true);
}

test("what stayed under an address that an account had is in its export, files and all", async () => {
  await leftBehind();
  await moved();
  await db.suppression.create({ data: { addressHash: addressHash(OLD), scope: "bulk", reason: "unsubscribed" } });

  const { data, files } = await exportFor(NEW, now);

  const said = JSON.stringify(data);
  for (const words of [`words of ${OLD}`, `words of ${NEW}`, `note of ${OLD}`, `note of ${NEW}`, "unsent words"])
    expect(said).toContain(words);
  expect(data.underFormerAddresses).toMatchObject([{ doNotWrite: [{ scope: "bulk" }] }]);
  expect(files).toHaveLength(3);
});

test("what stayed under an address that an account had is erased with it, files and all, and so are mails about it", async () => {
  await leftBehind();
  await moved();
  const { id } = await db.call.findFirstOrThrow({ where: { email: OLD } });
  const about = { once: `call-follows:${id}`, toAddress: "ada@agency.example" };
  const written = { template: "x", stream: "transactional", subject: "A call", html: "x", text: "x" } as const;
  await db.outboxMail.create({ data: { ...about, ...written, messageId: "<1@agency.example>" } });

  await eraseFor(NEW, now);

  expect([await db.application.count(), await db.applicationDraft.count(), await db.call.count()]).toEqual([0, 0, 0]);
  expect(await keptFiles()).toEqual([]);
  const left = await db.outboxMail.findMany({ select: { template: true }, distinct: ["template"] });
  expect(left.map(({ template }) => template).sort()).toEqual(["account-erased", "call-erased-for-consultant"]);
});

test("what somebody was at a client, and was asked to work here by, under an address they had goes as well", async () => {
  await moved();
  await db.client.create({
    data: { name: "Pell", nameKey: "pell", contacts: { create: { name: "Sam", email: OLD } } },
  });
  const { personId: invitedById } = await aColleague("admin", "Ada");
  const invitation = { name: "Sam", role: "editor", tokenHash: "hash", sentAt: now, expiresAt: TUESDAY_TEN } as const;
  await db.staffInvitation.create({ data: { ...invitation, email: OLD, invitedById } });

  const { data } = await exportFor(NEW, now);
  await eraseFor(NEW, now);

  expect([data.contactAt, data.invitations].map(({ length }) => length)).toEqual([1, 1]);
  expect([await db.clientContact.count(), await db.staffInvitation.count()]).toEqual([0, 0]);
});

test("what somebody sends from a former address afterwards is not of whoever had it", async () => {
  await moved();
  const later = new Date(now.getTime() + 86_400_000);
  await apply(applying({ details: { ...details, email: OLD, message: "words of the next" } }), later);
  const { id: jobId } = await db.job.findFirstOrThrow();
  const fields = { email: OLD, message: "begun by the next" };
  await saveDraft({ jobId, fields, base: 0, viewer: VISITOR, token: undefined }, later);

  const { data } = await exportFor(NEW, later);
  await eraseFor(NEW, later);

  expect([data.applications, data.drafts]).toEqual([[], []]);
  expect([await db.application.count(), await db.applicationDraft.count()]).toEqual([1, 1]);
});

test("what another account began with an address in it stays that account's", async () => {
  const { id: jobId } = await db.job.findFirstOrThrow();
  const fields = { email: NEW, message: "begun by Sam" };
  await saveDraft({ jobId, fields, base: 0, viewer: sam, token: undefined }, now);
  await aCandidate(NEW);

  const { data } = await exportFor(NEW, now);
  await eraseFor(NEW, now);

  expect(data.drafts).toEqual([]);
  expect(await db.applicationDraft.count({ where: { candidateId: sam.personId } })).toBe(1);
});

test("an application that another account sent while it had the address stays that account's", async () => {
  const own = { ...details, email: sam.email, message: "words of another" };
  await apply(applying({ details: own, viewer: sam }), now);
  await apply(applying({ details: { ...details, email: NEW } }), now);
  await moved();
  await aCandidate(OLD);

  const { data } = await exportFor(OLD, now);
  await eraseFor(OLD, now);

  expect(data.applications).toEqual([]);
  expect(await db.application.count({ where: { candidateId: sam.personId, message: "words of another" } })).toBe(1);
});
