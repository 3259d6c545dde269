import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { takeHappening } from "@/lib/mail/bounces/events";
import { postMail } from "@/lib/mail/outbox";
import { sendMessage } from "../messages";
import { inbox, type Wanted } from "./inbox";
import { replyTo } from "./replying";
import { assignMessage, markMessage, noteOn } from "./seeing-to";
import { dropTemplate, replyTemplates, saveTemplate } from "./templates";
import { colleagues, threadOf } from "./thread";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const from = { network: "campus" };
const letter = { name: "Ade Obi", email: "ade@example.com", message: "Do you work in Hull?" };
const person = (name: string, role: Staff["role"]): Staff => ({
  kind: "staff",
  role,
  personId: randomUUID(),
  email: `${name.toLowerCase()}@agency.example`,
  name,
});
const priya = person("Priya", "recruiter");
const tom = person("Tom", "recruiter");
const ed = person("Ed", "editor");
const strangers: Viewer[] = [{ kind: "visitor" }, ed, { ...ed, role: "viewer" }];

beforeEach(async () => {
  await emptied("contact_message", "reply_template", "outbox_mail", "rate_count", "audit_event", "setting_revision");
  for (const { personId: id, email, name, role } of [priya, tom, ed])
    await db.person.upsert({ where: { id }, create: { id, email, name, staff: { create: { role } } }, update: {} });
});

async function written(facts: Partial<typeof letter> = {}, at = now): Promise<string> {
  await sendMessage({ ...letter, ...facts }, from, at);
  const { id } = await db.contactMessage.findFirstOrThrow({ orderBy: { createdAt: "desc" }, select: { id: true } });
  return id;
}
const answer = (text: string, seen = 0) => ({ key: randomUUID(), seen, text });
const shown = async (viewer: Viewer, wanted: Partial<Wanted> = {}) =>
  (await inbox(viewer, { shelf: "open", ...wanted }))?.items.map(({ start }) => start);

describe("an answer", () => {
  test("goes to the writer as a mail, filled in, in one conversation with the receipt, and answers come back to the house", async () => {
    const id = await written();

    expect(await replyTo(priya, id, answer("Dear {{first name}},\n\nYes. {{me}}, {{agency}}"), now)).toEqual({
      ok: true,
    });

    const receipt = await db.outboxMail.findFirstOrThrow({ where: { template: "contact-receipt" } });
    const mail = await db.outboxMail.findFirstOrThrow({ where: { template: "contact-reply" } });
    expect(mail).toMatchObject({ toAddress: "ade@example.com", replyTo: "hello@buchanangraduates.example" });
    expect(mail.headers).toEqual({
      "Auto-Submitted": "no",
      "In-Reply-To": receipt.messageId,
      References: receipt.messageId,
    });
    expect(mail.text).toContain("Dear Ade,\n\nYes. Priya, Buchanan Graduates");
    expect(mail.text).not.toContain("Hull");
    expect(await threadOf(tom, id)).toMatchObject({
      answeredAt: now,
      answeredBy: "Priya",
      entries: [
        {
          kind: "reply",
          author: "Priya",
          text: "Dear Ade,\n\nYes. Priya, Buchanan Graduates",
          mail: { state: "waiting" },
        },
      ],
    });
  });

  test("with a place that nothing is known for is not sent", async () => {
    const id = await written();

    expect(await replyTo(priya, id, answer("About {{job}} and {{salary}}"), now)).toEqual({
      ok: false,
      reason: "missing",
      missing: ["job", "salary"],
    });
    expect(await db.outboxMail.count({ where: { template: "contact-reply" } })).toBe(0);
    expect(await threadOf(priya, id)).toMatchObject({ answeredAt: null, entries: [] });
  });

  test("sent twice, or five times at once, goes out once", async () => {
    const id = await written();
    const one = answer("Yes.");

    const sent = await Promise.all(Array.from({ length: 5 }, () => replyTo(priya, id, one, now)));

    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect(await db.outboxMail.count({ where: { template: "contact-reply" } })).toBe(1);
  });

  test("does not go past a colleague's that its writer has not seen", async () => {
    const id = await written();
    await replyTo(priya, id, answer("Yes."), now);

    expect(await replyTo(tom, id, answer("No."), now)).toEqual({ ok: false, reason: "answered", replies: 1 });
    expect(await replyTo(tom, id, answer("To add to that: no.", 1), now)).toEqual({ ok: true });
  });

  test("that came back is told on the message, with the server's words", async () => {
    const id = await written();
    await replyTo(priya, id, answer("Yes."), now);
    const mail = await db.outboxMail.findFirstOrThrow({ where: { template: "contact-reply" } });
    await db.$executeRaw`UPDATE outbox_mail SET status = 'sending' WHERE id = ${mail.id}::uuid`;
    await db.$executeRaw`UPDATE outbox_mail SET status = 'sent', sent_at = ${now} WHERE id = ${mail.id}::uuid`;
    expect(await threadOf(priya, id)).toMatchObject({ entries: [{ mail: { state: "sent" } }] });

    const happening = { kind: "bounced", code: "5.1.1", why: "No such mailbox", isAddress: true } as const;
    await takeHappening({ source: "report", eventId: "1", mail: { id: mail.id }, happening }, now);

    expect(await threadOf(priya, id)).toMatchObject({
      entries: [{ mail: { state: "not-arrived", why: "No such mailbox" } }],
    });
  });

  test("outlives its mail, which is forgotten sooner", async () => {
    const id = await written();
    await replyTo(priya, id, answer("Yes."), now);
    await db.outboxMail.deleteMany();

    expect(await threadOf(priya, id)).toMatchObject({ entries: [{ text: "Yes.", mail: null }] });
  });

  test("is not sent to spam, nor to a message that is not there", async () => {
    const id = await written();
    await markMessage(priya, id, "spam", now);

    expect(await replyTo(priya, id, answer("Yes."), now)).toEqual({ ok: false, reason: "not-found" });
    expect(await replyTo(priya, randomUUID(), answer("Yes."), now)).toEqual({ ok: false, reason: "not-found" });
    expect(await replyTo(priya, "../etc", answer("Yes."), now)).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("the shelves", () => {
  test("an answered message, spam and the rest each stand on theirs, and every mark has its way back", async () => {
    const first = await written({ message: "first" });
    const second = await written({ message: "second", email: "b@example.com" }, new Date(now.getTime() + 1000));
    await written({ message: "third", email: "c@example.com" }, new Date(now.getTime() + 2000));

    expect(await markMessage(priya, first, "answered", now)).toBe(true);
    expect(await markMessage(priya, second, "spam", now)).toBe(true);
    expect(await shown(priya)).toEqual(["third"]);
    expect(await shown(priya, { shelf: "answered" })).toEqual(["first"]);
    expect(await shown(priya, { shelf: "spam" })).toEqual(["second"]);
    expect(await shown(priya, { shelf: "all" })).toEqual(["third", "first"]);
    expect((await inbox(priya, { shelf: "open" }))?.counts).toEqual({ open: 1, answered: 1, spam: 1, all: 2 });

    expect(await markMessage(tom, first, "answered", now)).toBe(false);
    expect([await markMessage(tom, first, "open", now), await markMessage(tom, second, "not-spam", now)]).toEqual([
      true,
      true,
    ]);
    expect(await shown(priya)).toEqual(["third", "second", "first"]);
  });

  test.each([
    ["hull", ["Do you work in Hull?"]],
    ["ADE@example", ["Do you work in Hull?"]],
    ["obi hull", ["Do you work in Hull?"]],
    ["100%", ["A raise of 100%"]],
    ["a_b", []],
    ["'; DROP TABLE contact_message; --", []],
  ])("searching for “%s”", async (q, found) => {
    await written();
    await written({ name: "Bo", email: "bo@example.com", message: "A raise of 100%" });

    expect(await shown(priya, { q })).toEqual(found);
  });

  test("pages go on where the last row was, also when new messages come in between", async () => {
    const rows = Array.from({ length: 65 }, (_, at) => ({
      ...letter,
      message: String(at),
      createdAt: new Date(now.getTime() + Math.floor(at / 3) * 1000),
    }));
    await db.contactMessage.createMany({ data: rows });
    const pages: string[] = [];
    for (let after: string | undefined, at = 0; at < 5; at++) {
      const page = await inbox(priya, { shelf: "open", after });
      pages.push(...(page?.items.map(({ start }) => start) ?? []));
      if (at === 0) await written({ message: "new" }, new Date(now.getTime() + 3_600_000));
      if (!page?.next) break;
      after = page.next;
    }

    expect(new Set(pages)).toEqual(new Set(rows.map(({ message }) => message)));
    expect(pages).toHaveLength(65);
    expect(await shown(priya, { after: "not_a-place" })).toHaveLength(30);
  });
});

test("a message is given to a colleague who may answer it, and to nobody else", async () => {
  const id = await written();

  expect((await colleagues(priya))?.map(({ name }) => name)).toEqual(["Priya", "Tom"]);
  expect(await assignMessage(priya, id, tom.personId)).toBe(true);
  expect(await shown(tom, { mine: true })).toEqual(["Do you work in Hull?"]);
  expect(await shown(priya, { mine: true })).toEqual([]);
  expect(await assignMessage(priya, id, ed.personId)).toBe(false);
  expect(await assignMessage(priya, id, randomUUID())).toBe(false);
  expect(await assignMessage(priya, id, null)).toBe(true);
  expect(await db.auditEvent.findMany({ where: { action: "assign" }, select: { details: true } })).toEqual([
    { details: { from: { assignedTo: null }, to: { assignedTo: tom.personId } } },
    { details: { from: { assignedTo: tom.personId }, to: { assignedTo: null } } },
  ]);
});

test("a note stays inside: it is on the thread, and no mail is sent", async () => {
  const id = await written();
  const before = await db.outboxMail.count();

  expect(await noteOn(priya, id, "Rang them, no answer.", now)).toBe(true);

  expect(await threadOf(tom, id)).toMatchObject({
    answeredAt: null,
    entries: [{ kind: "note", author: "Priya", mail: null }],
  });
  expect(await db.outboxMail.count()).toBe(before);
});

test("what the same address wrote before stands beside, however it is spelled", async () => {
  const first = await written({ message: "first" });
  const second = await written({ message: "second", email: "ADE@example.com" }, new Date(now.getTime() + 1000));
  await written({ message: "another's", email: "b@example.com" });

  expect((await threadOf(priya, second))?.others).toMatchObject([{ id: first, start: "first" }]);
});

describe("texts to answer with", () => {
  test("are kept by name, changed from the version one has seen, and thrown away", async () => {
    expect(await saveTemplate(priya, null, { name: "Hull", text: "Yes, {{first name}}." }, now)).toEqual({ ok: true });
    expect(await saveTemplate(priya, null, { name: "Hull", text: "No." }, now)).toEqual({
      ok: false,
      reason: "name-taken",
    });
    const [{ id = "" } = {}] = (await replyTemplates(tom)) ?? [];

    expect(await saveTemplate(tom, id, { name: "Hull", text: "Soon.", version: 1 }, now)).toEqual({ ok: true });
    expect(await saveTemplate(priya, id, { name: "Hull", text: "Never.", version: 1 }, now)).toEqual({
      ok: false,
      reason: "changed",
    });
    expect(await replyTemplates(tom)).toEqual([{ id, name: "Hull", text: "Soon.", version: 2 }]);
    expect([await dropTemplate(tom, id), await dropTemplate(tom, id)]).toEqual([true, false]);
  });
});

test.each(strangers)("nothing of it is for $kind $role", async (viewer) => {
  const id = await written();

  expect(await inbox(viewer, { shelf: "open" })).toBeNull();
  expect(await threadOf(viewer, id)).toBeNull();
  expect(await replyTo(viewer, id, answer("x"), now)).toEqual({ ok: false, reason: "not-found" });
  expect(await markMessage(viewer, id, "spam", now)).toBe(false);
  expect(await assignMessage(viewer, id, null)).toBe(false);
  expect(await noteOn(viewer, id, "x", now)).toBe(false);
  expect([await colleagues(viewer), await replyTemplates(viewer)]).toEqual([null, null]);
  expect(await saveTemplate(viewer, null, { name: "x", text: "x" }, now)).toEqual({ ok: false, reason: "not-found" });
  expect(await db.contactEntry.count()).toBe(0);
});

test("a message that was erased takes its answers and notes along", async () => {
  const id = await written();
  await replyTo(priya, id, answer("Yes."), now);
  await noteOn(priya, id, "x", now);
  await db.contactMessage.deleteMany();

  expect(await db.contactEntry.count()).toBe(0);
});

test("a mail of ours that belongs to no message disturbs nothing", async () => {
  await postMail(db, {
    once: "x",
    to: { address: "a@example.com" },
    message: () => ({ template: "t", subject: "s", html: "h", text: "t" }),
  });

  expect(await shown(priya)).toEqual([]);
});
