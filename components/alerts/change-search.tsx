import { Button } from "@/components/ui/button";
import { CONTROL_LITTLE } from "@/components/ui/frame";
import type { ManagedAlert } from "@/lib/alerts/managing";
import { DEFAULT_RADIUS_MILES } from "@/lib/jobs/schema";

type Props = { alert: ManagedAlert; change: (form: FormData) => Promise<void> };

const RADII = [5, 10, 15, 25, 40, 60, 100];
const FILTERS = ["contract", "hours", "workplace", "sector", "region", "salaryMin", "sponsorship", "degree"] as const;

/** The words, place and distance of an alert, to change where it stands. Its filters stay as they are. */
export function ChangeSearch({ alert: { id, search, criteria, href }, change }: Props) {
  const { q, place, radius = DEFAULT_RADIUS_MILES } = criteria;
  const isFiltered = FILTERS.some((name) => criteria[name] !== undefined);
  return (
    <details className="border-t border-line pt-3">
      <summary className="w-fit cursor-pointer py-1 font-semibold text-brand">Change what it looks for</summary>
      <form action={change} className="mt-3 grid gap-3 sm:grid-cols-[1fr_1fr_auto]" aria-label={`Change: ${search}`}>
        <input type="hidden" name="act" value="search" />
        <input type="hidden" name="alert" value={id} />
        <label className="grid gap-1 text-sm font-semibold">
          What
          <input name="q" defaultValue={q} placeholder="Any job" maxLength={200} className={CONTROL_LITTLE} />
        </label>
        <label className="grid gap-1 text-sm font-semibold">
          Where
          <input name="place" defaultValue={place} placeholder="Anywhere" maxLength={80} className={CONTROL_LITTLE} />
        </label>
        <label className="grid gap-1 text-sm font-semibold">
          Within
          <select name="radius" defaultValue={radius} className={CONTROL_LITTLE}>
            {[...new Set([...RADII, radius])]
              .sort((a, b) => a - b)
              .map((miles) => (
                <option key={miles} value={miles}>
                  {miles} miles
                </option>
              ))}
          </select>
        </label>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 sm:col-span-full">
          <Button type="submit" size="little" look="plain">
            Watch for this instead
          </Button>
          <p className="text-sm text-quiet">
            {isFiltered ? "Its filters stay. To change those, " : "For pay, contract and more, "}
            <a href={href}>open the search</a> and start a new alert there.
          </p>
        </div>
      </form>
    </details>
  );
}
