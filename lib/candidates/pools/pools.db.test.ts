import { beforeEach, expect, test } from "vitest";
import type { Candidate, Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { eraseFor } from "@/lib/privacy/erasure/erasure";
import { exportFor } from "@/lib/privacy/export/export";
import { answerByLink, answerInAccount, ownPools, poolOfLink } from "./answering";
import { CANDIDATE_ACTS } from "./bulk";
import { aYearFrom } from "./consent";
import { inviteTo, takeOut } from "./inviting";
import { lapsePools } from "./lapsing";
import { endPool, poolForStaff, poolsForStaff, poolsOfCandidate, savePool } from "./staff";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const on = (day: string) => new Date(`${day}T10:00:00Z`);
const recruiter: Staff = {
  kind: "staff",
  role: "recruiter",
  name: "Ada",
  email: "ada@agency.example",
  personId: "11111111-1111-4111-8111-111111111111",
};
const WORDS = { name: "Planners", purpose: "first jobs in planning", version: 0 };

let pool: string, sam: Candidate;

beforeEach(async () => {
  await emptied("person", "pool", "outbox_mail", "audit_event", "consent_event");
  const made = await savePool(recruiter, null, WORDS, now);
  if (!made?.ok) throw new Error("No pool");
  pool = made.id;
  sam = await someone("sam@example.com");
});

async function someone(email: string, verifiedAt: Date | null = now): Promise<Candidate> {
  const { id } = await db.person.create({ data: { email, name: "Sam", verifiedAt, candidate: { create: {} } } });
  return { kind: "candidate", personId: id, email, name: "Sam" };
}

const mails = async (template: string) => db.outboxMail.findMany({ where: { template } });
const tokenIn = (text: string) => /token=([\w.-]+)/.exec(text)?.[1] ?? "";
const consents = async () =>
  (await db.consentEvent.findMany({ orderBy: { id: "asc" } })).map(({ act, source }) => `${act} ${source}`);

async function asked() {
  await inviteTo(recruiter, pool, sam.personId, now);
  return tokenIn((await mails("pool-invitation"))[0]?.text ?? "");
}

test("whoever is asked is in nothing until they say yes, by mail and without signing in", async () => {
  const token = await asked();
  expect(await poolForStaff(recruiter, pool)).toMatchObject({ members: [{ state: "asked", until: null }] });
  expect(await consents()).toEqual([]);

  expect(await poolOfLink(token)).toMatchObject({ name: "Planners", state: "asked" });
  expect(await answerByLink(token, "yes", now)).toBe(true);

  expect(await ownPools(sam)).toMatchObject([{ state: "in", until: "2027-11-25" }]);
  expect(await db.consentEvent.findMany()).toMatchObject([
    {
      act: "given",
      source: "mail",
      purpose: `pool:${pool}`,
      wording: expect.stringContaining("“Planners” (first jobs in planning)"),
    },
  ]);
});

test("a yes pressed twice is one yes, and one press leaves", async () => {
  const token = await asked();
  await answerByLink(token, "yes", now);
  await answerByLink(token, "yes", on("2026-12-01"));
  expect(await ownPools(sam)).toMatchObject([{ until: "2027-11-25" }]);

  expect(await answerByLink(token, "no", on("2026-12-02"))).toBe(true);
  expect(await answerByLink(token, "no", on("2026-12-02"))).toBe(false);
  expect(await poolOfLink(token)).toBe("gone");
  expect(await consents()).toEqual(["given mail", "withdrawn mail"]);
});

test("a forged link is none, and nobody answers for somebody else", async () => {
  await asked();
  const other = await someone("ben@example.com");

  expect(await poolOfLink("made.up")).toBeNull();
  expect(await answerByLink("made.up", "yes", now)).toBe(false);
  expect(await answerInAccount(other, pool, "yes", now)).toBe(false);
  expect(await answerInAccount({ kind: "visitor" }, pool, "yes", now)).toBe(false);
  expect(await answerInAccount(sam, pool, "yes", now)).toBe(true);
});

test("a no is taken back by the link of the mail for three days, and by nobody who finds it later", async () => {
  const token = await asked();
  await answerByLink(token, "no", now);

  expect(await answerByLink(token, "yes", new Date(now.getTime() + 3 * 86_400_000))).toBe(false);
  expect(await db.consentEvent.count()).toBe(0);
  expect(await answerByLink(token, "yes", new Date(now.getTime() + 2 * 86_400_000))).toBe(true);
});

test("who said no is not asked again for a year, by nobody", async () => {
  await answerByLink(await asked(), "no", now);

  expect(await inviteTo(recruiter, pool, sam.personId, on("2027-06-01"))).toEqual({ ok: false, reason: "declined" });
  await lapsePools(on("2027-11-26"));
  expect(await inviteTo(recruiter, pool, sam.personId, on("2027-11-26"))).toMatchObject({ ok: true });
});

test("thirty days before the year is over they are asked again, once, however many workers look", async () => {
  await answerByLink(await asked(), "yes", now);
  expect(await lapsePools(on("2027-10-25"))).toMatchObject({ askedAgain: 0 });

  const both = await Promise.all([lapsePools(on("2027-10-26")), lapsePools(on("2027-10-26"))]);
  expect(both.map(({ askedAgain }) => askedAgain).toSorted()).toEqual([0, 1]);
  expect(await lapsePools(on("2027-10-27"))).toMatchObject({ askedAgain: 0 });
  const again = await mails("pool-again");
  expect(again).toHaveLength(1);

  await answerByLink(tokenIn(again[0]?.text ?? ""), "yes", on("2027-11-01"));
  expect(await ownPools(sam)).toMatchObject([{ until: "2028-11-01", isAskedAgain: false }]);
  expect(await consents()).toEqual(["given mail", "confirmed mail"]);
});

test("silence is a no: on the day after the last they are out, and it is written down once", async () => {
  await answerByLink(await asked(), "yes", now);
  await lapsePools(on("2027-10-26"));
  expect(await lapsePools(on("2027-11-25"))).toMatchObject({ lapsed: 0 });

  const all = await Promise.all([1, 2, 3].map(() => lapsePools(on("2027-11-26"))));

  expect(all.reduce((sum, { lapsed }) => sum + lapsed, 0)).toBe(1);
  expect(await ownPools(sam)).toEqual([]);
  expect(await consents()).toEqual(["given mail", "withdrawn said nothing when asked again"]);
});

test("an invitation that nobody answers goes after a month", async () => {
  await asked();

  expect(await lapsePools(on("2026-12-25"))).toMatchObject({ forgotten: 0 });
  expect(await lapsePools(on("2026-12-26"))).toMatchObject({ forgotten: 1 });
});

const REFUSED: [string, () => Promise<unknown>, unknown][] = [
  [
    "somebody asked twice",
    async () => (await asked(), inviteTo(recruiter, pool, sam.personId, now)),
    { ok: false, reason: "asked" },
  ],
  [
    "an address nobody confirmed",
    async () => inviteTo(recruiter, pool, (await someone("new@example.com", null)).personId, now),
    { ok: false, reason: "not-confirmed" },
  ],
  [
    "a pool that is gone",
    async () => (await endPool(recruiter, pool, now), inviteTo(recruiter, pool, sam.personId, now)),
    { ok: false, reason: "no-pool" },
  ],
  ["staff who may not", async () => inviteTo({ ...recruiter, role: "viewer" }, pool, sam.personId, now), null],
];

test.each(REFUSED)("%s gets no mail more", async (_, act, outcome) => {
  expect(await act()).toEqual(outcome);
  expect((await mails("pool-invitation")).length).toBeLessThan(2);
});

test("a pool that ends lets everybody go, and a name is taken once whatever its case", async () => {
  await answerByLink(await asked(), "yes", now);
  expect(await savePool(recruiter, null, { ...WORDS, name: "PLANNERS" }, now)).toEqual({
    ok: false,
    reason: "name-taken",
  });

  expect(await endPool(recruiter, pool, on("2026-12-01"))).toBe(true);

  expect(await ownPools(sam)).toEqual([]);
  expect(await poolsForStaff(recruiter)).toEqual([]);
  expect(await consents()).toEqual(["given mail", "withdrawn the pool was ended"]);
});

test("of two who change a pool, the second hears of the first; its members keep what they agreed to", async () => {
  await answerByLink(await asked(), "yes", now);
  const changed = { name: "Planners", purpose: "anything at all", version: 1 };

  expect(await savePool(recruiter, pool, changed, now)).toMatchObject({ ok: true });
  expect(await savePool(recruiter, pool, changed, now)).toEqual({ ok: false, reason: "changed" });
  expect((await db.poolMember.findFirstOrThrow()).wording).toContain("first jobs in planning");
});

test("many are asked in one go, and taken back before they are mailed", async () => {
  const act = CANDIDATE_ACTS[0]!;
  const given = { actor: recruiter, choices: { pool }, now };
  const row = { id: sam.personId, stamp: "there" };

  const done = await db.$transaction((tx) => act.act(tx, row, given));
  const twice = await db.$transaction((tx) => act.act(tx, row, given));
  if (!done.ok) throw new Error(done.why);
  const back = { id: row.id, after: done.after, before: { poolId: pool } };

  expect(done.mailId).toBe((await mails("pool-invitation"))[0]?.id);
  expect(twice).toEqual({ ok: false, why: "They have been asked, and have not answered yet" });
  expect(await db.$transaction((tx) => act.undo(tx, back, given))).toBe(true);
  expect(await db.poolMember.count()).toBe(0);
});

test("what they are in is in what they download, and goes with them", async () => {
  await answerByLink(await asked(), "yes", now);
  expect(await poolsOfCandidate(recruiter, sam.personId)).toMatchObject({
    pools: [{ name: "Planners", state: "in" }],
    others: [],
  });

  expect((await exportFor(sam.email, now)).data).toMatchObject({
    pools: [{ state: "in", pool: { name: "Planners" } }],
  });
  await eraseFor(sam.email, now);

  expect(await db.poolMember.count()).toBe(0);
});

test("staff take somebody out, and it is written down by whom", async () => {
  await answerByLink(await asked(), "yes", now);

  expect(await takeOut(recruiter, pool, sam.personId, now)).toBe(true);
  expect(await takeOut(recruiter, pool, sam.personId, now)).toBe(false);
  expect(await db.auditEvent.count({ where: { action: "leave-pool", subjectId: sam.personId } })).toBe(1);
});

test("the database lets nobody be in a pool without an end, or for longer than a year", async () => {
  await asked();
  const into = (until: Date | null) =>
    db.poolMember.updateMany({ data: { state: "in", answeredAt: now, wording: "x", until } });

  await expect(into(null)).rejects.toThrow("pool_member_until");
  await expect(into(on("2028-01-01"))).rejects.toThrow("pool_member_year");
  expect([aYearFrom("2028-02-29" as never), aYearFrom("2026-11-25" as never)]).toEqual(["2029-03-01", "2027-11-25"]);
});
