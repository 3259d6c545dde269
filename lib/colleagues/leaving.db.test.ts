import { beforeEach, describe, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { issueLink, spendLink } from "@/lib/auth/links";
import { viewerOfSession } from "@/lib/auth/sessions";
import { aColleague, mailedLink, withApp } from "@/lib/auth/staff.fixtures";
import { consultantFeed, feedUrl } from "@/lib/calls/calendars/feed";
import { emptyDiaries, newConsultant, NOW as now, samHasCall, theCall } from "@/lib/calls/calls.fixtures";
import { db } from "@/lib/core/db";
import { otherWriters, ownWorkingCopy } from "@/lib/posts/staff/working-copies";
import { aJob } from "@/tests/support/a-job";
import { aClient, aVacancy } from "@/tests/support/clients";
import { drafted, emptyBlog } from "@/tests/support/editing";
import { colleague } from "./colleagues";
import { invitationState, invite } from "./invitations";
import { join } from "./joining";
import { leavingPreview, letGo, passCallsOn } from "./leaving";
import { emptied } from "@/tests/support/emptied";

let ada: Staff;

beforeEach(async () => {
  await emptyDiaries();
  await emptied("person");
  ada = {
    kind: "staff",
    personId: await aColleague("Ada", "admin"),
    role: "admin",
    name: "Ada",
    email: "ada@agency.example",
  };
});

/** Priya, a recruiter who takes calls; answers both of her ids. */
async function priya() {
  const consultantId = await newConsultant("Priya");
  const { staffId } = await db.consultant.findUniqueOrThrow({ where: { id: consultantId } });
  return { consultantId, staffId };
}

const feedOf = async (consultantId: string) => {
  const consultant = await db.consultant.findUniqueOrThrow({ where: { id: consultantId } });
  return new URL(feedUrl(consultant)).searchParams.get("token");
};

test("all that let a leaver in dies in the moment they leave", async () => {
  const { consultantId, staffId } = await priya();
  const { token } = await withApp(await mailedLink(staffId, now), now);
  const link = await issueLink(db, staffId, {}, now);
  const feed = await feedOf(consultantId);
  await db.consultant.update({ where: { id: consultantId }, data: { calendarUrl: "sealed", calendarReadAt: now } });
  expect(await consultantFeed(feed, now)).not.toBeNull();

  expect(await letGo(ada, staffId, undefined, now)).toMatchObject({ ok: true });

  expect((await viewerOfSession(token, now)).kind).toBe("visitor");
  expect(await spendLink(db, link.token, now)).toBeNull();
  expect(await consultantFeed(feed, now)).toBeNull();
  expect(await db.authenticator.count()).toBe(0);
  expect(await db.consultant.findUnique({ where: { id: consultantId } })).toMatchObject({ calendarUrl: null });
  expect(await db.auditEvent.findFirst({ where: { action: "leave", subjectId: staffId } })).toMatchObject({
    details: { to: null, given: 0, kept: 0 },
  });
});

test("coming back is by a new invitation, and nothing from before opens anything", async () => {
  const { consultantId, staffId } = await priya();
  const before = await feedOf(consultantId);
  await letGo(ada, staffId, undefined, now);
  await invite(ada, { name: "Priya", email: "priya@agency.example", role: "editor" }, now);
  const { text } = await db.outboxMail.findFirstOrThrow({ where: { template: "staff-invitation" } });

  expect(await join(/token=([\w-]+)/.exec(text)?.[1] ?? "", now)).not.toBeNull();

  expect(await colleague(ada, staffId, now)).toMatchObject({ role: "editor", leftAt: null, hasApp: false });
  expect(await consultantFeed(before, now)).toBeNull();
});

test("invitations of a leaver, and one for them, are over", async () => {
  const bea = { ...ada, personId: await aColleague("Bea", "admin"), name: "Bea" };
  await invite(bea, { name: "Tom", email: "tom@agency.example", role: "viewer" }, now);
  const { text } = await db.outboxMail.findFirstOrThrow({ where: { template: "staff-invitation" } });
  const token = /token=([\w-]+)/.exec(text)?.[1] ?? "";

  await letGo(ada, bea.personId, undefined, now);

  expect(await invitationState(token, now)).toEqual({ state: "over" });
  expect(await join(token, now)).toBeNull();
});

test("calls to come go to the colleague who was chosen, and what the preview said is what happens", async () => {
  const { staffId } = await priya();
  await newConsultant("Tom");
  const zoe = await newConsultant("Zoe");
  const { id } = await samHasCall({ with: "priya" });
  const { staffId: to } = await db.consultant.findUniqueOrThrow({ where: { id: zoe } });
  const preview = await leavingPreview(ada, staffId, now);
  expect(preview).toMatchObject({ takesCalls: true, calls: [{ name: "Sam Taylor" }] });
  expect(preview?.successors.map(({ name }) => name)).toEqual(["Ada", "Tom", "Zoe"]);

  expect(await letGo(ada, staffId, to, now)).toMatchObject({ ok: true, calls: { moved: 1, left: [] } });

  expect(await theCall(id)).toMatchObject({ consultantId: zoe, status: "booked" });
  expect(await db.outboxMail.count({ where: { template: "call-moved" } })).toBe(1);
});

test("a call that nobody can take stays, is counted, and goes later when somebody can", async () => {
  const { staffId } = await priya();
  await samHasCall({ with: "priya" });
  expect(await letGo(ada, staffId, undefined, now)).toMatchObject({
    ok: true,
    calls: { moved: 0, left: [{ name: "Sam Taylor" }] },
  });
  expect(await colleague(ada, staffId, now)).toMatchObject({ callsToCome: 1 });

  await newConsultant("Tom");

  expect(await passCallsOn(ada, staffId, now)).toMatchObject({ moved: 1, left: [] });
});

const UNSAVED = "unsaved draft of an article";
const numbers = async (id: string) =>
  Object.fromEntries(
    ((await leavingPreview(ada, id, now))?.belongings ?? [])
      .filter(({ count }) => count > 0)
      .map(({ noun, count }) => [noun, count]),
  );

test("what a leaver has typed and not saved goes to a colleague who may write, and stays where it is for one who may not", async () => {
  await emptyBlog();
  const { id } = await drafted();
  const [eve, ben, tom] = [
    await aColleague("Eve", "editor"),
    await aColleague("Ben", "editor"),
    await aColleague("Tom"),
  ];
  const copy = { postId: id, staffId: eve, baseVersion: 1, fields: { body: "Half" }, savedAt: now };
  await db.workingCopy.create({ data: copy });
  const benAsViewer: Staff = { ...ada, personId: ben, role: "editor" };

  expect(await numbers(eve)).toEqual({ [UNSAVED]: 1 });
  expect(await letGo(ada, eve, ben, now)).toMatchObject({ given: 1, kept: 0 });
  expect((await ownWorkingCopy(benAsViewer, id))?.fields).toMatchObject({ body: "Half" });

  expect(await letGo(ada, ben, tom, now)).toMatchObject({ given: 0, kept: 1 });
  expect(await otherWriters(benAsViewer, id, now)).toEqual([]);
});

describe("the clients, vacancies and half-written jobs of a leaver", () => {
  /** Rita, a recruiter with a client, a vacancy of it, and a job that she is typing into. */
  async function rita() {
    await emptied("client", "job");
    const personId = await aColleague("Rita");
    const viewer: Staff = { ...ada, personId, role: "recruiter", name: "Rita" };
    const client = await aClient(viewer, {}, now);
    const vacancy = await aVacancy(viewer, client, {}, now);
    const { id: jobId } = await aJob({});
    const copy = { jobId, staffId: personId, baseVersion: 1, fields: { title: "Half" }, savedAt: now };
    await db.jobWorkingCopy.create({ data: copy });
    return { personId, client, vacancy, jobId };
  }
  const ownersOf = async ({ client, vacancy }: { client: string; vacancy: string }) => [
    await db.client.findUniqueOrThrow({ where: { id: client }, select: { ownerId: true, version: true } }),
    await db.vacancy.findUniqueOrThrow({ where: { id: vacancy }, select: { ownerId: true, version: true } }),
  ];

  test("go to the colleague who was chosen, each with its line in the record, and no form from before brings her back", async () => {
    const hers = await rita();
    const tom = await aColleague("Tom");
    expect(await numbers(hers.personId)).toEqual({ client: 1, vacancy: 1, "unsaved draft of a job": 1 });

    expect(await letGo(ada, hers.personId, tom, now)).toMatchObject({ given: 3, kept: 0 });

    expect(await ownersOf(hers)).toEqual([
      { ownerId: tom, version: 2 },
      { ownerId: tom, version: 2 },
    ]);
    expect(await db.jobWorkingCopy.findFirst()).toMatchObject({ jobId: hers.jobId, staffId: tom });
    const said = { actorId: ada.personId, details: { from: { ownerId: hers.personId }, to: { ownerId: tom } } };
    for (const subjectId of [hers.client, hers.vacancy])
      expect(await db.auditEvent.findFirst({ where: { subjectId, action: "hand-over" } })).toMatchObject(said);
  });

  test.each(["editor", "viewer"] as const)(
    "stay hers where the %s who was chosen may not work on them",
    async (role) => {
      const hers = await rita();

      expect(await letGo(ada, hers.personId, await aColleague("Eve", role), now)).toMatchObject({ given: 0, kept: 3 });

      expect(await ownersOf(hers)).toMatchObject([{ ownerId: hers.personId }, { ownerId: hers.personId }]);
    },
  );
});

test("nobody lets themselves go, nor the last admin, nor hands over to somebody who is not there", async () => {
  const { staffId } = await priya();
  expect(await letGo(ada, ada.personId, undefined, now)).toMatchObject({ reason: "self" });
  for (const to of [staffId, crypto.randomUUID()])
    expect(await letGo(ada, staffId, to, now)).toMatchObject({ reason: "no-successor" });
  expect(await letGo({ ...ada, personId: staffId, role: "recruiter" }, ada.personId, undefined, now)).toMatchObject({
    reason: "unknown",
  });
  expect(await letGo(ada, "no id", undefined, now)).toMatchObject({ reason: "unknown" });
  expect(await db.staff.count({ where: { leftAt: null } })).toBe(2);
});

test("two admins who let each other go at once: one stays", async () => {
  for (let round = 0; round < 4; round++) {
    const bea = { ...ada, personId: await aColleague(`Bea${round}`, "admin") };
    const outcomes = await Promise.all([
      letGo(ada, bea.personId, ada.personId, now),
      letGo(bea, ada.personId, bea.personId, now),
    ]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const [left, ...others] = await db.staff.findMany({ where: { role: "admin", leftAt: null } });
    expect(others).toEqual([]);
    ada = { ...ada, personId: left?.personId ?? "" };
  }
});

test("somebody let go twice at once leaves once", async () => {
  const { staffId } = await priya();

  const outcomes = await Promise.all(Array.from({ length: 4 }, () => letGo(ada, staffId, undefined, now)));

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.auditEvent.count({ where: { action: "leave", subjectId: staffId } })).toBe(1);
});
