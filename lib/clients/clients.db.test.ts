import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aClient, aColleague, aContact, aVacancy } from "@/tests/support/clients";
import { recordAuthority } from "./authorities";
import { clientInput } from "./client-input";
import { contactInput } from "./contact-input";
import { addContact, markContactLeft, saveContact } from "./contacts";
import { findClients } from "./finding";
import { clientsForStaff, possibleOwners, standingCounts } from "./list";
import { addNote, recordTerms } from "./notes";
import { authoritiesOf, clientForStaff, contactForStaff, contactsOf, historyOf, notesOf, termsOf } from "./one";
import { termsInput } from "./terms-input";
import { createClient, saveClient } from "./writing";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const NOT_FOUND = { ok: false, reason: "not-found" };
let recruiter: Staff;
let viewer: Staff;
let strangers: Viewer[];

const input = (given: Record<string, string> = {}) => clientInput.parse({ name: "Calder & Finch", ...given });

beforeAll(async () => {
  recruiter = await aColleague("recruiter", "Priya");
  viewer = await aColleague("viewer");
  const { personId, email, name } = recruiter;
  strangers = [{ kind: "visitor" }, { kind: "candidate", personId, email, name }, await aColleague("editor"), viewer];
});

beforeEach(async () => {
  await emptied("client", "audit_event");
});

describe("what is written down is read as one wrote it", () => {
  test.each([
    ["a number without its nought", { companyNumber: "1234567" }, { companyNumber: "01234567" }],
    ["a number with spaces and small letters", { companyNumber: "sc 123 456" }, { companyNumber: "SC123456" }],
    ["a web site without its scheme", { site: "www.calder.example" }, { site: "https://www.calder.example" }],
    ["nothing", { site: " ", companyNumber: "" }, { site: undefined, companyNumber: undefined }],
  ])("%s", (_, given, kept) => {
    expect(input(given)).toMatchObject(kept);
  });

  test.each([
    [{ companyNumber: "12" }],
    [{ companyNumber: "ABCDEFGH" }],
    [{ site: "javascript:alert(1)" }],
    [{ site: "https://user@evil.example" }],
    [{ name: "   " }],
    [{ standing: "friend" }],
    [{ ownerId: "1" }],
    [{ version: "2" }],
  ])("and refused when it is none: %o", (given) => {
    expect(clientInput.safeParse({ name: "Calder", ...given }).success).toBe(false);
  });
});

describe("the same company a second time", () => {
  test.each([
    ["in other letters and with another ending", { name: "CALDER AND FINCH PLC" }],
    ["by its legal name", { name: "Signs", legalName: "Calder & Finch Ltd" }],
    ["by its number", { name: "Signs", companyNumber: "12345678" }],
  ])("%s is told, and taken when it is said to be another", async (_, given) => {
    const id = await aClient(recruiter, { companyNumber: "12345678" }, now);

    const again = await createClient(recruiter, input(given), now);
    expect(again).toEqual({ ok: false, reason: "there-already", twins: [{ id, name: "Calder & Finch" }] });
    expect(await createClient(recruiter, { ...input(given), isAnother: true }, now)).toMatchObject({ ok: true });
  });

  test("by two people at once is there once", async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => createClient(recruiter, input(), now)));

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.client.count()).toBe(1);
  });
});

test("a save over a newer version changes nothing, and one over what was seen says from what to what", async () => {
  const id = await aClient(recruiter, {}, now);
  expect(await saveClient(recruiter, id, 1, input({ standing: "active", ownerId: recruiter.personId }), now)).toEqual({
    ok: true,
    id,
  });

  expect(await saveClient(recruiter, id, 1, input({ name: "Other" }), now)).toEqual({
    ok: false,
    reason: "changed-meanwhile",
  });
  expect(await clientForStaff(recruiter, id)).toMatchObject({ name: "Calder & Finch", standing: "active", version: 2 });
  const saved = await db.auditEvent.findFirstOrThrow({ where: { action: "save" } });
  expect(saved.details).toEqual({ from: { standing: "prospect" }, to: { standing: "active" } });
});

test("ten people who save the same version at once: one is kept, nine are told", async () => {
  const id = await aClient(recruiter, {}, now);
  const saves = await Promise.all(
    Array.from({ length: 10 }, (_, at) => saveClient(recruiter, id, 1, input({ about: `Take ${at}` }), now)),
  );

  expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await clientForStaff(recruiter, id))?.version).toBe(2);
});

test("a client has one primary contact: the first, then whoever is made it, and nobody who has left", async () => {
  const id = await aClient(recruiter, {}, now);
  const ann = await aContact(recruiter, id, { name: "Ann" }, now);
  const bob = await aContact(recruiter, id, { name: "Bob", isPrimary: "on" }, now);
  const primary = async () => (await contactsOf(recruiter, id))?.filter((one) => one.isPrimary).map(({ name }) => name);
  expect(await primary()).toEqual(["Bob"]);

  await saveContact(
    recruiter,
    { clientId: id, id: ann, version: 1 },
    contactInput.parse({ name: "Ann", isPrimary: "on" }),
    now,
  );
  expect(await primary()).toEqual(["Ann"]);
  await markContactLeft(recruiter, { clientId: id, id: ann, version: 2 }, true, now);
  expect(await primary()).toEqual([]);
  expect((await contactsOf(recruiter, id))?.map((one) => one.name)).toEqual(["Bob", "Ann"]);
  expect(
    await saveContact(recruiter, { clientId: id, id: bob, version: 7 }, contactInput.parse({ name: "B" }), now),
  ).toEqual({
    ok: false,
    reason: "changed-meanwhile",
  });
});

test("of a contact the record keeps which fields changed, and no word of what they hold", async () => {
  const id = await aClient(recruiter, {}, now);
  const ann = await aContact(recruiter, id, { name: "Ann", email: "ann@calder.example" }, now);
  await saveContact(recruiter, { clientId: id, id: ann, version: 1 }, contactInput.parse({ name: "Anne Marie" }), now);

  const record = JSON.stringify(await db.auditEvent.findMany({ where: { subject: "contact" } }), (_, value) =>
    typeof value === "bigint" ? String(value) : value,
  );
  expect(record).toContain('"changed":["name","email","isPrimary"]');
  expect(record).not.toMatch(/Ann|calder\.example/);
});

describe("ids of another client's people and vacancies look like none", () => {
  test("a contact is neither read nor changed through another client", async () => {
    const [one, other] = [await aClient(recruiter, {}, now), await aClient(recruiter, { name: "Pell" }, now)];
    const ann = await aContact(recruiter, one, {}, now);
    const wanted = { clientId: other, id: ann, version: 1 };

    expect(await contactForStaff(recruiter, other, ann)).toBeNull();
    expect(await saveContact(recruiter, wanted, contactInput.parse({ name: "X" }), now)).toEqual(NOT_FOUND);
    expect(await markContactLeft(recruiter, wanted, true, now)).toEqual(NOT_FOUND);
  });

  test("nor does an authority name them, and the database would not take it", async () => {
    const [one, other] = [await aClient(recruiter, {}, now), await aClient(recruiter, { name: "Pell" }, now)];
    const [ann, vacancy] = [await aContact(recruiter, one, {}, now), await aVacancy(recruiter, one, {}, now)];
    const refused = { ok: false, reason: "not-of-client" };

    expect(await recordAuthority(recruiter, other, { contactId: ann, how: "call" }, now)).toEqual(refused);
    expect(await recordAuthority(recruiter, other, { vacancyId: vacancy, givenBy: "A", how: "call" }, now)).toEqual(
      refused,
    );
    const forged = { clientId: other, givenHow: "call", givenOn: now };
    await expect(db.authority.create({ data: { scope: "client", contactId: ann, ...forged } })).rejects.toThrow();
    await expect(db.authority.create({ data: { scope: "vacancy", vacancyId: vacancy, ...forged } })).rejects.toThrow();
  });

  test.each(["", "1", "__proto__", "11111111-1111-4111-8111-111111111111"])("and so does %o", async (id) => {
    expect(await clientForStaff(recruiter, id)).toBeNull();
    expect(await contactsOf(recruiter, id)).toEqual(id.length === 36 ? [] : null);
    expect(await saveClient(recruiter, id, 1, input(), now)).toEqual(NOT_FOUND);
    expect(await addNote(recruiter, id, "x", now)).toEqual(NOT_FOUND);
  });
});

test("a word that is over or not yet given is not recorded", async () => {
  const id = await aClient(recruiter, {}, now);
  const given = { givenBy: "Ann", how: "email" } as const;

  expect(await recordAuthority(recruiter, id, { ...given, until: "2026-11-24" }, now)).toEqual({
    ok: false,
    reason: "over-already",
  });
  expect(await recordAuthority(recruiter, id, { ...given, givenOn: "2026-11-26" }, now)).toEqual({
    ok: false,
    reason: "not-given-yet",
  });
  expect(await recordAuthority(recruiter, id, { ...given, until: "2026-11-25" }, now)).toMatchObject({ ok: true });
});

describe("terms of business", () => {
  test.each([
    [
      "a share",
      { feeModel: "percentage", feePercent: "17.5" },
      { feeModel: "percentage", feePoints: 1750, feePence: null },
    ],
    ["a sum", { feeModel: "fixed", feeAmount: "£4,500" }, { feeModel: "fixed", feePoints: null, feePence: 450_000 }],
  ])("are kept as %s, the newest first", async (_, given, kept) => {
    const id = await aClient(recruiter, {}, now);
    await recordTerms(
      recruiter,
      id,
      termsInput.parse({ feeModel: "retained", feeAmount: "1" }),
      new Date("2026-01-01"),
    );
    await recordTerms(recruiter, id, termsInput.parse({ ...given, rebateDays: "56", signedOn: "2026-11-01" }), now);

    expect((await termsOf(recruiter, id))?.[0]).toMatchObject({ ...kept, rebateDays: 56 });
  });

  test.each([
    [{ feeModel: "percentage" }],
    [{ feeModel: "percentage", feePercent: "101" }],
    [{ feeModel: "percentage", feePercent: "0" }],
    [{ feeModel: "fixed", feePercent: "20" }],
    [{ feeModel: "fixed", feeAmount: "some" }],
    [{ feeModel: "fixed", feeAmount: "10", signedOn: "2026-02-30" }],
    [{ feeModel: "fixed", feeAmount: "10", signedOn: "2026-02-03", validUntil: "2026-02-02" }],
  ])("say themselves whole: %o does not", (given) => {
    expect(termsInput.safeParse(given).success).toBe(false);
  });
});

describe("who may", () => {
  test("a viewer reads companies and no person, no note, no terms", async () => {
    const id = await aClient(recruiter, {}, now);
    await aContact(recruiter, id, { name: "Ann Lee", email: "ann@calder.example" }, now);
    await recordAuthority(recruiter, id, { givenBy: "Bea Moss", how: "call" }, now);

    expect(await clientForStaff(viewer, id)).toMatchObject({ name: "Calder & Finch" });
    expect(await Promise.all([contactsOf(viewer, id), notesOf(viewer, id), termsOf(viewer, id)])).toEqual([
      null,
      null,
      null,
    ]);
    const seen = [await clientsForStaff(viewer, {}, 1), await authoritiesOf(viewer, id), await historyOf(viewer, id)];
    expect(JSON.stringify(seen)).not.toMatch(/Ann Lee|Bea Moss|ann@calder/);
    expect((await clientsForStaff(viewer, { q: "ann lee" }, 1))?.total).toBe(0);
    expect((await clientsForStaff(recruiter, { q: "ann lee" }, 1))?.total).toBe(1);
  });

  test("nobody but admins and recruiters writes, and to the rest there is nothing", async () => {
    const id = await aClient(recruiter, {}, now);
    const ann = await aContact(recruiter, id, {}, now);

    for (const who of strangers) {
      expect(await createClient(who, input({ name: "New" }), now)).toEqual(NOT_FOUND);
      expect(await saveClient(who, id, 1, input({ name: "New" }), now)).toEqual(NOT_FOUND);
      expect(await addContact(who, id, contactInput.parse({ name: "X" }), now)).toEqual(NOT_FOUND);
      expect(
        await saveContact(who, { clientId: id, id: ann, version: 1 }, contactInput.parse({ name: "X" }), now),
      ).toEqual(NOT_FOUND);
      expect(await addNote(who, id, "x", now)).toEqual(NOT_FOUND);
      expect(await recordTerms(who, id, termsInput.parse({ feeModel: "fixed", feeAmount: "1" }), now)).toEqual(
        NOT_FOUND,
      );
      expect(await recordAuthority(who, id, { givenBy: "A", how: "call" }, now)).toEqual(NOT_FOUND);
    }
    expect(await db.client.count()).toBe(1);
  });

  test("visitors, candidates and editors do not read either", async () => {
    const id = await aClient(recruiter, {}, now);

    for (const who of strangers.filter((one) => one !== viewer)) {
      expect(await clientForStaff(who, id)).toBeNull();
      expect(await clientsForStaff(who, {}, 1)).toBeNull();
      expect(await standingCounts(who)).toBeNull();
      expect(await authoritiesOf(who, id)).toBeNull();
      expect(await possibleOwners(who)).toEqual([]);
    }
  });
});

test("clients are found by what people call them, by where they stand and by whose they are", async () => {
  await aClient(recruiter, { companyNumber: "12345678", legalName: "Signs of Leeds Limited" }, now);
  await aClient(recruiter, { name: "Pell", standing: "active", ownerId: viewer.personId }, now);
  const found = async (filter: object) => (await clientsForStaff(recruiter, filter, 1))?.items.map(({ name }) => name);

  expect(await found({})).toEqual(["Calder & Finch", "Pell"]);
  expect(await found({ q: "calder and finch ltd" })).toEqual(["Calder & Finch"]);
  expect(await found({ q: "signs of" })).toEqual(["Calder & Finch"]);
  expect(await found({ q: "1234" })).toEqual(["Calder & Finch"]);
  expect(await found({ q: "%" })).toEqual([]);
  expect(await found({ q: "p_ll" })).toEqual([]);
  expect(await findClients(recruiter, "p_ll")).toEqual([]);
  expect(await findClients(recruiter, "pell")).toMatchObject([{ name: "Pell" }]);
  expect(await found({ standing: "active" })).toEqual(["Pell"]);
  expect(await found({ owner: recruiter.personId })).toEqual(["Calder & Finch"]);
  expect(await found({ owner: "me" })).toEqual([]);
});
