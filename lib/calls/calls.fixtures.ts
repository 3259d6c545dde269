import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import type { Attachment } from "@/lib/mail/message";
import { bookCall } from "./booking";
import { addConsultant } from "./adding-a-consultant";
import type { MinuteRange } from "./diary/hours";
import type { CallRequest } from "./schema";
import type { Topic } from "./vocabulary";

/** For integration tests: people, diaries and requests against an otherwise empty database. */

export async function emptyDiaries(): Promise<void> {
  await db.call.deleteMany();
  await db.consultant.deleteMany();
  await db.timeOff.deleteMany();
  await db.bankHoliday.deleteMany();
  await db.staff.deleteMany();
  await db.person.deleteMany();
  await db.outboxMail.deleteMany();
  await db.idempotencyKey.deleteMany();
  await db.rateCount.deleteMany();
}

const NINE_TO_FIVE = [{ startMinute: 540, endMinute: 1020 }];

/** A consultant who works nine to five, Monday to Friday. Answers the consultant's id. */
export async function newConsultant(
  name: string,
  given: { topics?: Topic[]; hours?: MinuteRange[]; dailyLimit?: number; weight?: number } = {},
): Promise<string> {
  const email = `${name.toLowerCase()}@agency.example`;
  const { id: staffId } = await db.person.create({ data: { email, name, staff: { create: { role: "recruiter" } } } });
  const { hours = NINE_TO_FIVE, topics, ...numbers } = given;
  await addConsultant(db, { staffId, name, topics, hours });
  const { id } = await db.consultant.update({ where: { staffId }, data: numbers });
  return id;
}

/** Ada, who may do everything with calls. */
export const admin: Staff = {
  kind: "staff",
  role: "admin",
  personId: "11111111-1111-4111-8111-111111111111",
  email: "ada@agency.example",
  name: "Ada",
};

/** Sam wants Tuesday 8 December 2026 at 10:00, as of the Tuesday two weeks before. */
export const NOW = new Date("2026-11-24T09:00:00Z");
export const TUESDAY_TEN = new Date("2026-12-08T10:00:00Z");

export const samWants = (given: Partial<CallRequest> = {}): CallRequest => ({
  start: TUESDAY_TEN,
  name: "Sam Taylor",
  email: "Sam.Taylor@example.com",
  timeZone: "Europe/London",
  ...given,
});

export const asking = (given: { idempotencyKey?: string; now?: Date } = {}) => ({
  network: "campus",
  now: NOW,
  ...given,
});

/** Sam has a call; the mails of its booking are out of the way. */
export async function samHasCall(given: Partial<CallRequest> = {}) {
  const booking = await bookCall(samWants(given), asking());
  if (!booking.ok) throw new Error(booking.reason);
  await db.outboxMail.deleteMany();
  return { id: booking.call.id, token: new URL(booking.call.manageUrl).searchParams.get("token") ?? "" };
}

export const theCall = (id: string) => db.call.findUniqueOrThrow({ where: { id } });

/** Each mail in the outbox with what its calendar file says. */
export async function mailsPosted() {
  const rows = await db.outboxMail.findMany({ orderBy: [{ template: "asc" }, { toAddress: "asc" }] });
  return rows.map(({ template, toAddress, attachments }) => {
    const [file] = attachments as unknown as Attachment[];
    return { template, toAddress, method: file?.method, sequence: /SEQUENCE:(\d+)/.exec(file?.content ?? "")?.[1] };
  });
}
