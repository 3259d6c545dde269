import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { OwnCall } from "@/lib/calls/queries";
import { TOPICS } from "@/lib/calls/vocabulary";
import { sayMoment } from "@/lib/core/time/say";
import { AccountRow, AccountRows, AccountSection } from "./account-section";

type Props = { next: OwnCall[]; past: OwnCall[] };

/** Calls to come, which can be moved or cancelled, and the last of those that were. */
export function OwnCalls({ next, past }: Props) {
  return (
    <AccountSection id="calls" title="Strategy calls" link={<a href="/strategy-call">Book a call</a>}>
      {past.length > 0 && (
        <p className="text-sm">
          <a href="/account/promises">What we promised you in your calls, and whether we kept it</a>
        </p>
      )}
      {next.length + past.length === 0 ? (
        <p className="text-quiet">
          None yet. A call is 30 minutes with one of us about where you want to go, and free.
        </p>
      ) : (
        <AccountRows>
          {next.map((call) => (
            <Call key={call.id} call={call}>
              <a href={`/account/calls/${call.id}`} className="inline-block py-1 text-sm">
                What you bring along
              </a>
              <a href={call.manageUrl} className="inline-block py-1 text-sm">
                Move or cancel it
              </a>
            </Call>
          ))}
          {past.slice(0, 5).map((call) => (
            <Call key={call.id} call={call} isOver />
          ))}
        </AccountRows>
      )}
    </AccountSection>
  );
}

function Call({ call, isOver, children }: { call: OwnCall; isOver?: boolean; children?: ReactNode }) {
  const { startsAt, timeZone, host, topic, status } = call;
  const badge = status === "cancelled" ? <Badge>Cancelled</Badge> : isOver ? <Badge>Past</Badge> : undefined;
  return (
    <AccountRow
      title={<time dateTime={startsAt.toISOString()}>{sayMoment(startsAt, timeZone)}</time>}
      badge={badge}
      lines={[topic ? `With ${host.name}: ${TOPICS[topic]}` : `With ${host.name}`]}
    >
      {children}
    </AccountRow>
  );
}
