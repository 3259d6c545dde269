import { beforeEach, expect, test } from "vitest";
import { tableCsvFor, tableFor } from "@/lib/access/tables";
import type { Staff } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { readView } from "@/lib/core/table/view";
import { emptied } from "@/tests/support/emptied";
import { MESSAGE_ACTS } from "./bulk";
import { MESSAGES_TABLE } from "./table";

const now = new Date("2026-11-25T10:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
let ada: Staff;

beforeEach(async () => {
  await emptied("contact_message", "person");
  const { id } = await db.person.create({
    data: { name: "Ada", email: "ada@agency.example", staff: { create: { role: "admin" } } },
  });
  ada = { kind: "staff", role: "admin", personId: id, email: "ada@agency.example", name: "Ada" };
  await db.contactMessage.createMany({
    data: [
      {
        name: "Zoë",
        email: "zoe@example.com",
        message: "May I\nring you?",
        about: "candidate",
        createdAt: hoursAgo(1),
      },
      { name: "Liam", email: "liam@example.com", message: "We hire", createdAt: hoursAgo(9), assignedTo: id },
      { name: "Nia", email: "nia@example.com", message: "Thank you", createdAt: hoursAgo(5), answeredAt: now },
      { name: "Spam", email: "=cmd@example.com", message: "=HYPERLINK()", createdAt: hoursAgo(2), spamAt: now },
    ],
  });
});

const names = async (parameters: Record<string, string>) =>
  (await tableFor(ada, MESSAGES_TABLE, readView(MESSAGES_TABLE.shape, parameters), now))?.rows.map(({ name }) => name);

test.each<[string, Record<string, string>, string[]]>([
  ["open ones, whoever waits longest first", {}, ["Liam", "Zoë"]],
  ["answered ones", { state: "answered" }, ["Nia"]],
  ["spam, which is nowhere else", { state: "spam" }, ["Spam"]],
  ["all of them, the newest first", { state: "all" }, ["Zoë", "Nia", "Liam"]],
  ["by name, the other way round", { state: "all", sort: "-who" }, ["Zoë", "Nia", "Liam"]],
  ["what it is about", { about: "candidate" }, ["Zoë"]],
  ["what nobody sees to", { given: "no" }, ["Zoë"]],
  ["words anywhere in it", { q: "ring ZOE@" }, ["Zoë"]],
  ["words with signs of a pattern", { q: "100%" }, []],
])("the table shows %s", async (_, parameters, expected) => {
  expect(await names(parameters)).toEqual(expected);
});

test("what is taken out holds no formula, and that it was taken out is written down", async () => {
  const csv = await tableCsvFor(ada, MESSAGES_TABLE, readView(MESSAGES_TABLE.shape, { state: "spam" }), now);
  let text = "";
  for await (const piece of csv ?? []) text += piece;

  expect(text).not.toMatch(/(^|,)"?=/m);
  expect(await db.auditEvent.count({ where: { actorId: ada.personId, action: "export", subject: "messages" } })).toBe(
    1,
  );
});

test("several are marked as answered, and open again when that is taken back", async () => {
  const [answered] = MESSAGE_ACTS;
  const row = await db.contactMessage.findFirstOrThrow({ where: { name: "Liam" } });
  const given = { actor: ada, choices: {}, now };

  const seen = await db.$transaction((tx) => answered!.look([row.id], now, tx));
  const done = await db.$transaction((tx) => answered!.act(tx, { id: row.id, stamp: seen.get(row.id)!.stamp }, given));
  expect(done).toMatchObject({ ok: true });
  expect(await names({})).toEqual(["Zoë"]);

  const { before, after } = done as { before: Prisma.JsonObject; after: string };
  expect(await db.$transaction((tx) => answered!.undo(tx, { id: row.id, after, before }, given))).toBe(true);
  expect(await names({})).toEqual(["Liam", "Zoë"]);
});

test("one that was answered in the meantime is left alone", async () => {
  const [answered] = MESSAGE_ACTS;
  const row = await db.contactMessage.findFirstOrThrow({ where: { name: "Liam" } });
  const seen = await db.$transaction((tx) => answered!.look([row.id], now, tx));
  await db.contactMessage.update({ where: { id: row.id }, data: { answeredAt: hoursAgo(0) } });

  const done = await db.$transaction((tx) =>
    answered!.act(tx, { id: row.id, stamp: seen.get(row.id)!.stamp }, { actor: ada, choices: {}, now }),
  );

  expect(done).toEqual({ ok: false, why: "Somebody changed it in the meantime" });
});

test("whoever may not read messages sees no table", async () => {
  const view = readView(MESSAGES_TABLE.shape, {});

  expect(await tableFor({ kind: "visitor" }, MESSAGES_TABLE, view, now)).toBeNull();
});
