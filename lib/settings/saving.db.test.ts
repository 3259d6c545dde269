import { expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { brand, brandOfEnvironment } from "@/lib/core/settings/brand";
import { db } from "@/lib/core/db";
import { keptSettings } from "@/lib/core/settings/settings";
import { postMail } from "@/lib/mail/outbox";
import { letter, text } from "@/lib/mail/templates/letter";
import { senderOf } from "@/lib/mail/sender";
import { groupForStaff, revisionsOf } from "./reading";
import { resetGroup, restoreGroup, saveGroup } from "./saving";
import { ada, agency, ben, nothingSet, now, set } from "./settings.fixtures";

nothingSet();

test("what is set here wins over the environment, and what is not set follows it", async () => {
  expect(await brand()).toMatchObject(brandOfEnvironment());

  await set("agency", agency({ name: "Harker First Jobs", phone: "01482 496 0123" }));

  expect(await brand()).toMatchObject({ ...brandOfEnvironment(), name: "Harker First Jobs", phone: "01482 496 0123" });
  expect((await keptSettings(["agency"])).agency.content).toEqual({
    name: "Harker First Jobs",
    phone: "01482 496 0123",
  });
});

test("hours of the week say themselves in words, unless words are given", async () => {
  const opening = { "1": { from: 600, to: 960 }, "2": { from: 600, to: 960 } };
  await set("agency", { opening });
  expect(await brand()).toMatchObject({ opening, hours: "Monday and Tuesday, 10:00 to 16:00 (UK time)" });

  await set("agency", { opening, hours: "Most mornings" });
  expect(await brand()).toMatchObject({ opening, hours: "Most mornings" });
});

test("a mail written after a save shows it, in its colour, its foot and its sender", async () => {
  await set("agency", agency({ name: "Harker First Jobs" }));
  await set("look", { accent: "#8a1c4a" });
  await set("mail", { senderName: "Harker", senderAddress: "jobs@harker.example", footerAddress: "PO Box 1, Hull" });

  await db.$transaction((tx) =>
    postMail(tx, {
      once: "settings:mail",
      to: { address: "sam@example.com" },
      message: (agency) =>
        letter({ template: "t", subject: "s", preview: "p", title: "t", blocks: [text("x")], reason: "r" }, agency),
    }),
  );

  const { html, text: plain } = await db.outboxMail.findFirstOrThrow();
  expect(html).toContain("Harker First Jobs");
  expect(html).not.toContain("#0b6660");
  expect(plain).toContain("PO Box 1, Hull");
  expect(senderOf(await brand())).toEqual({ name: "Harker", address: "jobs@harker.example" });
});

test("two people who change different fields both keep what they changed", async () => {
  const base = await set("agency", agency({ name: "Harker" }));

  await saveGroup(ada, { group: "agency", base, content: agency({ name: "Harker", phone: "01482 496 0123" }) }, now);
  const second = await saveGroup(ben, { group: "agency", base, content: agency({ name: "Harker & Finch" }) }, now);

  expect(second).toMatchObject({ ok: true, alsoChanged: ["phone"] });
  expect(await brand()).toMatchObject({ name: "Harker & Finch", phone: "01482 496 0123" });
});

test("two people who change the same field: the second sees both, and nothing of theirs is saved", async () => {
  await saveGroup(ada, { group: "agency", base: 0, content: agency({ name: "Harker" }) }, now);

  const second = await saveGroup(
    ben,
    { group: "agency", base: 0, content: agency({ name: "Finch", phone: "01482 496 0123" }) },
    now,
  );

  expect(second).toEqual({
    ok: false,
    reason: "clash",
    version: 1,
    keys: ["name"],
    theirs: { name: "Harker" },
    by: "Ada",
    at: now,
  });
  expect(await brand()).toMatchObject({ name: "Harker", phone: brandOfEnvironment().phone });
  const chosen = { group: "agency", base: 1, content: agency({ name: "Finch" }) } as const;
  expect(await saveGroup(ben, chosen, now)).toMatchObject({ ok: true, version: 2 });
});

test("twenty who save at once each get a version or see a clash, and no save is lost", async () => {
  const saves = Array.from({ length: 20 }, (_, at) =>
    saveGroup(
      at % 2 ? ada : ben,
      { group: "agency", base: 0, content: agency(at < 10 ? { name: `N ${at}` } : { address: "1 Quay, Hull" }) },
      now,
    ).catch(() => ({ ok: false, reason: "busy" }) as const),
  );
  const outcomes = await Promise.all(saves);

  expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(2);
  const rows = await db.settingRevision.findMany({ where: { group: "agency" }, orderBy: { version: "asc" } });
  expect(rows.map(({ version }) => version)).toEqual(rows.map((_, at) => at + 1));
  expect(await brand()).toMatchObject({ name: expect.stringMatching(/^N \d$/) as string, address: "1 Quay, Hull" });
});

test("saving what is there already makes no version", async () => {
  const version = await set("agency", agency({ name: "Harker" }));

  expect(
    await saveGroup(ben, { group: "agency", base: version, content: agency({ name: "Harker" }) }, now),
  ).toMatchObject({ version });
  expect(await db.settingRevision.count()).toBe(1);
});

test("the list of changes says who changed what from what to what, and each can be brought back", async () => {
  await set("privacy", { messageMonths: 12 });
  await set("privacy", { messageMonths: 36, icoNumber: "ZA123456" });

  expect(await revisionsOf(ada, "privacy")).toMatchObject([
    {
      version: 2,
      by: "Ada",
      isCurrent: true,
      changes: [
        { label: "Messages, with our answers and notes", from: "12 months", to: "36 months" },
        { label: "ICO registration", from: null, to: "ZA123456" },
      ],
    },
    { version: 1, changes: [{ from: null, to: "12 months" }] },
  ]);
  expect(await restoreGroup(ben, { group: "privacy", base: 2, version: 1 }, now)).toEqual({ ok: true });
  expect((await keptSettings(["privacy"])).privacy).toMatchObject({ version: 3, content: { messageMonths: 12 } });
});

test("a group is given back to the environment, and not when somebody has saved meanwhile", async () => {
  const base = await set("agency", agency({ name: "Harker" }));
  await set("agency", agency({ name: "Finch" }));

  expect(await resetGroup(ada, { group: "agency", base }, now)).toEqual({ ok: false, reason: "changed" });
  expect(await resetGroup(ada, { group: "agency", base: 2 }, now)).toEqual({ ok: true });
  expect((await brand()).name).toBe(brandOfEnvironment().name);
});

test("the record says from what to what, and holds nobody's name or address", async () => {
  await set("privacy", { messageMonths: 12, responsibleName: "Priya Nair", responsibleEmail: "priya@agency.example" });

  const [entry] = await db.auditEvent.findMany();
  expect(entry).toMatchObject({ actorId: ada.personId, action: "save", subject: "settings", subjectId: "privacy" });
  expect(entry?.details).toEqual({
    version: 1,
    changed: ["messageMonths", "responsibleName", "responsibleEmail"],
    from: { messageMonths: null },
    to: { messageMonths: 12 },
  });
});

test.each(["recruiter", "editor", "viewer"] as const)("a %s neither sees nor changes settings", async (role) => {
  const viewer: Viewer = { ...ada, role };

  expect(await saveGroup(viewer, { group: "agency", base: 0, content: { name: "X" } }, now)).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await groupForStaff(viewer, "agency")).toBeNull();
  expect(await revisionsOf(viewer, "agency")).toBeNull();
  expect(await resetGroup(viewer, { group: "agency", base: 0 }, now)).toMatchObject({ ok: false });
  expect(await restoreGroup(viewer, { group: "agency", base: 0, version: 1 }, now)).toMatchObject({ ok: false });
  expect(await db.settingRevision.count()).toBe(0);
});

test("a version that never was is refused", async () => {
  expect(await saveGroup(ada, { group: "agency", base: 7, content: { name: "X" } }, now)).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test("history cannot be rewritten, not even by a mistake in our own code", async () => {
  await set("agency", agency({ name: "Harker" }));

  await expect(db.settingRevision.updateMany({ data: { content: {} } })).rejects.toThrow();
  await expect(db.settingRevision.deleteMany()).rejects.toThrow();
});
