import type { FreeSlot } from "@/lib/calls/types";
import { sayTime } from "@/lib/core/time/say";
import { partsOfDay } from "./free-days";
import { sayStart } from "./words";

type Props = {
  slots: FreeSlot[];
  timeZone: string;
  chosen?: Date | null;
  /** The id of the first, where an error's link leads. */
  id?: string;
};

/** The free times of one day as radios that look like keys, by morning and afternoon. */
export function TimeChoices({ slots, timeZone, chosen, id }: Props) {
  return partsOfDay(slots, timeZone).map((part) => (
    <fieldset key={part.name} className="min-w-0">
      <legend className="mb-3 font-semibold">{part.name}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-2.5 sm:grid-cols-[repeat(auto-fill,6.5rem)]">
        {part.slots.map(({ start }) => (
          <label
            key={start.toISOString()}
            className="relative grid min-h-12 cursor-pointer place-items-center rounded-control border-[1.5px] border-edge bg-raised font-semibold tabular-nums hover:border-brand hover:bg-wash has-checked:border-brand has-checked:bg-brand has-checked:text-on-brand has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-(--ring) forced-colors:has-checked:outline-3 forced-colors:has-checked:outline-[Highlight]"
          >
            <input
              type="radio"
              id={start === slots[0]?.start ? id : undefined}
              name="start"
              value={start.toISOString()}
              data-words={sayStart(start, timeZone)}
              defaultChecked={start.getTime() === chosen?.getTime()}
              required
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            {sayTime(start, timeZone)}
          </label>
        ))}
      </div>
    </fieldset>
  ));
}
