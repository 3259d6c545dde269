import { Badge } from "@/components/ui/badge";
import type { OwnApplication } from "@/lib/applications/queries";
import { londonDay, sayDay } from "@/lib/core/dates";
import { AccountRow, AccountRows, AccountSection } from "./account-section";

/** What they have applied for, when, and whether somebody has read it: what we know, and no more. */
export function OwnApplications({ applications }: { applications: OwnApplication[] }) {
  return (
    <AccountSection id="applications" title="Applications">
      {applications.length === 0 ? (
        <p className="text-quiet">
          Nothing sent yet. Every job has an Apply button; you need your CV as PDF or Word, and about five minutes.
        </p>
      ) : (
        <AccountRows>
          {applications.map((application) => (
            <Application key={application.id} {...application} />
          ))}
        </AccountRows>
      )}
    </AccountSection>
  );
}

function Application({ id, job, sentAt, readAt, cvName }: OwnApplication) {
  const day = (at: Date) => sayDay(londonDay(at));
  return (
    <AccountRow
      title={<a href={`/jobs/${job.slug}`}>{job.title}</a>}
      badge={readAt ? <Badge tone="good">Read by us</Badge> : <Badge>Sent</Badge>}
      lines={[
        `${job.employer}${job.isOpen ? "" : ". The job has closed"}`,
        `Sent on ${day(sentAt)}${readAt ? `, read on ${day(readAt)}` : ""}`,
      ]}
    >
      {cvName && (
        <a href={`/account/applications/${id}/cv`} className="inline-block py-1 text-sm">
          Your CV<span className="sr-only"> for {job.title}</span>
        </a>
      )}
      {job.isOpen && (
        <a href={`/jobs/${job.slug}/apply`} className="inline-block py-1 text-sm">
          Send a new version<span className="sr-only"> for {job.title}</span>
        </a>
      )}
    </AccountRow>
  );
}
