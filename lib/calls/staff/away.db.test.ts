import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { bookCall } from "../booking";
import {
  admin,
  asking,
  emptyDiaries,
  mailsPosted,
  newConsultant,
  NOW,
  samHasCall,
  samWants,
  theCall,
  TUESDAY_TEN,
} from "../calls.fixtures";
import { comeBack, takeOff } from "./away";
import { callForStaff } from "./calls";
import { away, freeOn, ownerOf } from "./staff.fixtures";

beforeEach(emptyDiaries);

describe("time away", () => {
  test("whoever books at that very moment is seen, or finds the time taken", async () => {
    for (let round = 0; round < 12; round++) {
      await emptyDiaries();
      const priya = await newConsultant("Priya");

      const [booking, off] = await Promise.all([
        bookCall(samWants({ with: "priya" }), asking()),
        takeOff(admin, priya, away("2026-12-08", "2026-12-08", { handOver: "yes" }), NOW),
      ]);

      expect(off.ok && off.handedOver.left).toHaveLength(booking.ok ? 1 : 0);
    }
  });

  test("offers nothing then, for one or for everybody, and everything again when it is taken back", async () => {
    const priya = await newConsultant("Priya");
    await newConsultant("Tom");
    const both = await freeOn("2026-12-09");

    await takeOff(await ownerOf(priya), priya, away("2026-12-09"), NOW);
    expect(await freeOn("2026-12-09")).toBe(both);
    await takeOff(admin, null, away("2026-12-09", "2026-12-10"), NOW);
    expect([await freeOn("2026-12-09"), await freeOn("2026-12-10")]).toEqual([0, 0]);

    for (const { id } of await db.timeOff.findMany()) expect(await comeBack(admin, id, NOW)).toBe(true);
    expect(await freeOn("2026-12-09")).toBe(both);
  });

  test("of some hours leaves the rest of the day", async () => {
    const priya = await newConsultant("Priya");

    await takeOff(admin, priya, away("2026-12-09", "2026-12-09", { start: 600, end: 660 }), NOW);

    expect(await freeOn("2026-12-09")).toBe(14);
  });

  test("with calls in it is asked about first; then free colleagues take them, and all are told", async () => {
    const priya = await newConsultant("Priya");
    await newConsultant("Tom");
    const { id } = await samHasCall({ with: "priya" });
    const asked = await takeOff(admin, priya, away("2026-12-08"), NOW);
    expect(asked).toMatchObject({ ok: false, reason: "calls-then", calls: [{ id }] });
    expect(await db.timeOff.count()).toBe(0);

    const done = await takeOff(admin, priya, away("2026-12-08", "2026-12-08", { handOver: "yes" }), NOW);

    expect(done).toEqual({ ok: true, handedOver: { moved: 1, left: [] } });
    expect(await callForStaff(admin, id)).toMatchObject({ host: { name: "Tom" }, startsAt: TUESDAY_TEN });
    expect(await mailsPosted()).toEqual([
      { template: "call-cancelled-for-consultant", toAddress: "priya@agency.example", method: "CANCEL", sequence: "1" },
      { template: "call-moved", toAddress: "Sam.Taylor@example.com", method: "REQUEST", sequence: "1" },
      { template: "call-moved-for-consultant", toAddress: "tom@agency.example", method: "REQUEST", sequence: "1" },
    ]);
  });

  test("leaves what nobody else can take to staff", async () => {
    const priya = await newConsultant("Priya");
    const { id } = await samHasCall();

    const done = await takeOff(admin, priya, away("2026-12-08", "2026-12-08", { handOver: "yes" }), NOW);

    expect(done).toMatchObject({ ok: true, handedOver: { moved: 0, left: [{ id }] } });
    expect((await theCall(id)).status).toBe("booked");
  });

  test("is one's own to take; everybody's is an admin's", async () => {
    const [priya, tom] = [await newConsultant("Priya"), await newConsultant("Tom")];

    expect(await takeOff(await ownerOf(priya), tom, away("2026-12-08"), NOW)).toEqual({ ok: false, reason: "unknown" });
    expect(await takeOff(await ownerOf(priya), null, away("2026-12-08"), NOW)).toEqual({
      ok: false,
      reason: "unknown",
    });
  });
});
