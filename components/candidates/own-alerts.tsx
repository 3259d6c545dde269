import { Badge } from "@/components/ui/badge";
import type { ManagedAlert } from "@/lib/alerts/managing";
import { FREQUENCIES } from "@/lib/alerts/vocabulary";
import { count } from "@/lib/core/text/text";
import { AccountRow, AccountRows, AccountSection } from "./account-section";

type Props = { alerts: ManagedAlert[]; manageUrl?: string };

/** The searches that mail them, and the way to change, pause or stop them. */
export function OwnAlerts({ alerts, manageUrl }: Props) {
  const link = manageUrl ? <a href={manageUrl}>Change or stop them</a> : <a href="/alerts">Start an alert</a>;
  return (
    <AccountSection id="alerts" title="Job alerts" link={link}>
      {alerts.length === 0 ? (
        <p className="text-quiet">None yet. An alert emails you new jobs for a search you choose, until you stop it.</p>
      ) : (
        <AccountRows>
          {alerts.map((alert) => (
            <AccountRow
              key={alert.id}
              title={<a href={alert.href}>{alert.search}</a>}
              badge={alert.isConfirmed ? undefined : <Badge tone="warn">Not confirmed</Badge>}
              lines={[`${FREQUENCIES[alert.frequency]}. ${count(alert.matchesNow, "job")} open now.`]}
            />
          ))}
        </AccountRows>
      )}
    </AccountSection>
  );
}
