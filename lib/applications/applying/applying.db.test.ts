import { stat } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { beforeEach, expect, test } from "vitest";
import { VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { docx, pdf, program } from "@/tests/support/attack-files";
import { aJob } from "@/tests/support/a-job";
import { apply } from "./applying";
import { aCandidate, applying, details, FILES, keptFiles, now, oneOpenJob } from "./applying.fixtures";
import { dropUnheldCvs, keepCv } from "../cv-files/files";
import { ownApplications, ownCv } from "../queries";

beforeEach(oneOpenJob);

test("an application is kept with its CV, the sender gets a receipt and staff are told", async () => {
  const outcome = await apply(applying({ details: { ...details, message: "I plan." } }), now);

  expect(outcome).toEqual({ ok: true, isNew: true });
  const [row] = await db.application.findMany({ include: { cv: true } });
  expect(row).toMatchObject({
    email: "Sam@Example.com",
    message: "I plan.",
    cv: { originalName: "Sam’s CV.pdf", mediaType: "application/pdf" },
  });
  expect(await keptFiles()).toEqual([row?.cvId]);
  const mails = await db.outboxMail.findMany({ orderBy: { template: "asc" } });
  expect(mails.map(({ template, toAddress, replyTo }) => [template, toAddress, replyTo])).toEqual([
    ["application-for-staff", "hello@buchanangraduates.example", "Sam@Example.com"],
    ["application-receipt", "Sam@Example.com", "hello@buchanangraduates.example"],
  ]);
  expect(mails[0]?.text).toContain("> I plan.");
  expect(mails[1]?.text).toContain("Calder & Finch");
});

test("applying again replaces the application and its CV; staff see it as unread, beside the one before", async () => {
  await apply(applying(), now);
  await db.application.updateMany({ data: { readAt: now } });

  const again = await apply(
    applying({ details: { ...details, email: "sam@example.com" }, cv: { bytes: docx(), name: "cv.docx" } }),
    now,
  );

  expect(again).toEqual({ ok: true, isNew: false });
  const rows = await db.application.findMany({ include: { cv: true, earlier: true } });
  expect(rows).toMatchObject([{ readAt: null, cv: { originalName: "cv.docx" } }]);
  expect((await keptFiles()).sort()).toEqual([rows[0]?.cvId, rows[0]?.earlier[0]?.cvId].sort());
  expect(await db.outboxMail.count({ where: { subject: { startsWith: "Your new application" } } })).toBe(1);
});

test("ten clicks on send are one application, one file and one receipt", async () => {
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => apply(applying(), now)));

  expect(outcomes.filter((outcome) => outcome.ok && outcome.isNew)).toHaveLength(1);
  expect(await db.application.count()).toBe(1);
  expect(await keptFiles()).toHaveLength(1);
  expect(await db.outboxMail.count()).toBe(2);
});

test("a job takes applications until the instant it closes", async () => {
  const closesAt = new Date("2026-12-01T00:00:00Z");
  await db.job.updateMany({ data: { closesAt } });

  const justInTime = await apply(applying(), new Date(closesAt.getTime() - 1));
  const tooLate = await apply(applying({ details: { ...details, email: "ade@example.com" } }), closesAt);

  expect([justInTime.ok, tooLate]).toEqual([true, { ok: false, reason: "closed" }]);
});

test("a job withdrawn while the CV was on its way takes no application, and the CV is not kept", async () => {
  const sent = apply(applying(), now);
  await db.job.updateMany({ data: { withdrawnAt: now } });
  const outcome = await sent;

  expect(await db.application.count()).toBe(outcome.ok ? 1 : 0);
  expect(await keptFiles()).toHaveLength(outcome.ok ? 1 : 0);
  expect(await apply(applying(), now)).toEqual({ ok: false, reason: "closed" });
});

test("there is nothing to apply for at an unknown address, a draft or a job of tomorrow", async () => {
  await aJob({ slug: "draft", publishedAt: null });
  await aJob({ slug: "tomorrow", publishedAt: new Date("2026-11-26T09:00:00Z") });

  for (const slug of ["nowhere", "draft", "tomorrow"]) {
    expect(await apply(applying({ slug }), now)).toEqual({ ok: false, reason: "no-job" });
  }
});

test("a job is found by an address it once had", async () => {
  await db.job.updateMany({ data: { slug: "junior-planner" } });

  expect(await apply(applying({ slug: "planner" }), now)).toMatchObject({ ok: true });
});

test("a refused CV changes nothing and leaves nothing behind", async () => {
  const outcome = await apply(applying({ cv: { bytes: program(), name: "cv.pdf" } }), now);

  expect(outcome).toEqual({ ok: false, reason: "cv", refusal: "another-kind" });
  expect(await db.application.count()).toBe(0);
  expect(await db.storedFile.count()).toBe(0);
  expect(await db.outboxMail.count()).toBe(0);
});

test("when the application cannot be written, its file goes too", async () => {
  await db.$executeRaw`ALTER TABLE outbox_mail ADD CONSTRAINT full_disk CHECK (false) NOT VALID`;

  await expect(apply(applying(), now)).rejects.toThrow("full_disk");
  await db.$executeRaw`ALTER TABLE outbox_mail DROP CONSTRAINT full_disk`;

  expect(await db.storedFile.count()).toBe(0);
  expect(await keptFiles()).toEqual([]);
});

test("a file left behind by a machine that died is removed an hour later, and no other", async () => {
  await apply(applying(), now);
  const lost = await keepCv({ bytes: pdf(), name: "lost.pdf" }, "pdf", now);

  expect(await dropUnheldCvs(new Date(now.getTime() + 3_600_000))).toBe(0);
  expect(await dropUnheldCvs(new Date(now.getTime() + 3_600_001))).toBe(1);

  expect(await keptFiles()).toHaveLength(1);
  expect(await keptFiles()).not.toContain(lost);
});

test("the files can be read by this account alone", async () => {
  await apply(applying(), now);

  const { mode } = await stat(FILES);
  expect(mode & 0o077).toBe(0);
});

test("a signed-in candidate's application is linked to them, for their own address only", async () => {
  const sam = await aCandidate("sam@example.com");

  await apply(applying({ viewer: sam }), now);
  await apply(applying({ viewer: sam, details: { ...details, email: "ade@example.com" } }), now);

  const rows = await db.application.findMany({ orderBy: { email: "desc" } });
  expect(rows.map(({ candidateId }) => candidateId)).toEqual([sam.personId, null]);
});

test("candidates see their own applications and CVs, sent with or without signing in, and nobody else's", async () => {
  const [sam, ade] = [await aCandidate("sam@example.com"), await aCandidate("ade@example.com")];
  await apply(applying(), now);
  const [own] = await ownApplications(sam, now);

  expect(own).toMatchObject({ job: { title: "Junior planner", isOpen: true }, cvName: "Sam’s CV.pdf" });
  const file = await ownCv(sam, own?.id ?? "");
  expect(await text(file!.stream)).toBe(pdf().toString());
  expect(await ownApplications(ade, now)).toEqual([]);
  expect(await ownCv(ade, own?.id ?? "")).toBeNull();
  expect(await ownCv(VISITOR, own?.id ?? "")).toBeNull();
  expect(await ownCv(sam, "1 or 1=1")).toBeNull();
});

test("a confidential employer is not named to the candidate, in mail or account", async () => {
  await db.job.updateMany({ data: { isConfidential: true } });
  const sam = await aCandidate("sam@example.com");

  await apply(applying(), now);

  const receipt = await db.outboxMail.findFirstOrThrow({ where: { template: "application-receipt" } });
  expect(receipt.html + receipt.text).not.toContain("Finch");
  expect(JSON.stringify(await ownApplications(sam, now))).not.toContain("Finch");
});

test("the twenty-first application of one address in a day waits", async () => {
  for (let i = 0; i < 20; i++)
    await apply(applying({ cv: { bytes: pdf({ extra: `% ${i}\n` }), name: "cv.pdf" } }), now);

  expect(await apply(applying(), now)).toMatchObject({ ok: false, reason: "limited", retryAfterSeconds: 50_400 });
});

test("where the job was found is kept from the first sending on, however often they write", async () => {
  await apply(applying({ details: { ...details, source: "alert" } }), now);
  await apply(applying({ details: { ...details, message: "Again.", source: "indeed" } }), now);

  expect(await db.application.findMany({ select: { source: true, message: true } })).toEqual([
    { source: "alert", message: "Again." },
  ]);
});
