import { Matter, MatterRow } from "@/components/admin/today/matter";
import { sayWaiting } from "@/components/admin/today/words";
import { sayStart } from "@/components/calls/words";
import { EmptyState } from "@/components/ui/empty-state";
import type { Coming, ComingInterview } from "@/lib/applications/interviews/staff/coming";
import { KINDS } from "@/lib/applications/interviews/vocabulary";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay, sayTime } from "@/lib/core/time/say";

/** What waits for us first, then day by day what is to come. */
export function ComingInterviews({ coming, now }: { coming: Coming; now: Date }) {
  const { days, stuck, untold, invited } = coming;
  if (days.length + stuck.length + untold.length + invited.length === 0)
    return (
      <EmptyState isDesk title="No interviews">
        <p>They are set up on the page of an application, once the client has named times.</p>
      </EmptyState>
    );
  return (
    <div className="grid max-w-[60rem] gap-7">
      {stuck.length > 0 && (
        <Matter title="None of the times suits them">
          {stuck.map((one) => (
            <Row key={one.id} interview={one} title={one.name} detail={`“${one.noneSuits ?? ""}”`} isRound />
          ))}
        </Matter>
      )}
      {untold.length > 0 && (
        <Matter title="What became of these?">
          {untold.map((one) => (
            <Row
              key={one.id}
              interview={one}
              title={one.name}
              when={one.endsAt ? sayWaiting(one.endsAt, now) : undefined}
            />
          ))}
        </Matter>
      )}
      {days.map(({ day, interviews }) => (
        <Matter key={day} title={day === londonDay(now) ? `Today, ${sayDay(day)}` : sayDay(day)}>
          {interviews.map((one) => (
            <Row key={one.id} interview={one} title={`${one.startsAt ? sayTime(one.startsAt) : ""} ${one.name}`} />
          ))}
        </Matter>
      ))}
      {invited.length > 0 && (
        <Matter title="Asked, no time chosen yet">
          {invited.map((one) => (
            <Row key={one.id} interview={one} title={one.name} when={`Asked ${sayWaiting(one.askedAt, now)}`} />
          ))}
        </Matter>
      )}
    </div>
  );
}

type RowProps = { interview: ComingInterview; title: string; detail?: string; when?: string; isRound?: boolean };

function Row({ interview, title, detail, when, isRound }: RowProps) {
  const { applicationId, roundId, job, employer, kind, interviewers, startsAt } = interview;
  const usual = `${interview.title} for ${job} at ${employer}. ${KINDS[kind]} with ${interviewers.join(", ")}`;
  return (
    <MatterRow
      title={title}
      href={isRound ? `/admin/applications/interviews/${roundId}` : `/admin/applications/${applicationId}#interviews`}
      detail={detail ?? usual}
      when={when}
    >
      {startsAt && when && <span className="text-quiet">{sayStart(startsAt)}</span>}
    </MatterRow>
  );
}
