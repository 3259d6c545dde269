import { beforeEach, expect, test } from "vitest";
import { tableCsvFor, tableFor } from "@/lib/access/tables";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { readView } from "@/lib/core/table/view";
import { stuckMails } from "@/lib/mail/staff/waiting";
import { aJob } from "@/tests/support/a-job";
import { apply } from "../applying/applying";
import { aCandidate, applying, cvNamed, now, oneOpenJob } from "../applying/applying.fixtures";
import { cvPreviewForStaff } from "../staff/cv-preview";
import { cvSearchRequest } from "../staff/searching/request";
import { searchCvs } from "../staff/searching/search";
import { applicationForStaff } from "../staff/applications";
import { findApplications } from "../staff/finding";
import { withoutAddresses } from "../staff/mails";
import { moveApplication } from "../staff/moving";
import { applicationsOf } from "../staff/of-candidate";
import { cvForStaff } from "../staff/reading";
import { standingForStaff } from "../staff/standing";
import { APPLICATIONS_TABLE } from "../staff/table";
import { applicationsWaiting } from "../staff/waiting";
import { withdraw } from "../withdrawing";
import { revealApplication, reviewJob, reviewOfJob } from "./revealing";

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const person = { personId: "11111111-1111-4111-8111-111111111111", email: "ada@example.com", name: "Ada" };
const recruiter: Staff = { kind: "staff", role: "recruiter", ...person };
const admin: Staff = { kind: "staff", role: "admin", ...person };

/** Planted where an applicant says who they are; no answer to staff may hold any of it. */
const CANARY = {
  name: "Quillon Vexworth",
  email: "quillon.vexworth@canary.example.com",
  phone: "07700 900987",
  message:
    "I am Quillon Vexworth of 14 Canary Lane, LS1 4AP. University of Vexworth, 2021. Ring 07700900987. I sell shoes.",
  rightToWork: "yes",
} as const;
const TELLTALE = /quillon|vexworth|canary|900\s?987|LS1 4AP|2021|secret-file/i;

beforeEach(async () => {
  await oneOpenJob();
  await aJob({ slug: "blind", title: "Junior seller", isBlind: true });
});

async function sentBlind() {
  const cv = cvNamed("secret-file Quillon Vexworth.pdf");
  await apply(applying({ slug: "blind", details: CANARY, cv }), now);
  return (await db.application.findFirstOrThrow({ where: { job: { slug: "blind" } } })).id;
}

/** Whatever staff can be told of an application, from every function that tells them. */
async function allThatStaffSee(id: string) {
  const view = (parameters: Record<string, string>) => readView(APPLICATIONS_TABLE.shape, parameters);
  const columns = "name,job,employer,right,sent,state,email,phone";
  const csv = await tableCsvFor(admin, APPLICATIONS_TABLE, view({ columns }), now);
  const mails = await db.outboxMail.findMany({ where: { template: "application-for-staff" } });
  await db.outboxMail.updateMany({ data: { status: "failed", error: `550 <${CANARY.email}> is not known` } });
  const stuck = await stuckMails(recruiter, "failed", 1, now);
  return {
    one: await applicationForStaff(recruiter, id),
    table: await tableFor(recruiter, APPLICATIONS_TABLE, view({ sort: "name" }), now),
    searched: await tableFor(recruiter, APPLICATIONS_TABLE, view({ q: "quillon" }), now),
    csv: csv && (await whole(csv)),
    waiting: await applicationsWaiting(recruiter, now),
    standing: await standingForStaff(recruiter, id),
    found: await findApplications(recruiter, "Applicant"),
    cv: await cvForStaff(recruiter, id, now),
    mails: mails.map(({ subject, html, text, replyTo, toAddress, toName, headers }) => [
      ...[subject, html, text, replyTo, toAddress, toName, headers],
    ]),
    stuck: (await withoutAddresses(stuck?.items ?? [])).map(({ toAddress, subject, error }) => [
      toAddress,
      subject,
      error,
    ]),
    record: await db.auditEvent.findMany({ select: { action: true, subject: true, details: true } }),
  };
}

async function whole(parts: AsyncGenerator<string>) {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

const said = (seen: object) => JSON.stringify(seen, (_, value) => (typeof value === "bigint" ? String(value) : value));

test("until it is shortlisted, nothing that staff are told of an application says who it is from", async () => {
  const id = await sentBlind();

  const seen = await allThatStaffSee(id);

  expect(said(seen)).not.toMatch(TELLTALE);
  expect(seen.one).toMatchObject({
    name: `Applicant ${id.slice(0, 6).toUpperCase()}`,
    email: null,
    phone: null,
    isBlind: true,
  });
  expect(seen.one?.message).toContain("I sell shoes.");
  expect(seen.csv).toContain("Applicant ");
  expect(seen.mails).toHaveLength(1);
  expect(seen.stuck).toHaveLength(2);
  expect(seen.cv).toBeNull();
});

test("the words of a CV are read and searched without what says who wrote it", async () => {
  const id = await sentBlind();
  const { cvId } = await db.application.findUniqueOrThrow({ where: { id } });
  const text = `${CANARY.name}\n${CANARY.email} ${CANARY.phone}\nUniversity of Vexworth, 2018 to 2021\nI repair clocks.`;
  await db.fileScan.updateMany({ data: { state: "clean", scannedAt: now } });
  await db.fileText.update({ where: { fileId: cvId ?? "" }, data: { text, state: "read", readAt: now } });
  const look = async (q: string) => searchCvs(recruiter, cvSearchRequest.parse({ q }), now);

  const preview = await cvPreviewForStaff(recruiter, id, true, now);
  const found = await look("clocks");

  expect(said({ preview, found })).not.toMatch(TELLTALE);
  expect(preview?.words?.text).toContain("I repair clocks.");
  expect(found).toMatchObject({ items: [{ applicationId: id, name: expect.stringMatching(/^Applicant /) }] });
  for (const q of ["quillon", "vexworth", CANARY.email, "quillon clocks"])
    expect(await look(q)).toMatchObject({ total: 0 });
  for (const q of ["university", "university clocks", "2018"]) expect(await look(q)).toMatchObject({ items: [] });

  await moveApplication(recruiter, id, { to: "screening", version: 1 }, later(1));
  await moveApplication(recruiter, id, { to: "submitted", version: 2 }, later(2));
  expect((await cvPreviewForStaff(recruiter, id, true, now))?.words?.text).toBe(text);
  expect(await look("university")).toMatchObject({ items: [{ name: CANARY.name }] });
});

test("an earlier version of it says no more, and its file is as closed", async () => {
  const id = await sentBlind();
  await apply(
    applying({ slug: "blind", details: { ...CANARY, phone: "07700 900988" }, cv: cvNamed("secret-file 2.pdf") }),
    later(1),
  );

  const one = await applicationForStaff(recruiter, id);

  expect(one?.earlier).toHaveLength(1);
  expect(said(one!)).not.toMatch(/quillon|vexworth|secret-file|90098/i);
  expect(await cvForStaff(recruiter, one!.earlier[0]!.id, now)).toBeNull();
});

test("looking for a name finds those that are read by name, and says nothing of the others", async () => {
  await sentBlind();
  await apply(applying({ details: CANARY }), now);
  const q = readView(APPLICATIONS_TABLE.shape, { q: "vexworth" });

  expect(await findApplications(recruiter, "vexworth")).toMatchObject([
    { name: CANARY.name, jobTitle: "Junior planner" },
  ]);
  expect(await tableFor(recruiter, APPLICATIONS_TABLE, q, now)).toMatchObject({ count: 1 });
});

test("the code of an application finds it", async () => {
  const id = await sentBlind();

  expect(await findApplications(recruiter, `applicant ${id.slice(0, 6)}`)).toMatchObject([{ id }]);
  const view = readView(APPLICATIONS_TABLE.shape, { q: id.slice(0, 6) });
  expect(await tableFor(recruiter, APPLICATIONS_TABLE, view, now)).toMatchObject({ count: 1 });
});

test("the page of its candidate does not name what is read without names", async () => {
  const sam = await aCandidate(CANARY.email);
  await sentBlind();
  await apply(applying({ details: CANARY, viewer: sam }), now);

  const shown = await applicationsOf(recruiter, { id: sam.personId, email: CANARY.email });

  expect(shown?.map(({ job }) => job.title)).toEqual(["Junior planner"]);
});

const MOVES = [
  ["screening", true],
  ["submitted", false],
  ["interview", false],
  ["offer", false],
] as const;

test("it has a name from the moment it is shortlisted, by whichever move, and keeps it when it goes back", async () => {
  const id = await sentBlind();
  let version = 1;
  for (const [to, isBlind] of MOVES) {
    await moveApplication(recruiter, id, { to, version: version++ }, later(version));
    expect(await applicationForStaff(recruiter, id)).toMatchObject({ isBlind });
  }
  await moveApplication(recruiter, id, { to: "interview", version: version++, reason: "A slip" }, later(20));
  await moveApplication(recruiter, id, { to: "screening", version: version++, reason: "A slip" }, later(21));

  expect(await applicationForStaff(recruiter, id)).toMatchObject({ name: CANARY.name, email: CANARY.email });
  expect(await cvForStaff(recruiter, id, now)).not.toBeNull();
});

test("a no does not show whom it was said to, and neither does a candidate who takes it back", async () => {
  const sam = await aCandidate(CANARY.email);
  const id = await sentBlind();
  await withdraw(sam, id, { version: 1, reason: "Quillon Vexworth found another" }, later(1));
  expect(said((await standingForStaff(recruiter, id))!)).not.toMatch(TELLTALE);

  await moveApplication(recruiter, id, { to: "screening", version: 2, reason: "Asked us to" }, later(2));
  await moveApplication(recruiter, id, { to: "rejected", version: 3, words: "Others had sold more shoes." }, later(3));
  expect(await applicationForStaff(recruiter, id)).toMatchObject({ isBlind: true });
});

test("whoever has to know sooner says why; it is written down, once, and its candidate can read it", async () => {
  const id = await sentBlind();
  const viewer: Staff = { ...recruiter, role: "viewer" };

  expect(await revealApplication(viewer, id, "Out of interest", now)).toBe(false);
  expect(await revealApplication(recruiter, id, "They rang about a lift", now)).toBe(true);
  expect(await revealApplication(recruiter, id, "They rang again", now)).toBe(true);

  expect(await applicationForStaff(recruiter, id)).toMatchObject({ name: CANARY.name, isBlind: false });
  expect(await db.applicationReveal.findMany()).toMatchObject([
    { byId: recruiter.personId, reason: "They rang about a lift" },
  ]);
  expect(await db.auditEvent.count({ where: { action: "reveal" } })).toBe(1);
});

test("a job is read by name only with a reason, which the database asks for too", async () => {
  const { id } = await db.job.findFirstOrThrow({ where: { slug: "blind" } });
  const application = await sentBlind();
  expect(await reviewOfJob(recruiter, id)).toEqual({ isBlind: true, reason: null });

  await expect(reviewJob(recruiter, id, { isBlind: false }, now)).rejects.toThrow("job_review_reason");
  await reviewJob(recruiter, id, { isBlind: false, reason: "The client knows them all" }, now);

  expect(await reviewOfJob(recruiter, id)).toEqual({ isBlind: false, reason: "The client knows them all" });
  expect(await applicationForStaff(recruiter, application)).toMatchObject({ name: CANARY.name });
});
