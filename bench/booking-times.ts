import { bookCall } from "@/lib/calls/booking";
import { addConsultant } from "@/lib/calls/adding-a-consultant";
import { db } from "@/lib/core/db";
import { median, timed } from "./harness/measure";

export interface BookingTimes {
  booked: number;
  /** Milliseconds. */
  all: number;
  inserts: number;
  alone: number;
}

const { people } = JSON.parse(process.argv[2] ?? "{}") as { people: number };
const now = new Date("2026-11-24T09:00:00Z");
const everyone = Array.from({ length: people }, (_, at) => at);

const { id } = await db.person.create({
  data: { email: "one@agency.example", name: "One", staff: { create: { role: "recruiter" } } },
});
await addConsultant(db, { staffId: id, name: "One", hours: [{ startMinute: 540, endMinute: 1020 }] });

const book = (start: Date, who: string) =>
  bookCall({ start, name: who, email: `${who}@example.com`, timeZone: "Europe/London" }, { network: "bench", now });
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 11, day, hour));

const alone: number[] = [];
for (const hour of [9, 11, 13, 15]) alone.push(await timed(() => book(at(7, hour), `alone-${hour}`)));

let booked = 0;
const all = await timed(() =>
  Promise.all(
    everyone.map(async (who) => {
      if ((await book(at(8, 10), `person-${who}`)).ok) booked++;
    }),
  ),
);
await db.$executeRaw`CREATE TABLE one (start timestamptz PRIMARY KEY, who text)`;
const inserts = await timed(() =>
  Promise.all(
    everyone.map((who) => db.$executeRaw`INSERT INTO one VALUES (${at(8, 10)}, ${String(who)}) ON CONFLICT DO NOTHING`),
  ),
);

const answer: BookingTimes = { booked, all, inserts, alone: median(alone) };
await db.$disconnect();
process.send?.(answer, () => process.exit(0));
