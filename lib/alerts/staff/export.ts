import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { asCsv, type CsvOptions } from "@/lib/core/text/csv";
import { db } from "@/lib/core/db";
import { criteriaWords } from "@/lib/jobs/criteria";
import type { SearchCriteria } from "@/lib/jobs/schema";

const AT_ONCE = 1000;
const HEADER = [
  "email",
  "search",
  "frequency",
  "state",
  "asked_at",
  "confirmed_at",
  "stopped_at",
  "paused_until",
  "consent_wording",
  "consent_source",
];

/**
 * Every alert with its address and the proof of consent, as CSV, piece by piece. That the list was taken out is written
 * down. Null for whoever may not.
 */
export async function exportSubscribers(
  viewer: Viewer,
  options: CsvOptions = {},
): Promise<AsyncGenerator<string> | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:emails")) return null;
  await audit(db, { actorId: viewer.personId, action: "export", subject: "subscribers", subjectId: "all" });
  return asCsv(HEADER, rows(), options);
}

async function* rows(): AsyncGenerator<string[]> {
  for (let after: string | undefined; ;) {
    const alerts = await alertsAfter(after);
    const proofs = await proofsOf(alerts.map(({ subscriber }) => subscriber.email));
    for (const { subscriber, criteria, ...alert } of alerts) {
      const proof = proofs.get(subscriber.email.toLowerCase());
      yield [
        subscriber.email,
        criteriaWords(criteria.canonical as SearchCriteria),
        alert.frequency,
        alert.stoppedAt ? "stopped" : alert.confirmedAt ? "live" : "not confirmed",
        ...[alert.createdAt, alert.confirmedAt, alert.stoppedAt, subscriber.pausedUntil].map(
          (at) => at?.toISOString() ?? "",
        ),
        proof?.wording ?? "",
        proof?.source ?? "",
      ];
    }
    after = alerts.at(-1)?.id;
    if (alerts.length < AT_ONCE) return;
  }
}

const alertsAfter = (after: string | undefined) =>
  db.alert.findMany({
    orderBy: { id: "asc" },
    take: AT_ONCE,
    ...(after && { cursor: { id: after }, skip: 1 }),
    select: {
      id: true,
      frequency: true,
      createdAt: true,
      confirmedAt: true,
      stoppedAt: true,
      subscriber: { select: { email: true, pausedUntil: true } },
      criteria: { select: { canonical: true } },
    },
  });

/** The last thing that each address agreed to. */
async function proofsOf(addresses: string[]): Promise<Map<string, { wording: string; source: string }>> {
  const found = await db.$queryRaw<{ address: string; wording: string; source: string }[]>`
    SELECT DISTINCT ON (address) lower(address::text) AS address, wording, source FROM consent_event
    WHERE address = ANY (${addresses}::citext[]) AND purpose = 'alerts' AND act IN ('given', 'confirmed')
    ORDER BY address, at DESC`;
  return new Map(found.map(({ address, ...proof }) => [address, proof]));
}
