import { Button } from "@/components/ui/button";
import { addDays, londonDay, startOfDay } from "@/lib/core/time/dates";
import { sayDay, sayMoment } from "@/lib/core/time/say";

type TimeOff = { id: string; startsAt: Date; endsAt: Date; note: string };

/** Time away from calls, with the way back. */
export function TimesOff({
  timesOff,
  back,
}: {
  timesOff: TimeOff[];
  /** The action that takes one back; left out for whoever may not. */
  back?: (id: string) => () => Promise<void>;
}) {
  if (timesOff.length === 0) return <p className="text-quiet">None to come.</p>;
  return (
    <ul role="list" className="grid">
      {timesOff.map((timeOff) => (
        <li key={timeOff.id} className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2">
          <span>
            {sayStretch(timeOff)}
            {timeOff.note && <span className="block text-sm text-quiet">{timeOff.note}</span>}
          </span>
          {back && (
            <form action={back(timeOff.id)}>
              <Button look="plain" size="desk" aria-label={`Take back: ${sayStretch(timeOff)}`}>
                Take back
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whole days as days, anything else as moments. UK time. */
function sayStretch({ startsAt, endsAt }: TimeOff): string {
  const [first, after] = [londonDay(startsAt), londonDay(endsAt)];
  const isWhole =
    startOfDay(first).getTime() === startsAt.getTime() && startOfDay(after).getTime() === endsAt.getTime();
  if (!isWhole) return `${sayMoment(startsAt)} to ${sayMoment(endsAt)}`;
  const last = addDays(after, -1);
  return first === last ? sayDay(first, { year: true }) : `${sayDay(first)} to ${sayDay(last, { year: true })}`;
}
