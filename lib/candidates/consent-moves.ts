import type { Tx } from "@/lib/core/db";

interface Moving {
  personId: string;
  from: string;
  to: string;
  /** Live alerts came along. */
  hasAlerts: boolean;
}

/**
 * Writes down for an account's new address what it agreed to under the former one and still counts, in the words of then;
 * the source names the proof, which stays where it is. An alert that somebody only asked for is no consent.
 */
export async function carryConsent(tx: Tx, { personId, from, to, hasAlerts }: Moving, now: Date): Promise<void> {
  await tx.$executeRaw`
    WITH proof AS (
      SELECT DISTINCT ON (purpose) id, purpose, act, wording, at FROM consent_event
      WHERE address = ${from}::citext AND (purpose <> 'alerts' OR act <> 'withdrawn')
      ORDER BY purpose, purpose = 'alerts' AND act = 'confirmed' DESC, id DESC)
    INSERT INTO consent_event (address, purpose, act, wording, source, at)
    SELECT ${to}::citext, purpose, 'given', wording, 'a new address of the account: proof ' || id || ' of '
      || to_char(at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD'), ${now}
    FROM proof WHERE act <> 'withdrawn' AND CASE purpose
      WHEN 'alerts' THEN ${hasAlerts}
      WHEN 'marketing' THEN EXISTS (SELECT FROM candidate WHERE person_id = ${personId}::uuid AND marketing_at IS NOT NULL)
      ELSE true END`;
}
