import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { criteriaWords } from "@/lib/jobs/criteria";
import type { SearchCriteria } from "@/lib/jobs/schema";
import type { Frequency } from "../vocabulary";

export interface AlertsOfAddress {
  subscriberId: string;
  alerts: { id: string; search: string; frequency: Frequency; isLive: boolean }[];
}

/** The alerts of an address that are not stopped. Null where it has none, and for whoever may not read them. */
export async function alertsOf(viewer: Viewer, email: string): Promise<AlertsOfAddress | null> {
  if (!may(viewer, "read:emails")) return null;
  const row = await db.subscriber.findUnique({
    where: { email },
    select: {
      id: true,
      alerts: {
        where: { stoppedAt: null },
        orderBy: { createdAt: "desc" },
        select: { id: true, frequency: true, confirmedAt: true, criteria: { select: { canonical: true } } },
      },
    },
  });
  if (!row || row.alerts.length === 0) return null;
  const alerts = row.alerts.map(({ criteria, confirmedAt, ...alert }) => ({
    ...alert,
    search: criteriaWords(criteria.canonical as SearchCriteria),
    isLive: confirmedAt !== null,
  }));
  return { subscriberId: row.id, alerts };
}
