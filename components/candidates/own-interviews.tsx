import { Badge } from "@/components/ui/badge";
import type { OwnInterview } from "@/lib/applications/interviews/types";
import { sayMoment } from "@/lib/core/time/say";
import { AccountRow, AccountRows, AccountSection } from "./account-section";

/** Interviews to come, those first that still want a time; nothing where there are none. */
export function OwnInterviews({ interviews }: { interviews: OwnInterview[] }) {
  if (interviews.length === 0) return null;
  return (
    <AccountSection id="interviews" title="Interviews">
      <AccountRows>
        {interviews.map(({ id, applicationId, job, employer, title, startsAt, timeZone }) => (
          <AccountRow
            key={id}
            title={
              startsAt ? (
                <time dateTime={startsAt.toISOString()}>{sayMoment(startsAt, timeZone)}</time>
              ) : (
                <>{title}: choose a time</>
              )
            }
            badge={startsAt ? undefined : <Badge tone="warn">To do</Badge>}
            lines={[`${job}, ${employer}`]}
          >
            <a href={`/account/applications/${applicationId}/interview`} className="inline-block py-1 text-sm">
              {startsAt ? "Prepare, move or call off" : "See the times"}
              <span className="sr-only">: {job}</span>
            </a>
          </AccountRow>
        ))}
      </AccountRows>
    </AccountSection>
  );
}
