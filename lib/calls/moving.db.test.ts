import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import type { LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { bookCall } from "./booking";
import { cancelCall } from "./cancelling";
import { moveCall } from "./moving";
import { requestedSlots } from "./queries";
import {
  asking,
  emptyDiaries,
  mailsPosted,
  newConsultant,
  NOW,
  samHasCall,
  samWants,
  theCall,
  TUESDAY_TEN,
} from "./calls.fixtures";

const FOUR = new Date("2026-12-08T16:00:00Z");

beforeEach(emptyDiaries);

describe("moving a call", () => {
  test("keeps the row, its calendar identity and its consultant, and tells both", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    const { id, token } = await samHasCall({ with: "tom" });
    const before = await theCall(id);

    expect(await moveCall(token, FOUR, NOW)).toMatchObject({
      ok: true,
      call: { id, start: FOUR, host: { name: "Tom" } },
    });

    const after = await theCall(id);
    expect(after).toMatchObject({
      uid: before.uid,
      consultantId: before.consultantId,
      startsAt: FOUR,
      sequence: 1,
    });
    expect(await mailsPosted()).toEqual([
      { template: "call-moved", toAddress: "Sam.Taylor@example.com", method: "REQUEST", sequence: "1" },
      { template: "call-moved-for-consultant", toAddress: "tom@agency.example", method: "REQUEST", sequence: "1" },
    ]);
    expect(await db.callEvent.findMany({ where: { act: "moved" } })).toMatchObject([
      { from: TUESDAY_TEN, to: FOUR, actor: "visitor" },
    ]);
  });

  test("goes to a colleague when its consultant is busy then, says so, and leaves the old calendar", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    const { id, token } = await samHasCall({ with: "tom" });
    await bookCall(samWants({ start: FOUR, with: "tom", email: "ade@example.com" }), asking());
    await db.outboxMail.deleteMany();

    expect(await moveCall(token, FOUR, NOW)).toMatchObject({ ok: true, call: { id, host: { name: "Priya" } } });

    expect(await mailsPosted()).toEqual([
      { template: "call-cancelled-for-consultant", toAddress: "tom@agency.example", method: "CANCEL", sequence: "1" },
      { template: "call-moved", toAddress: "Sam.Taylor@example.com", method: "REQUEST", sequence: "1" },
      { template: "call-moved-for-consultant", toAddress: "priya@agency.example", method: "REQUEST", sequence: "1" },
    ]);
    const toSam = await db.outboxMail.findFirstOrThrow({ where: { template: "call-moved" } });
    expect(toSam.text).toContain("Tom is not free then, so Priya takes it.");
  });

  test("to a time that overlaps its own old one is no clash", async () => {
    await newConsultant("Priya");
    const { id, token } = await samHasCall();

    expect(await moveCall(token, new Date("2026-12-08T10:30:00Z"), NOW)).toMatchObject({ ok: true, call: { id } });
  });

  test("to the time it has changes nothing and writes to nobody", async () => {
    await newConsultant("Priya");
    const { id, token } = await samHasCall();

    expect(await moveCall(token, TUESDAY_TEN, NOW)).toMatchObject({ ok: true });
    expect(await theCall(id)).toMatchObject({ sequence: 0 });
    expect(await mailsPosted()).toEqual([]);
  });

  test("to a time that has gone leaves it where it was, with three others to choose from", async () => {
    await newConsultant("Priya");
    const { id, token } = await samHasCall();
    await bookCall(samWants({ start: FOUR, email: "ade@example.com" }), asking());

    const move = await moveCall(token, FOUR, NOW);

    expect(move).toMatchObject({ ok: false, reason: "slot-taken" });
    expect(move).toHaveProperty("alternatives.length", 3);
    expect(await theCall(id)).toMatchObject({ startsAt: TUESDAY_TEN, sequence: 0, status: "booked" });
  });

  test("is refused for a time nobody offers, for one of the visitor's own other calls, and once it is cancelled", async () => {
    await newConsultant("Priya");
    await newConsultant("Tom");
    const { token } = await samHasCall();
    await bookCall(samWants({ start: FOUR }), asking());

    expect(await moveCall(token, new Date("2026-12-08T03:00:00Z"), NOW)).toMatchObject({ reason: "not-offered" });
    expect(await moveCall(token, FOUR, NOW)).toMatchObject({ reason: "visitor-busy" });
    await cancelCall(token, NOW);
    expect(await moveCall(token, new Date("2026-12-09T10:00:00Z"), NOW)).toMatchObject({ reason: "cancelled" });
  });

  test("of a visitor who has another call then is refused by the first consultant, and no other is asked", async () => {
    for (const name of ["Priya", "Tom", "Una"]) await newConsultant(name);
    const { token } = await samHasCall({ with: "priya" });
    await bookCall(samWants({ start: FOUR, with: "una" }), asking());

    const said = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT id FROM consultant WHERE name = 'Tom' FOR UPDATE`;
      return Promise.race([moveCall(token, FOUR, NOW), sleep(5000, "waits for Tom's diary")]);
    });

    expect(said).toMatchObject({ ok: false, reason: "visitor-busy" });
  });

  test("twenty who move to one time of four consultants: four arrive, sixteen stay, and nobody meets a deadlock", async () => {
    for (const name of ["Priya", "Tom", "Ana", "Ben"]) await newConsultant(name);
    const starts = [9, 10, 11, 13, 14].map((hour) => new Date(Date.UTC(2026, 11, 9, hour)));
    const tokens: string[] = [];
    for (let n = 0; n < 20; n++) {
      const { token } = await samHasCall({ start: starts[n % 5], email: `visitor${n}@example.com` });
      tokens.push(token);
    }

    const moves = await Promise.all(tokens.map((token) => moveCall(token, new Date("2026-12-09T16:00:00Z"), NOW)));

    expect(moves.filter(({ ok }) => ok)).toHaveLength(4);
    expect(moves.filter((move) => !move.ok && move.reason === "slot-taken")).toHaveLength(16);
    const held = await db.call.groupBy({ by: ["consultantId", "startsAt"], where: { status: "booked" }, _count: true });
    expect(held.every(({ _count }) => _count === 1)).toBe(true);
    expect(await db.call.count({ where: { status: "booked" } })).toBe(20);
  });

  test("what is listed for a call being moved can be had, its own time and that of its neighbours included", async () => {
    await newConsultant("Priya");
    const { token } = await samHasCall();
    const day = "2026-12-08" as LocalDate;

    const listed = await requestedSlots({ from: day, to: day, timeZone: "Europe/London", token }, NOW);
    const times = listed.ok ? listed.slots.map(({ start }) => start.toISOString().slice(11, 16)) : [];

    expect(times).toHaveLength(16);
    expect(times).toEqual(expect.arrayContaining(["09:30", "10:00", "10:30"]));
  });
});
