import { beforeEach, describe, expect, test } from "vitest";
import type { StaffRole, Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { callsOfCandidate } from "../queries";
import { callForStaff, callsForStaff } from "./calls";
import { bookForThem, cancelByStaff, moveByStaff } from "./on-behalf";
import { emptyDiaries, newConsultant, NOW, samHasCall, samWants, TUESDAY_TEN } from "../calls.fixtures";

const staff = (role: StaffRole): Viewer => ({
  kind: "staff",
  role,
  personId: "11111111-1111-4111-8111-111111111111",
  email: "r@example.com",
  name: "R",
});
const FOUR = new Date("2026-12-08T16:00:00Z");
const ELEVEN = { start: new Date("2026-12-08T11:00:00Z"), end: new Date("2026-12-08T11:30:00Z") };

beforeEach(emptyDiaries);

describe("staff", () => {
  test("who may read calls see those of a span of time; editors, candidates and strangers see none", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();
    await samHasCall({ start: FOUR });
    const morning = { from: new Date("2026-12-08T00:00:00Z"), until: new Date("2026-12-08T12:00:00Z") };

    expect(await callsForStaff(staff("viewer"), morning, 1)).toMatchObject({
      total: 1,
      items: [{ id, name: "Sam Taylor" }],
    });
    expect(await callForStaff(staff("recruiter"), id)).toMatchObject({ id, history: [{ act: "booked" }] });
    expect(await callsForStaff(staff("editor"), morning, 1)).toBeNull();
    expect(await callForStaff({ kind: "visitor" }, id)).toBeNull();
  });

  test("who may change calls call one off, and it is on record; others find nothing", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();

    expect(await cancelByStaff(staff("viewer"), id, NOW)).toEqual({ ok: false, reason: "unknown" });
    expect(await cancelByStaff(staff("recruiter"), id, NOW)).toMatchObject({ ok: true, wasCancelled: false });

    expect(await db.auditEvent.findMany({ where: { subjectId: id } })).toMatchObject([
      { action: "cancel", subject: "call" },
    ]);
    expect(await callsForStaff(staff("admin"), {}, 1)).toMatchObject({ total: 0 });
    expect(await callsForStaff(staff("admin"), { cancelledToo: true }, 1)).toMatchObject({ total: 1 });
  });

  test("find no call under what is no number of one", async () => {
    const none = { ok: false, reason: "unknown" };

    expect(await callForStaff(staff("admin"), "7")).toBeNull();
    expect(await moveByStaff(staff("admin"), "7", FOUR, undefined, NOW)).toEqual(none);
    expect(await cancelByStaff(staff("admin"), "7", NOW)).toEqual(none);
  });
});

describe("staff within the notice that visitors must give", () => {
  const NINE_THIRTY = new Date("2026-12-08T09:30:00Z");
  const gone = { ok: false, reason: "slot-taken", alternatives: expect.arrayContaining([ELEVEN]) };

  test("are told that a time has gone when they book, with times that they can have", async () => {
    await newConsultant("Priya");
    await samHasCall();

    expect(await bookForThem(staff("recruiter"), samWants({ email: "ade@example.com" }), NINE_THIRTY)).toEqual(gone);
  });

  test("are told the same when they move a call there", async () => {
    await newConsultant("Priya");
    await samHasCall();
    const { id } = await samHasCall({ start: FOUR, email: "ade@example.com" });

    expect(await moveByStaff(staff("recruiter"), id, TUESDAY_TEN, undefined, NINE_THIRTY)).toEqual(gone);
  });
});

test("a candidate sees the calls booked with their address, however it was typed", async () => {
  await newConsultant("Priya");
  await samHasCall();
  const sam = { kind: "candidate" as const, personId: "x", email: "sam.taylor@EXAMPLE.com", name: "Sam" };

  expect(await callsOfCandidate(sam, NOW)).toMatchObject({ next: [{ startsAt: TUESDAY_TEN }], past: [] });
  expect(await callsOfCandidate(sam, FOUR)).toMatchObject({ next: [], past: [{ startsAt: TUESDAY_TEN }] });
  expect(await callsOfCandidate({ ...sam, email: "ade@example.com" }, NOW)).toEqual({ next: [], past: [] });
});
