import { sayStart } from "@/components/calls/words";
import { Button } from "@/components/ui/button";
import { CONTROL_LITTLE } from "@/components/ui/frame";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { RoundForStaff } from "@/lib/applications/interviews/staff/rounds-read";

type Props = {
  round: RoundForStaff;
  /** Null for whoever may only read. */
  takeBack: ((slotId: string) => () => Promise<void>) | null;
  ask: ((form: FormData) => Promise<void>) | null;
};

const STATES: Record<string, string> = { invited: "asked, no time yet", booked: "booked", cancelled: "called off" };

/** The times of a round with who has them, and who has been asked. */
export function RoundTimes({ round, takeBack, ask }: Props) {
  const { slots, candidates, others } = round;
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <section className="grid content-start gap-2">
        <h2 className="text-lg">Times</h2>
        {slots.length === 0 && <p className="text-quiet">None is left.</p>}
        <ul role="list" className="border-t border-line">
          {slots.map(({ id, startsAt, by }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-1.5">
              <p>
                <time dateTime={startsAt.toISOString()} className="tabular-nums">
                  {sayStart(startsAt)}
                </time>
                {by && (
                  <span className="block text-quiet">
                    <a href={`/admin/applications/${by.applicationId}`}>{by.name}</a>
                  </span>
                )}
              </p>
              {takeBack && (
                <form action={takeBack(id)}>
                  <Button size="desk" look="plain">
                    Take it back<VisuallyHidden>: {sayStart(startsAt)}</VisuallyHidden>
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="grid content-start gap-2">
        <h2 className="text-lg">Candidates</h2>
        <ul role="list" className="border-t border-line">
          {candidates.map(({ applicationId, name, status, startsAt }) => (
            <li key={applicationId} className="border-b border-line py-1.5">
              <a href={`/admin/applications/${applicationId}`}>{name}</a>, {STATES[status] ?? status}
              {status === "booked" && startsAt && (
                <span className="block text-quiet tabular-nums">{sayStart(startsAt)}</span>
              )}
            </li>
          ))}
        </ul>
        {ask && others.length > 0 && (
          <form action={ask} className="flex flex-wrap items-end gap-2">
            <label className="grid gap-1">
              Others at “Interview” for this job
              <select name="application" className={CONTROL_LITTLE}>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <Button size="desk" look="plain">
              Ask them too
            </Button>
          </form>
        )}
      </section>
    </div>
  );
}
