import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import type { Attachment } from "@/lib/mail/message";
import { bookCall } from "@/lib/calls/booking";
import { asking, emptyDiaries, newConsultant, NOW, samWants, theCall, TUESDAY_TEN } from "@/lib/calls/calls.fixtures";
import { cancelCall } from "@/lib/calls/cancelling";
import { moveCall } from "@/lib/calls/moving";
import { eventsByIcalJs, eventsByNodeIcal } from "./readers.fixtures";
import { faultsOf } from "./rfc5545.fixtures";

beforeEach(emptyDiaries);

const FOUR = new Date("2026-12-08T16:00:00Z");
const NAME = "Taylor, Sam: אבג 😀 de la Très-Longue Maison de Saint-Étienne et d’Alençon, MSc (Hons)";

/** Every calendar file that has been posted to an address, oldest first. */
async function filesTo(toAddress: string): Promise<string[]> {
  const mails = await db.outboxMail.findMany({ where: { toAddress }, orderBy: { createdAt: "asc" } });
  return mails.flatMap(({ attachments }) => (attachments as unknown as Attachment[]).map(({ content }) => content));
}

test("booked, moved and cancelled, a call reaches both calendars as it is: one identity, growing sequence, no fault", async () => {
  await newConsultant("Priya");
  const booking = await bookCall(samWants({ name: NAME }), asking());
  const manageUrl = booking.ok ? booking.call.manageUrl : "";
  const token = new URL(manageUrl).searchParams.get("token") ?? "";
  await moveCall(token, FOUR, NOW);
  await cancelCall(token, NOW);

  const { uid } = await theCall(booking.ok ? booking.call.id : "");
  const life = [
    { uid, method: "REQUEST", status: "CONFIRMED", sequence: 0, startsAt: TUESDAY_TEN },
    { uid, method: "REQUEST", status: "CONFIRMED", sequence: 1, startsAt: FOUR },
    { uid, method: "CANCEL", status: "CANCELLED", sequence: 2, startsAt: FOUR },
  ];
  const visitors = life.map((facts) => [{ ...facts, attendee: { name: NAME, email: "Sam.Taylor@example.com" } }]);
  const consultants = life.map((facts) => [{ ...facts, summary: `Strategy call with ${NAME}` }]);
  const [toVisitor, toConsultant] = [await filesTo("Sam.Taylor@example.com"), await filesTo("priya@agency.example")];
  expect(toVisitor.map(eventsByIcalJs)).toMatchObject(visitors);
  expect(toVisitor.map(eventsByNodeIcal)).toMatchObject(visitors);
  expect(toConsultant.map(eventsByIcalJs)).toMatchObject(consultants);
  expect(toConsultant.map(eventsByNodeIcal)).toMatchObject(consultants);
  expect([...toVisitor, ...toConsultant].flatMap(faultsOf)).toEqual([]);
});
