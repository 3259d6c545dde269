import { dayIn, LONDON } from "@/lib/core/time/dates";
import { sayZone, readsAsInLondon, sayDay, sayTime } from "@/lib/core/time/say";
import type { FreeTime } from "@/lib/applications/interviews/types";

type Props = {
  times: FreeTime[];
  timeZone: string;
  /** The time it has now. */
  chosen: Date | null;
  /** The id of the first, where an error's link leads. */
  id: string;
};

/** The client's times as radios that look like keys, day by day; London's clock below where it shows another. */
export function SlotChoices({ times, timeZone, chosen, id }: Props) {
  const days = [...Map.groupBy(times, ({ startsAt }) => dayIn(timeZone, startsAt))];
  return days.map(([day, ofDay]) => (
    <fieldset key={day} className="min-w-0">
      <legend className="mb-2 font-semibold">{sayDay(day)}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-2.5 sm:grid-cols-[repeat(auto-fill,8rem)]">
        {ofDay.map((time) => (
          <label
            key={time.id}
            className="relative grid min-h-12 cursor-pointer place-items-center rounded-control border-[1.5px] border-edge bg-raised px-2 py-1 text-center leading-tight font-semibold tabular-nums hover:border-brand hover:bg-wash has-checked:border-brand has-checked:bg-brand has-checked:text-on-brand has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-(--ring) forced-colors:has-checked:outline-3 forced-colors:has-checked:outline-[Highlight]"
          >
            <input
              type="radio"
              id={time === times[0] ? id : undefined}
              name="slot"
              value={time.id}
              defaultChecked={time.startsAt.getTime() === chosen?.getTime()}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <span>
              {sayTime(time.startsAt, timeZone)}
              {!readsAsInLondon(time.startsAt, timeZone) && (
                <span className="block text-sm font-normal">
                  {sayTime(time.startsAt)} {sayZone(LONDON)}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  ));
}
