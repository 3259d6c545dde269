import { beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { VISITOR } from "@/lib/access/viewer";
import { tableFor } from "@/lib/access/tables";
import { db } from "@/lib/core/db";
import { mailboxKey } from "@/lib/core/web/mailbox-key";
import { readView } from "@/lib/core/table/view";
import { aColleague } from "@/tests/support/clients";
import { CANDIDATES_TABLE } from "../table";
import { likelyDuplicates } from "./finding";
import { joinAccounts, keepApart, takeApart } from "./joining";
import { accountAt, candidateAsOne, sideBySide } from "./reading";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
let recruiter: Staff;

beforeEach(async () => {
  await emptied("person", "stored_file", "audit_event");
  recruiter = await aColleague("recruiter");
});

async function account(email: string, facts: { name?: string; phone?: string } = {}): Promise<string> {
  const { name = "Sam Okafor", phone } = facts;
  const data = { email, name, verifiedAt: now, candidate: { create: { phone } } };
  return (await db.person.create({ data, select: { id: true } })).id;
}

async function cv(candidateId: string, sha256: string): Promise<void> {
  const facts = { originalName: "cv.pdf", mediaType: "application/pdf", bytes: 1 };
  const file = await db.storedFile.create({ data: { ...facts, path: `cv/${candidateId}`, sha256 } });
  await db.candidateCv.create({ data: { candidateId, fileId: file.id, label: "CV" } });
}

const found = async () =>
  ((await likelyDuplicates(recruiter)) ?? []).map(({ one, two, likenesses, isSameName }) => ({
    pair: [one.email, two.email].sort(),
    likenesses,
    isSameName,
  }));

test.each([
  ["the same number in another writing", { phone: "07700 900123" }, { phone: "+44 7700 900-123" }, ["phone"]],
  ["one mailbox under two addresses", { email: "sam+jobs@example.com" }, { email: "sam@example.com" }, ["mailbox"]],
  ["one mailbox at Gmail", { email: "s.okafor@gmail.com" }, { email: "sokafor@googlemail.com" }, ["mailbox"]],
])("two accounts with %s may be one person's", async (_, first, second, likenesses) => {
  const of = ({ email, phone }: { email?: string; phone?: string }, usual: string) =>
    account(email ?? usual, { phone });
  await of(first, "one@example.com");
  await of(second, "two@example.org");

  expect(await found()).toMatchObject([{ likenesses, isSameName: true }]);
});

test("the same CV, byte for byte, is a reason; the same name alone is none", async () => {
  const [one, two, three] = [
    await account("a@example.com"),
    await account("b@example.com"),
    await account("c@example.com"),
  ];
  await cv(one, "same");
  await cv(two, "same");
  await cv(three, "another");

  expect(await found()).toEqual([{ pair: ["a@example.com", "b@example.com"], likenesses: ["cv"], isSameName: true }]);
});

test("what a whole house shares is no reason, and short numbers are none", async () => {
  for (const who of ["a", "b", "c", "d", "e"]) await account(`${who}@example.com`, { phone: "0113 496 0123" });
  for (const who of ["f", "g"]) await account(`${who}@example.com`, { phone: "999" });

  expect(await found()).toEqual([]);
});

test("the likeliest pair comes first", async () => {
  await account("a@example.com", { phone: "07700 900111", name: "Ann" });
  await account("b@example.com", { phone: "07700 900111", name: "Bob" });
  await account("c+x@example.com", { phone: "07700 900222", name: "Cy" });
  await account("c@example.com", { phone: "07700 900222", name: "CY" });

  expect((await found()).map(({ pair }) => pair[1])).toEqual(["c@example.com", "b@example.com"]);
});

test.each(["sam+jobs@example.com", "Sam@Example.com", "+x@example.com", "s.a.m+x@gmail.com", "sam@googlemail.com"])(
  "the database has the mailbox of %s as the product has it",
  async (address) => {
    const [row] = await db.$queryRaw<{ key: string }[]>`SELECT mailbox_key(${address}) AS key`;
    expect(row?.key).toBe(mailboxKey(address));
  },
);

test("two accounts that are one person's are read as one, each part from the account that was chosen, and nothing is moved", async () => {
  const [kept, other] = [
    await account("sam@example.com", { phone: "1" }),
    await account("sam@old.example", { name: "Samuel", phone: "07700 900123" }),
  ];

  expect(await joinAccounts(recruiter, { keptId: kept, otherId: other, takes: ["phone"] }, now)).toEqual({ ok: true });

  expect(await candidateAsOne(recruiter, kept)).toMatchObject({
    candidate: { id: kept, name: "Sam Okafor", phone: "07700 900123", email: "sam@example.com" },
    others: [{ id: other, email: "sam@old.example" }],
    keptId: null,
  });
  expect(await candidateAsOne(recruiter, other)).toMatchObject({
    candidate: { name: "Samuel" },
    others: [],
    keptId: kept,
  });
  expect(await db.candidate.findUnique({ where: { personId: kept } })).toMatchObject({ phone: "1" });
  const view = readView(CANDIDATES_TABLE.shape, {});
  expect((await tableFor(recruiter, CANDIDATES_TABLE, view, now))?.rows.map(({ id }) => id)).toEqual([kept]);
});

test("a pair is taken apart again, and both stand as before", async () => {
  const [kept, other] = [await account("sam@example.com"), await account("sam@old.example", { name: "Samuel" })];
  await joinAccounts(recruiter, { keptId: kept, otherId: other, takes: ["name"] }, now);

  expect(await takeApart(recruiter, other, now)).toBe(true);
  expect(await takeApart(recruiter, other, now)).toBe(false);

  expect(await candidateAsOne(recruiter, kept)).toMatchObject({ candidate: { name: "Sam Okafor" }, others: [] });
  expect(
    await db.auditEvent.findMany({ where: { action: { in: ["join", "take-apart"] } }, orderBy: { id: "asc" } }),
  ).toMatchObject([
    { subjectId: kept, details: { to: { with: other, takes: ["name"] } } },
    { subjectId: kept, details: { from: { with: other } } },
  ]);
  expect(await joinAccounts(recruiter, { keptId: other, otherId: kept, takes: [] }, now)).toEqual({ ok: true });
});

test("pairs make no chain, also when two colleagues join at once", async () => {
  const ids = await Promise.all(["a", "b", "c"].map((who) => account(`${who}@example.com`)));
  const [a = "", b = "", c = ""] = ids;

  const outcomes = await Promise.all([
    joinAccounts(recruiter, { keptId: a, otherId: b, takes: [] }, now),
    joinAccounts(recruiter, { keptId: b, otherId: c, takes: [] }, now),
    joinAccounts(recruiter, { keptId: c, otherId: a, takes: [] }, now),
  ]);

  expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome && !outcome.ok && outcome.reason === "joined-already")).toHaveLength(2);
  expect(await joinAccounts(recruiter, { keptId: a, otherId: a, takes: [] }, now)).toMatchObject({
    reason: "not-there",
  });
});

test("the database refuses a chain whoever writes it", async () => {
  const [a, b, c] = [await account("a@example.com"), await account("b@example.com"), await account("c@example.com")];
  await db.samePerson.create({ data: { keptId: a, otherId: b } });

  await expect(db.samePerson.create({ data: { keptId: b, otherId: c } })).rejects.toThrow("same_person_flat");
  await expect(db.samePerson.create({ data: { keptId: c, otherId: a } })).rejects.toThrow("same_person_flat");
  await expect(db.samePerson.create({ data: { keptId: c, otherId: b } })).rejects.toThrow();
  await db.samePerson.create({ data: { keptId: a, otherId: c } });
});

test("two people who look alike are not offered again, nor is a pair that was joined", async () => {
  const phone = "07700 900123";
  const [a, b, c] = [
    await account("a@example.com", { phone }),
    await account("b@example.com", { phone }),
    await account("c@example.com", { phone }),
  ];

  expect(await keepApart(recruiter, [b, a], now)).toBe(true);
  expect(await keepApart(recruiter, [a, b], now)).toBe(true);
  expect(await found()).toHaveLength(2);
  await joinAccounts(recruiter, { keptId: a, otherId: c, takes: [] }, now);
  expect(await found()).toEqual([]);
});

test("whoever may not join accounts finds none and changes nothing", async () => {
  const [a, b] = [
    await account("a@example.com", { phone: "07700 900123" }),
    await account("b@example.com", { phone: "07700 900123" }),
  ];
  for (const viewer of [VISITOR, { ...recruiter, role: "viewer" }, { ...recruiter, role: "editor" }] as const) {
    expect(await likelyDuplicates(viewer)).toBeNull();
    expect(await joinAccounts(viewer, { keptId: a, otherId: b, takes: [] }, now)).toBeNull();
    expect(await keepApart(viewer, [a, b], now)).toBe(false);
    expect(await takeApart(viewer, b, now)).toBe(false);
    expect(await sideBySide(viewer, [a, b])).toBeNull();
    expect(await accountAt(viewer, "a@example.com")).toBeNull();
  }
  expect(await sideBySide(recruiter, [a, b])).toMatchObject([{ id: a }, { id: b }]);
  expect(await accountAt(recruiter, "A@example.com")).toBe(a);
});
