import { text } from "node:stream/consumers";
import { beforeEach, expect, test } from "vitest";
import { VISITOR, type Staff, type StaffRole, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { pdf } from "@/tests/support/attack-files";
import { aJob } from "@/tests/support/a-job";
import { inTable } from "@/tests/support/in-table";
import { apply } from "../applying/applying";
import { ownApplications } from "../queries";
import { applicationForStaff } from "./applications";
import { cvForStaff, markRead } from "./reading";
import { APPLICATIONS_TABLE } from "./table";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const person = { personId: "11111111-1111-4111-8111-111111111111", email: "sam@example.com", name: "Sam" };
const staff = (role: StaffRole): Staff => ({ kind: "staff", ...person, role });
const recruiter = staff("recruiter");

beforeEach(async () => {
  await emptied("person", "application", "stored_file", "job", "outbox_mail", "rate_count", "audit_event");
});

const viewers: [string, Viewer, boolean][] = [
  ["an admin", staff("admin"), true],
  ["a recruiter", staff("recruiter"), true],
  ["an editor", staff("editor"), false],
  ["a viewer", staff("viewer"), false],
  ["a candidate", { kind: "candidate", ...person }, false],
  ["a visitor", VISITOR, false],
];

test.each(viewers)("%s: may read applications, one, its CV and mark it as read? (%#)", async (_, viewer, allowed) => {
  const id = await sent("ade@example.com");

  const list = await inTable(viewer, APPLICATIONS_TABLE, {}, now);
  const one = await applicationForStaff(viewer, id);
  const marked = await markRead(viewer, id, now);
  const cv = await cvForStaff(viewer, id, now);

  expect([list !== null, one !== null, marked, cv !== null]).toEqual(Array(4).fill(allowed));
  expect(await db.auditEvent.count()).toBe(allowed ? 2 : 0);
  expect(await db.application.count({ where: { readAt: null } })).toBe(allowed ? 0 : 1);
});

test("what is not there looks like what is not allowed", async () => {
  for (const id of ["22222222-2222-4222-8222-222222222222", "1", "' or 1=1"]) {
    expect(await applicationForStaff(recruiter, id)).toBeNull();
    expect(await cvForStaff(recruiter, id, now)).toBeNull();
    expect(await markRead(recruiter, id, now)).toBe(false);
  }
});

test("opening a CV is written down with who and what, and its candidate sees that it was read", async () => {
  const id = await sent("sam@example.com");

  const cv = await cvForStaff(recruiter, id, now);

  expect(await text(cv!.stream)).toBe(pdf().toString());
  expect(await db.auditEvent.findMany()).toMatchObject([
    { actorId: recruiter.personId, action: "read-cv", subject: "application", subjectId: id },
  ]);
  expect(await ownApplications({ kind: "candidate", ...person }, now)).toMatchObject([{ readAt: now }]);
});

test("staff see whether the address was proved, and what an application said before it was replaced", async () => {
  const sam = { kind: "candidate", ...person } as const;
  await db.person.create({ data: { id: sam.personId, email: sam.email, name: "Sam", candidate: { create: {} } } });
  const id = await sent(sam.email);
  const first = await applicationForStaff(recruiter, id);
  const details = { name: "Sam Okafor", email: sam.email, rightToWork: "unsure", message: "Better." } as const;
  const cv = { bytes: pdf({ extra: "% better\n" }), name: "better.pdf" };
  await apply({ slug: "sam-example-com", details, cv, viewer: sam, network: "campus" }, later(2));

  const second = await applicationForStaff(recruiter, id);

  expect(first).toMatchObject({ name: "Somebody", isAddressProved: false, earlier: [] });
  expect(second).toMatchObject({ name: "Sam Okafor", isAddressProved: true, cv: { name: "better.pdf" } });
  expect(second?.earlier).toMatchObject([
    { name: "Somebody", rightToWork: "yes", sentAt: now, replacedAt: later(2), keptUntil: later(32) },
  ]);
  expect(second?.earlier[0]?.cv).toMatchObject({ name: "cv.pdf", bytes: pdf().length });
});

test("opening the CV of an earlier version is written down, and does not count as reading what stands now", async () => {
  const id = await sent("ade@example.com");
  const details = { name: "Mallory", email: "ade@example.com", rightToWork: "yes" } as const;
  const cv = { bytes: pdf({ extra: "% mallory\n" }), name: "cv.pdf" };
  await apply({ slug: "ade-example-com", details, cv, viewer: VISITOR, network: "campus" }, later(1));
  const earlier = await db.earlierApplication.findFirstOrThrow();

  expect(await cvForStaff(staff("editor"), earlier.id, now)).toBeNull();
  const opened = await cvForStaff(recruiter, earlier.id, now);

  expect(await text(opened!.stream)).toBe(pdf().toString());
  expect(await db.auditEvent.findMany()).toMatchObject([
    { action: "read-cv", subject: "application", subjectId: id, details: { file: earlier.cvId } },
  ]);
  expect(await db.application.count({ where: { readAt: null } })).toBe(1);
});

test("applications are found by name, address, job and whether they were read, and put in order by it", async () => {
  const [first, second] = [await sent("ade@example.com"), await sent("ben@example.com")];
  await markRead(recruiter, second, now);
  const ids = async (parameters: Record<string, string>) =>
    (await inTable(recruiter, APPLICATIONS_TABLE, parameters, now))?.map(({ id }) => id);

  expect(await ids({ sort: "-state" })).toEqual([first, second]);
  expect(await ids({ q: "BEN@" })).toEqual([second]);
  expect(await ids({ q: "100%_" })).toEqual([]);
  expect(await ids({ unread: "yes" })).toEqual([first]);
  const { id: job } = await db.job.findUniqueOrThrow({ where: { slug: "ben-example-com" } });
  expect(await ids({ job })).toEqual([second]);
});

async function sent(email: string) {
  const slug = email.replace(/\W/g, "-");
  await aJob({ slug });
  const details = { name: "Somebody", email, rightToWork: "yes" } as const;
  await apply({ slug, details, cv: { bytes: pdf(), name: "cv.pdf" }, viewer: VISITOR, network: "campus" }, now);
  return (await db.application.findFirstOrThrow({ where: { email } })).id;
}
