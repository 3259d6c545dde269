import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { aYearFrom } from "@/lib/candidates/pools/consent";
import { fromDateColumn, type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { withNotice } from "@/lib/core/settings/privacy-notice";
import { RELAY_WORDING } from "../relay-input";

const PURPOSE = "second-place";

/** Until which day the viewer may be thought of for similar jobs; null when they have not agreed. */
export async function relayUntil(viewer: Viewer, now: Date): Promise<LocalDate | null> {
  if (!isSignedIn(viewer)) return null;
  const row = await db.relayConsent.findUnique({ where: { candidateId: viewer.personId } });
  const until = row && fromDateColumn(row.until);
  return until && until >= londonDay(now) ? until : null;
}

/** The viewer agrees, for a year from today, or takes it back: then nobody is shown what was proposed. */
export async function chooseRelay(viewer: Viewer, wants: boolean, now: Date): Promise<void> {
  if (!isSignedIn(viewer)) return;
  const { personId: candidateId, email } = viewer;
  await db.$transaction(async (tx) => {
    const [candidate] = await tx.$queryRaw<unknown[]>`
      SELECT person_id FROM candidate WHERE person_id = ${candidateId}::uuid FOR UPDATE`;
    if (!candidate) return;
    if (!wants) return end(tx, { candidateId, email, source: "account" }, now);
    const wording = await withNotice(tx, RELAY_WORDING);
    const data = { wording, givenAt: now, until: toDateColumn(aYearFrom(londonDay(now))) };
    await tx.relayConsent.upsert({ where: { candidateId }, create: { candidateId, ...data }, update: data });
    await tx.consentEvent.create({
      data: { address: email, purpose: PURPOSE, act: "given", wording, source: "account", at: now },
    });
  });
}

interface Ending {
  candidateId: string;
  email: string;
  source: string;
}

async function end(tx: Tx, { candidateId, email, source }: Ending, now: Date): Promise<void> {
  const row = await tx.relayConsent.findUnique({ where: { candidateId } });
  if (!row) return;
  await tx.relayConsent.delete({ where: { candidateId } });
  await tx.relayProposal.deleteMany({ where: { candidateId, state: "proposed" } });
  await tx.consentEvent.create({
    data: { address: email, purpose: PURPOSE, act: "withdrawn", wording: row.wording, source, at: now },
  });
}

/** Housekeeping: a yes whose year is over is none any more. */
export async function lapseRelay(now: Date): Promise<number> {
  const over = await db.relayConsent.findMany({
    where: { until: { lt: toDateColumn(londonDay(now)) } },
    select: { candidateId: true, candidate: { select: { person: { select: { email: true } } } } },
  });
  for (const { candidateId, candidate } of over)
    await db.$transaction((tx) =>
      end(tx, { candidateId, email: candidate.person.email, source: "its year was over" }, now),
    );
  return over.length;
}
