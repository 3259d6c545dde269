import type { ReactNode } from "react";
import { sayStart } from "@/components/calls/words";
import { factsOfCandidate } from "@/components/candidates/facts";
import { PreferencesView } from "@/components/candidates/preferences-view";
import { ProfileView } from "@/components/candidates/profile/profile-view";
import { Badge } from "@/components/ui/badge";
import { Pairs } from "@/components/ui/facts";
import { Sheet } from "@/components/ui/sheet";
import type { AlertsOfAddress } from "@/lib/alerts/staff/of-address";
import { FREQUENCIES } from "@/lib/alerts/vocabulary";
import type { CallDetails } from "@/lib/calls/types";
import { OUTCOMES } from "@/lib/calls/vocabulary";
import type { CandidateForStaff } from "@/lib/candidates/for-staff";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

type Props = {
  candidate: CandidateForStaff;
  applications:
    { id: string; updatedAt: Date; readAt: Date | null; job: { title: string; employerName: string } }[] | null;
  calls: CallDetails[] | null;
  /** Null where there are none, or they are not the reader's to see (`maySeeAlerts`). */
  alerts: AlertsOfAddress | null;
  maySeeAlerts: boolean;
};

/** Somebody with an account: who they are, what they applied for, their calls and alerts, as far as the reader may see. */
export function CandidateCard({ candidate, applications, calls, alerts, maySeeAlerts }: Props) {
  return (
    <div className="grid max-w-[60rem] gap-8">
      <Sheet>
        <Pairs pairs={factsOf(candidate)} />
      </Sheet>
      <ProfileView profile={candidate.profile} />
      <PreferencesView preferences={candidate.preferences} />
      {applications && (
        <Part title="Applications" isEmpty={applications.length === 0} empty="They have not applied for anything.">
          {applications.map(({ id, job, updatedAt, readAt }) => (
            <Row key={id} href={`/admin/applications/${id}`} title={job.title} more={job.employerName}>
              {!readAt && <Badge tone="warn">Not read yet</Badge>}{" "}
              {sayDay(londonDay(updatedAt), { weekday: false, year: true })}
            </Row>
          ))}
        </Part>
      )}
      {calls && (
        <Part title="Calls" isEmpty={calls.length === 0} empty="They have had no call.">
          {calls.map(({ id, startsAt, host, status, outcome }) => (
            <Row key={id} href={`/admin/calls/${id}`} title={sayStart(startsAt)} more={`with ${host.name}`}>
              {status === "cancelled" ? <Badge tone="bad">Cancelled</Badge> : outcome && OUTCOMES[outcome]}
            </Row>
          ))}
        </Part>
      )}
      {maySeeAlerts && (
        <Part title="Alerts" isEmpty={!alerts} empty="They get no alerts at this address.">
          {alerts?.alerts.map(({ id, search, frequency, isLive }) => (
            <Row key={id} href={`/admin/emails/subscribers/${alerts.subscriberId}`} title={search}>
              {isLive ? FREQUENCIES[frequency] : "Not confirmed"}
            </Row>
          ))}
        </Part>
      )}
    </div>
  );
}

/** The words that candidates read about themselves, with an address that opens a mail. */
const factsOf = (candidate: CandidateForStaff) =>
  factsOfCandidate(candidate).map((fact) =>
    fact.answer === candidate.email ? { ...fact, answer: <a href={`mailto:${fact.answer}`}>{fact.answer}</a> } : fact,
  );

type PartProps = { title: string; isEmpty: boolean; empty: string; children: ReactNode };

function Part({ title, isEmpty, empty, children }: PartProps) {
  return (
    <section>
      <h2 className="mb-1 text-lg">{title}</h2>
      {isEmpty ? (
        <p className="text-quiet">{empty}</p>
      ) : (
        <ul role="list" className="border-t border-line">
          {children}
        </ul>
      )}
    </section>
  );
}

type RowProps = { href: string; title: string; more?: string; children: ReactNode };

function Row({ href, title, more, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 border-b border-line py-2.5">
      <span className="min-w-0">
        <a href={href} className="font-semibold text-inherit no-underline hover:underline">
          {title}
        </a>
        {more && <span className="text-quiet">, {more}</span>}
      </span>
      <span className="text-quiet">{children}</span>
    </li>
  );
}
