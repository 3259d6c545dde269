import { ApplicationRail } from "@/components/applications/rail";
import type { OwnApplication } from "@/lib/applications/queries";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { OwnAnswers } from "@/components/applications/own-answers";
import { AccountRows, AccountSection } from "./account-section";

/** What they have applied for, and where each stands: what we know, and no more. */
export function OwnApplications({ applications }: { applications: OwnApplication[] }) {
  return (
    <AccountSection id="applications" title="Applications">
      {applications.length === 0 ? (
        <p className="text-quiet">
          Nothing sent yet. Every job has an Apply button; you need your CV as a document, and about five minutes.
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

function Application({ id, job, sentAt, readAt, cvName, rail, answers, canWithdraw }: OwnApplication) {
  const day = (at: Date) => sayDay(londonDay(at));
  return (
    <li className="grid gap-4 border-b border-line py-5">
      <div>
        <p className="font-semibold">
          <a href={`/jobs/${job.slug}`}>{job.title}</a>
        </p>
        <p className="text-sm text-quiet">
          {job.employer}
          {job.isOpen ? "" : ". The job has closed"}. Sent on {day(sentAt)}
          {readAt && `, read on ${day(readAt)}`}
        </p>
      </div>
      <ApplicationRail rail={rail} />
      <OwnAnswers answers={answers} />
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        {rail.stage === "rejected" && (
          <a href={`/account/applications/${id}`} className="inline-block py-1 text-sm font-semibold">
            What you can do now<span className="sr-only"> about {job.title}</span>
          </a>
        )}
        {cvName && (
          <a href={`/account/applications/${id}/cv`} className="inline-block py-1 text-sm">
            Your CV<span className="sr-only"> for {job.title}</span>
          </a>
        )}
        {job.isOpen && !rail.isEnd && (
          <a href={`/jobs/${job.slug}/apply`} className="inline-block py-1 text-sm">
            Send a new version<span className="sr-only"> for {job.title}</span>
          </a>
        )}
        {canWithdraw && (
          <a href={`/account/applications/${id}/withdraw`} className="inline-block py-1 text-sm">
            Take it back<span className="sr-only">: {job.title}</span>
          </a>
        )}
      </p>
    </li>
  );
}
