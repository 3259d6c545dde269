import { beforeEach, describe, expect, test } from "vitest";
import type { Staff, StaffRole } from "@/lib/access/viewer";
import { proveByCode } from "@/lib/auth/authenticator";
import { addStaff } from "@/lib/auth/adding-staff";
import { viewerOfSession } from "@/lib/auth/sessions";
import { aColleague, desk, later, mailedLink, now, sessionOf, withApp } from "@/lib/auth/staff.fixtures";
import { codeAt, stepOf } from "@/lib/auth/totp";
import { db } from "@/lib/core/db";
import { colleagues } from "./colleagues";
import { invitationState, invite, inviteAgain, openInvitations, withdrawInvitation } from "./invitations";
import { join } from "./joining";
import { changeRole, endColleagueSession, resetFactors } from "./roles";
import { emptied } from "@/tests/support/emptied";

let ada: Staff;
const INPUT = { name: "Tom Reid", email: "tom@agency.example", role: "recruiter" as StaffRole };

const asStaff = (personId: string, role: StaffRole): Staff => ({
  kind: "staff",
  personId,
  role,
  name: "Ada",
  email: "ada@agency.example",
});

beforeEach(async () => {
  await emptied("person", "outbox_mail", "rate_count", "audit_event");
  ada = asStaff(await aColleague("Ada", "admin"), "admin");
});

async function linkIn(template = "staff-invitation"): Promise<string> {
  const { text } = await db.outboxMail.findFirstOrThrow({ where: { template }, orderBy: { createdAt: "desc" } });
  return /token=([\w-]+)/.exec(text)?.[1] ?? "";
}

describe("an invitation", () => {
  test("makes whoever answers it staff, and lets them in once they have a second factor", async () => {
    await invite(ada, { ...INPUT, takesCalls: true }, now);
    const token = await linkIn();
    expect(await invitationState(token, now)).toMatchObject({ state: "good", name: "Tom Reid", by: "Ada" });

    const session = await join(token, later(60), desk);

    expect((await viewerOfSession(session?.token, later(60))).kind).toBe("visitor");
    const { token: proven } = await withApp(session?.token ?? "", later(90));
    expect(await viewerOfSession(proven, later(90))).toMatchObject({ role: "recruiter", email: INPUT.email });
    expect(await db.consultant.findFirst()).toMatchObject({ name: "Tom Reid", pausedAt: null });
  });

  test("is answered once, of eight at once too", async () => {
    await invite(ada, INPUT, now);
    const token = await linkIn();

    const sessions = await Promise.all(Array.from({ length: 8 }, () => join(token, now)));

    expect(sessions.filter(Boolean)).toHaveLength(1);
    expect(await invitationState(token, now)).toEqual({ state: "used" });
  });

  test.each([
    ["was withdrawn", async (id: string) => void (await withdrawInvitation(ada, id, now)), 60],
    ["was sent again: the newer one counts", async (id: string) => void (await inviteAgain(ada, id, now)), 60],
    ["is two weeks old", async () => undefined, 14 * 86_400],
    [
      "came from somebody who left",
      async () => {
        await db.staff.create({ data: admin() });
        await db.staff.update({ where: { personId: ada.personId }, data: { leftAt: now } });
      },
      60,
    ],
  ])("is worth nothing when it %s", async (_, happened, seconds) => {
    const { id } = (await invite(ada, INPUT, now)) as { id: string };
    const token = await linkIn();
    await happened(id);

    expect(await join(token, later(seconds))).toBeNull();
    expect((await invitationState(token, later(seconds))).state).toMatch(/over|forged/);
    expect(await db.staff.count({ where: { person: { email: INPUT.email } } })).toBe(0);
  });

  test("goes to one address once at a time, and not to who works here; one that ran out gives way", async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => invite(ada, INPUT, now)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.outboxMail.count()).toBe(1);

    expect(await invite(ada, { ...INPUT, email: "ADA@agency.example" }, now)).toMatchObject({ reason: "works-here" });
    expect((await invite(ada, INPUT, later(15 * 86_400))).ok).toBe(true);
    expect(await openInvitations(ada)).toHaveLength(1);
  });

  test("changes nothing for whoever came to work here in another way meanwhile", async () => {
    await invite(ada, { ...INPUT, role: "admin" }, now);
    await addStaff(db, { email: INPUT.email, role: "viewer" }, now);

    await join(await linkIn(), now);

    expect(await db.staff.findFirst({ where: { person: { email: INPUT.email } } })).toMatchObject({ role: "viewer" });
  });

  test.each(["recruiter", "editor", "viewer"] as const)("is not for a %s to send, see, or take back", async (role) => {
    const { id } = (await invite(ada, INPUT, now)) as { id: string };
    const other = asStaff(await aColleague("Eve", role), role);

    expect(await invite(other, { ...INPUT, email: "x@example.com" }, now)).toEqual({ ok: false, reason: "unknown" });
    expect([await withdrawInvitation(other, id, now), await inviteAgain(other, id, now)]).toEqual([false, false]);
    expect([await openInvitations(other), await colleagues(other, now)]).toEqual([null, null]);
  });
});

describe("a role", () => {
  test("counts from the next click on, in every process, under a new proof and a new secret", async () => {
    const tom = await aColleague("Tom", "recruiter");
    const { token, secret } = await withApp(await mailedLink(tom));
    expect(await viewerOfSession(token, now)).toMatchObject({ role: "recruiter" });

    expect(await changeRole(ada, tom, "viewer", now)).toEqual({ ok: true });

    expect((await viewerOfSession(token, now)).kind).toBe("visitor");
    const proof = await proveByCode(await sessionOf(token), codeAt(secret, stepOf(later(60))), later(60));
    expect(proof.ok && (await viewerOfSession(proof.session.token, later(60)))).toMatchObject({ role: "viewer" });
    expect((await viewerOfSession(token, later(60))).kind).toBe("visitor");
    expect(await db.auditEvent.findFirst({ where: { action: "role" } })).toMatchObject({
      actorId: ada.personId,
      details: { from: "recruiter", to: "viewer" },
    });
  });

  test("of the last admin stays", async () => {
    expect(await changeRole(ada, ada.personId, "editor", now)).toEqual({ ok: false, reason: "last-admin" });
    await expect(db.staff.update({ where: { personId: ada.personId }, data: { role: "editor" } })).rejects.toThrow(
      "the last admin stays one",
    );
  });

  test("of two admins who make each other something else at once goes from one of them", async () => {
    for (let round = 0; round < 5; round++) {
      const bea = asStaff(await aColleague(`Bea${round}`, "admin"), "admin");
      const outcomes = await Promise.all([
        changeRole(ada, bea.personId, "viewer", now),
        changeRole(bea, ada.personId, "viewer", now),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const left = await db.staff.findMany({ where: { role: "admin" } });
      expect(left).toHaveLength(1);
      ada = asStaff(left[0]?.personId ?? "", "admin");
    }
  });

  test("is not taken from two admins at once by the database either", async () => {
    const bea = await aColleague("Bea", "admin");
    const demote = (personId: string) => db.staff.update({ where: { personId }, data: { role: "viewer" } });

    const outcomes = await Promise.allSettled([demote(ada.personId), demote(bea)]);

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("of the last admin may be changed by the command at the machine", async () => {
    await db.$transaction((tx) => addStaff(tx, { email: "ada@agency.example", role: "viewer" }, now));

    expect(await db.staff.count({ where: { role: "admin" } })).toBe(0);
  });
});

describe("an admin", () => {
  test("resets a colleague's second factor: they are out everywhere, and told", async () => {
    const tom = await aColleague("Tom");
    const { token } = await withApp(await mailedLink(tom));

    expect(await resetFactors(ada, tom, now)).toEqual({ ok: true });

    expect((await viewerOfSession(token, now)).kind).toBe("visitor");
    expect(await db.authenticator.count()).toBe(0);
    expect((await db.outboxMail.findFirstOrThrow({ orderBy: { createdAt: "desc" } })).subject).toMatch(
      /^Second step reset/,
    );
    expect(await resetFactors(ada, ada.personId, now)).toEqual({ ok: false, reason: "self" });
  });

  test("signs a colleague out of one browser, and a recruiter cannot", async () => {
    const tom = await aColleague("Tom");
    const { id } = await sessionOf(await mailedLink(tom));
    const eve = asStaff(await aColleague("Eve"), "recruiter");

    expect(await endColleagueSession(eve, tom, id)).toBe(false);
    expect(await endColleagueSession(ada, ada.personId, id)).toBe(false);
    expect(await endColleagueSession(ada, tom, id)).toBe(true);
    expect(await db.session.count()).toBe(0);
  });
});

const admin = () => ({
  role: "admin" as const,
  person: { create: { name: "Bea", email: "bea@agency.example", verifiedAt: now } },
});
