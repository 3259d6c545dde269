import { beforeEach, describe, expect, test } from "vitest";
import type { StaffRole, Viewer } from "@/lib/access/viewer";
import type { LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { inTable } from "@/tests/support/in-table";
import {
  admin,
  emptyDiaries,
  mailsPosted,
  newConsultant,
  NOW,
  samHasCall,
  samWants,
  TUESDAY_TEN,
} from "../calls.fixtures";
import { callForStaff } from "./calls";
import { aimOf, bookForThem, cancelByStaff, moveByStaff } from "./on-behalf";
import { CALLS_TABLE } from "./table";

const staff = (role: StaffRole): Viewer => ({ ...admin, role });
const FOUR = new Date("2026-12-08T16:00:00Z");
const ELEVEN = { start: new Date("2026-12-08T11:00:00Z"), end: new Date("2026-12-08T11:30:00Z") };

beforeEach(emptyDiaries);

test("somebody who rings is booked by staff, without notice but never twice at one time", async () => {
  await newConsultant("Priya");
  const now = new Date("2026-12-08T09:30:00Z");

  const booking = await bookForThem(admin, samWants(), now);
  expect(booking).toMatchObject({ ok: true, call: { start: TUESDAY_TEN } });
  expect(await bookForThem(admin, samWants({ email: "ade@example.com" }), now)).toMatchObject({
    ok: false,
    reason: "slot-taken",
  });
  expect((await callForStaff(admin, booking?.ok ? booking.call.id : ""))?.history).toMatchObject([
    { act: "booked", actor: admin.personId },
  ]);
});

test("staff move a call to another time and to a colleague, and everybody is told", async () => {
  await newConsultant("Priya");
  const tom = await newConsultant("Tom");
  const { id } = await samHasCall({ with: "priya" });
  const eleven = new Date("2026-12-08T11:00:00Z");

  expect(await moveByStaff(admin, id, { startsAt: eleven, consultantId: tom }, NOW)).toMatchObject({ ok: true });

  expect(await callForStaff(admin, id)).toMatchObject({ host: { name: "Tom" }, startsAt: eleven });
  expect((await mailsPosted()).map(({ template }) => template)).toEqual([
    "call-cancelled-for-consultant",
    "call-moved",
    "call-moved-for-consultant",
  ]);
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

    expect(await moveByStaff(staff("recruiter"), id, { startsAt: TUESDAY_TEN }, NINE_THIRTY)).toEqual(gone);
  });
});

test("those who may change calls call one off, and it is on record; others find nothing", async () => {
  await newConsultant("Priya");
  const { id } = await samHasCall();

  expect(await cancelByStaff(staff("viewer"), id, NOW)).toEqual({ ok: false, reason: "unknown" });
  expect(await cancelByStaff(staff("recruiter"), id, NOW)).toMatchObject({ ok: true, wasCancelled: false });

  expect(await db.auditEvent.findMany({ where: { subjectId: id } })).toMatchObject([
    { action: "cancel", subject: "call" },
  ]);
  expect(await inTable(staff("admin"), CALLS_TABLE, {}, NOW)).toEqual([]);
  expect(await inTable(staff("admin"), CALLS_TABLE, { time: "cancelled" }, NOW)).toMatchObject([{ id }]);
});

test("staff find no call under what is no number of one", async () => {
  const none = { ok: false, reason: "unknown" };

  expect(await callForStaff(staff("admin"), "7")).toBeNull();
  expect(await moveByStaff(staff("admin"), "7", { startsAt: FOUR }, NOW)).toEqual(none);
  expect(await cancelByStaff(staff("admin"), "7", NOW)).toEqual(none);
});

test("a call in the hour that autumn repeats stays at its time when it only goes to a colleague", async () => {
  const now = new Date("2027-10-20T09:00:00Z");
  const halfPastOneGmt = new Date("2027-10-31T01:30:00Z");
  const [priya, tom] = [await newConsultant("Priya"), await newConsultant("Tom")];
  const night = { weekday: 7, startMinute: 0, endMinute: 240 };
  await db.weeklyHours.createMany({ data: [priya, tom].map((consultantId) => ({ consultantId, ...night })) });
  const booking = await bookForThem(admin, samWants({ with: "priya", start: halfPastOneGmt }), now);
  const id = booking?.ok ? booking.call.id : "";

  const asShown = { day: "2027-10-31" as LocalDate, time: 90, to: tom };
  expect(await moveByStaff(admin, id, aimOf(asShown, halfPastOneGmt), now)).toMatchObject({ ok: true });

  expect(await callForStaff(admin, id)).toMatchObject({ host: { name: "Tom" }, startsAt: halfPastOneGmt });
});

test("a day or a time that was changed on the page is where a call is to go, whoever takes it", () => {
  const shown = { day: "2026-12-08" as LocalDate, time: 600 };

  expect(aimOf({ ...shown, time: 960 }, TUESDAY_TEN)).toEqual({ startsAt: FOUR, consultantId: undefined });
  expect(aimOf({ ...shown, day: "2026-12-09" as LocalDate }, TUESDAY_TEN).startsAt).toEqual(
    new Date("2026-12-09T10:00:00Z"),
  );
});
