import * as z from "zod";
import { localDate, toDateColumn } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { log } from "@/lib/core/telemetry/log";
import { askOutside } from "@/lib/core/web/outside";
import { markStale } from "@/lib/core/stale";
import { NATIONS } from "./bank-holidays";

/** The government's own list, for three nations: https://www.gov.uk/bank-holidays. */
const FEED = "https://www.gov.uk/bank-holidays.json";
const LONGEST_MS = 10_000;
/** The list has some 30 KB. */
const MOST_BYTES = 1_000_000;

const division = z.object({
  events: z
    .array(z.object({ title: z.string().max(200), date: z.string().refine((text) => localDate(text) !== null) }))
    .min(8, "Fewer holidays than a year has"),
});
const feed = z.object({ "england-and-wales": division, scotland: division, "northern-ireland": division });

/** Asks for the list; what `read` gives is a text of JSON. */
export type ReadFeed = () => Promise<unknown>;

const fromGovUk: ReadFeed = async () => {
  const answer = await askOutside(new URL(FEED), { longestMs: LONGEST_MS, maxBytes: MOST_BYTES });
  if (!answer.ok) throw new Error(`GOV.UK answered ${answer.status}`);
  return answer.json();
};

/**
 * Reads the government's list of bank holidays and keeps it: no package knows what was proclaimed yesterday. When it
 * cannot be reached, or makes no sense, the last good copy stays. Answers how many days it has, or null.
 */
export async function readBankHolidays(now: Date, read: ReadFeed = fromGovUk): Promise<number | null> {
  const list = await asList(read);
  if (!list) return null;
  const days = NATIONS.flatMap((nation) =>
    list[nation].events.flatMap(({ title, date }) => {
      const day = localDate(date);
      return day ? [{ nation, day: toDateColumn(day), name: title }] : [];
    }),
  );
  await db.$transaction(async (tx) => {
    await tx.bankHoliday.deleteMany();
    await tx.bankHoliday.createMany({ data: days, skipDuplicates: true });
    const value = now.toISOString();
    await tx.setting.upsert({
      where: { key: READ_AT },
      create: { key: READ_AT, value, updatedAt: now },
      update: { value, updatedAt: now },
    });
    await markStale(tx, "calls");
  });
  return days.length;
}

/** What cannot be read is logged, and read again the next time. */
async function asList(read: ReadFeed): Promise<z.infer<typeof feed> | null> {
  try {
    return feed.parse(await read());
  } catch (err) {
    log.warn({ err }, "The list of bank holidays was not read: the last copy stays");
    return null;
  }
}

const READ_AT = "bank-holidays.read-at";

/** When the list was last read; null when never. */
export async function bankHolidaysReadAt(): Promise<Date | null> {
  const row = await db.setting.findUnique({ where: { key: READ_AT }, select: { value: true } });
  return row ? new Date(String(row.value)) : null;
}
