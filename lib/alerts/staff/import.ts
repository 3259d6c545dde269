import { parse } from "csv-parse/sync";
import * as z from "zod";
import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { withoutGuard } from "@/lib/core/text/csv";
import { db } from "@/lib/core/db";
import { canonicalCriteria } from "@/lib/jobs/criteria";
import { searchCriteria } from "@/lib/jobs/schema";
import { suppressedAmong } from "@/lib/mail/addresses";
import { slotAfter } from "../due-times";
import { rhythmSet } from "../rhythm";
import { firstMark } from "../first-mark";
import { frequencyOr, subscriberAddress } from "../schema";
import { criteriaRow, subscriberOf } from "../subscriptions";

/** Rows at most; a longer list is cut up by whoever has it. */
const MOST_ROWS = 20_000;
const BATCH = 200;
/** Nobody here agreed to anything before. */
const EARLIEST = new Date("2005-01-01");

export interface SubscriberImport {
  added: number;
  /** Had that alert already. */
  known: number;
  refused: { row: number; reason: string }[];
}

/**
 * One row: an address, what it asked for, and the proof that it did. Nobody is written to without proof: the words that
 * were agreed to, when, and where (UK GDPR art. 7(1); PECR reg. 22).
 */
const row = z.object({
  email: subscriberAddress,
  q: searchCriteria.shape.q,
  place: searchCriteria.shape.place,
  radius: searchCriteria.shape.radius,
  sector: searchCriteria.shape.sector,
  frequency: frequencyOr("Frequency must be weekly or daily").default("weekly"),
  consent_wording: z
    .string("No proof of consent: consent_wording is empty")
    .min(10, "No proof of consent: say the words that were agreed to"),
  consent_at: z
    .union(
      [z.iso.date(), z.iso.datetime({ offset: true })],
      "No proof of consent: consent_at must be a date like 2026-03-31 or an instant like 2026-03-31T09:00:00Z",
    )
    .pipe(z.coerce.date())
    .refine((at) => at >= EARLIEST, "No proof of consent: consent_at is too long ago to be true"),
  consent_source: z
    .string("No proof of consent: consent_source is empty")
    .min(3, "No proof of consent: say where it was given"),
});

type Row = z.infer<typeof row>;

/**
 * Takes in subscribers from a CSV text with the columns email, q, place, radius, sector, frequency, consent_wording,
 * consent_at and consent_source. An address that is not to be written to stays so. The same list again adds nothing. Null for
 * whoever may not; a sentence when the text is no such list.
 */
export async function importSubscribers(
  viewer: Viewer,
  text: string,
  now: Date,
): Promise<SubscriberImport | string | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:emails")) return null;
  const rows = rowsOf(text);
  if (typeof rows === "string") return rows;
  const result: SubscriberImport = { added: 0, known: 0, refused: [] };
  const good: (Row & { at: number })[] = [];
  rows.forEach((given, index) => {
    const read = row.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")));
    if (!read.success)
      result.refused.push({ row: index + 2, reason: read.error.issues[0]?.message ?? "Cannot be read" });
    else if (read.data.consent_at > now) result.refused.push({ row: index + 2, reason: "consent_at is in the future" });
    else good.push({ ...read.data, at: index + 2 });
  });
  // Before the first of them is in, so that it is written down however far this comes.
  await audit(db, {
    actorId: viewer.personId,
    action: "subscribers-imported",
    subject: "subscribers",
    subjectId: "list",
    details: { rows: good.length, refused: result.refused.length },
  });
  for (let from = 0; from < good.length; from += BATCH) await addAll(good.slice(from, from + BATCH), result, now);
  result.refused.sort((a, b) => a.row - b.row);
  return result;
}

function rowsOf(text: string): Record<string, string>[] | string {
  try {
    const rows = parse<Record<string, string>>(text, {
      bom: true,
      columns: (head: string[]) => head.map((name) => name.trim().toLowerCase().replaceAll(" ", "_")),
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
      delimiter: [",", ";", "\t"],
      cast: (cell: string, { header }) => (header ? cell : withoutGuard(cell)),
    });
    if (rows.length === 0) return "The list has no rows.";
    if (rows.length > MOST_ROWS)
      return `The list has ${rows.length.toLocaleString("en-GB")} rows; give at most 20,000 at once.`;
    return "email" in (rows[0] ?? {}) ? rows : "The list has no column “email”.";
  } catch (error) {
    return `The list cannot be read: ${error instanceof Error ? error.message : "it is no CSV"}.`;
  }
}

async function addAll(rows: (Row & { at: number })[], result: SubscriberImport, now: Date): Promise<void> {
  const stopped = await suppressedAmong(
    rows.map(({ email }) => email),
    "bulk",
    now,
  );
  for (const one of rows) {
    if (stopped.has(one.email)) {
      result.refused.push({
        row: one.at,
        reason: "This address is not to be written to: it bounced, complained or left",
      });
      continue;
    }
    result[(await add(one, now)) ? "added" : "known"]++;
  }
}

/** False when the address has, or had, an alert for that search: whoever stopped one has not asked again. */
async function add({ email, frequency, consent_at: at, ...given }: Row, now: Date): Promise<boolean> {
  const {
    consent_wording: wording,
    consent_source: source,
    at: _,
    ...criteria
  } = given as typeof given & { at: number };
  return db.$transaction(async (tx) => {
    const criteriaId = await criteriaRow(tx, canonicalCriteria(criteria));
    const { id: subscriberId } = await subscriberOf(tx, { email, createdAt: now, confirmedAt: at });
    if ((await tx.alert.count({ where: { subscriberId, criteriaId } })) > 0) return false;
    const markSeq = await firstMark(tx, now);
    const nextDueAt = slotAfter(frequency, now, await rhythmSet(tx));
    await tx.alert.create({
      data: { subscriberId, criteriaId, frequency, createdAt: now, confirmedAt: at, markSeq, nextDueAt },
    });
    const proof = { address: email, purpose: "alerts", wording, source: `import: ${source}`, at };
    await tx.consentEvent.createMany({
      data: [
        { ...proof, act: "given" },
        { ...proof, act: "confirmed" },
      ],
    });
    return true;
  });
}
