import type { Staff } from "@/lib/access/viewer";
import type { LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { admin, NOW } from "../calls.fixtures";
import { freeSlots } from "../free-times";

/** For integration tests of staff's side: when things are, and whose. */

export const day = (text: string) => text as LocalDate;

/** A quarter of an hour after Sam's call. */
export const AFTER = new Date("2026-12-08T10:45:00Z");

export const away = (from: string, to = from, more = {}) => ({ from: day(from), to: day(to), note: "", ...more });

export const freeOn = async (text: string, now = NOW) =>
  (await freeSlots({ from: day(text), to: day(text), timeZone: "Europe/London" }, now)).length;

/** The recruiter whose diary this is. */
export async function ownerOf(consultantId: string): Promise<Staff> {
  const { staffId } = await db.consultant.findUniqueOrThrow({ where: { id: consultantId }, select: { staffId: true } });
  return { ...admin, role: "recruiter", personId: staffId };
}
