import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { GIVEN_HOW, type GivenHow } from "@/lib/clients/vocabulary";
import { fromDateColumn, lastLondonDay, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

export interface AuthorityLine {
  id: string;
  givenBy: string | null;
  givenHow: string | null;
  givenOn: Date | null;
  endsAt: Date | null;
  takenBackAt: Date | null;
  vacancy: { id: string; title: string } | null;
  job: { id: string; title: string } | null;
}

type Props = {
  authorities: AuthorityLine[];
  now: Date;
  /** Takes one back; missing for whoever may not. */
  takeBack?: (id: string) => () => Promise<void>;
};

const day = (at: Date) => sayDay(londonDay(at), { weekday: false, year: true });

/** By whose word this client's jobs may be advertised, what each word covers, and until when. */
export function AuthoritiesList({ authorities, now, takeBack }: Props) {
  return (
    <ul role="list" className="grid divide-y divide-line">
      {authorities.map((one) => {
        const isOver = one.endsAt !== null && one.endsAt <= now;
        return (
          <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5 first:pt-0">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2">
                <strong className={isOver ? "font-medium text-quiet" : undefined}>
                  <Covers of={one} />
                </strong>
                {isOver && <Badge>{one.takenBackAt ? "Taken back" : "Over"}</Badge>}
              </p>
              <p className="text-quiet">{saidOf(one)}</p>
            </div>
            {takeBack && !isOver && (
              <form action={takeBack(one.id)}>
                <Button size="desk" look="danger" title="Jobs that are open under it close now">
                  Take it back
                  <VisuallyHidden>; jobs that are open under it close now</VisuallyHidden>
                </Button>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Covers({ of: { vacancy, job } }: { of: AuthorityLine }) {
  if (vacancy)
    return (
      <>
        The vacancy <a href={`/admin/vacancies/${vacancy.id}`}>{vacancy.title}</a>
      </>
    );
  if (job)
    return (
      <>
        The job <a href={`/admin/jobs/${job.id}`}>{job.title}</a>
      </>
    );
  return "All jobs of this client";
}

function saidOf({ givenBy, givenHow, givenOn, endsAt, takenBackAt }: AuthorityLine): string {
  const how = givenHow && givenHow in GIVEN_HOW ? GIVEN_HOW[givenHow as GivenHow] : "";
  const on = givenOn ? `on ${sayDay(fromDateColumn(givenOn), { weekday: false, year: true })}` : "";
  const given = ["Given", givenBy ? `by ${givenBy}` : "", how, on].filter(Boolean).join(" ");
  if (takenBackAt) return `${given}, taken back on ${day(takenBackAt)}.`;
  return endsAt ? `${given}, until ${sayDay(lastLondonDay(endsAt), { weekday: false, year: true })}.` : `${given}.`;
}
