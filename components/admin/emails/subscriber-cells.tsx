import type { SubscriberLine } from "@/lib/alerts/staff/table";
import { londonDay } from "@/lib/core/time/dates";
import { sayShortDay } from "@/lib/core/time/say";
import { type Cells, RowLink } from "../table/data-table";

const day = (at: Date) => sayShortDay(londonDay(at));

/** An address with alerts, as staff scan them. */
export const subscriberCells = (now: Date): Cells<SubscriberLine> => ({
  email: ({ id, email }) => <RowLink href={`/admin/emails/subscribers/${id}`}>{email}</RowLink>,
  alerts: ({ alerts }) => alerts,
  since: ({ createdAt }) => day(createdAt),
  confirmed: ({ confirmedAt }) => confirmedAt && day(confirmedAt),
  paused: ({ pausedUntil }) => pausedUntil && pausedUntil > now && day(pausedUntil),
});
