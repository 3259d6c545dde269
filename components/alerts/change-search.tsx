import { Button } from "@/components/ui/button";
import { CONTROL_LITTLE } from "@/components/ui/frame";
import { Tick } from "@/components/ui/tick";
import type { ManagedAlert } from "@/lib/alerts/managing";
import { sayMoney } from "@/lib/core/money";
import { count } from "@/lib/core/text/text";
import { DEFAULT_RADIUS_MILES, type SearchCriteria } from "@/lib/jobs/schema";
import { CONTRACTS, SECTORS, WORKPLACES } from "@/lib/jobs/vocabulary";

type Props = { alert: ManagedAlert; change: (form: FormData) => Promise<void> };

const RADII = [5, 10, 15, 25, 40, 60, 100];
const PAY = [20_000, 22_000, 24_000, 26_000, 28_000, 30_000, 35_000, 40_000];
/** Filters that are changed here; the others travel along as they are. */
const SHOWN = new Set(["q", "place", "radius", "contract", "workplace", "sector", "salaryMin", "sponsorship"]);

/** All that an alert looks for, to change where it stands; what would match is counted while one changes it. */
export function ChangeSearch({ alert: { id, search, criteria, matchesNow }, change }: Props) {
  return (
    <details className="border-t border-line pt-3">
      <summary className="w-fit cursor-pointer py-1 font-semibold text-brand">Change what it looks for</summary>
      <form action={change} className="mt-3 grid gap-5" aria-label={`Change: ${search}`} data-count="/api/jobs">
        <input type="hidden" name="act" value="search" />
        <input type="hidden" name="alert" value={id} />
        <Kept criteria={criteria} />
        <Words criteria={criteria} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Ticks legend="Contract" name="contract" words={CONTRACTS} chosen={criteria.contract} />
          <div className="grid content-start gap-5">
            <Ticks legend="Where you work" name="workplace" words={WORKPLACES} chosen={criteria.workplace} />
            <fieldset>
              <legend className="text-sm font-semibold">Visa</legend>
              <Tick
                name="sponsorship"
                value="yes"
                label="With sponsorship"
                defaultChecked={criteria.sponsorship === "yes"}
              />
            </fieldset>
          </div>
        </div>
        <details open={criteria.sector !== undefined}>
          <summary className="w-fit cursor-pointer text-sm font-semibold">Kind of work</summary>
          <div className="mt-1 grid gap-x-5 sm:grid-cols-2">
            {Object.entries(SECTORS).map(([value, label]) => (
              <Tick
                key={value}
                name="sector"
                value={value}
                label={label}
                defaultChecked={criteria.sector?.some((one) => one === value)}
              />
            ))}
          </div>
        </details>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button type="submit" size="little" look="plain">
            Watch for this instead
          </Button>
          <output className="text-sm text-quiet" data-counted="">
            {count(matchesNow, "open job")} {matchesNow === 1 ? "matches" : "match"} now.
          </output>
        </div>
      </form>
    </details>
  );
}

function Words({ criteria: { q, place, radius = DEFAULT_RADIUS_MILES, salaryMin } }: { criteria: SearchCriteria }) {
  const miles = [...new Set([...RADII, radius])].sort((a, b) => a - b);
  const pay = [...new Set([...PAY, salaryMin ?? PAY[0] ?? 0])].sort((a, b) => a - b);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
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
          {miles.map((step) => (
            <option key={step} value={step}>
              {step === 1 ? "1 mile" : `${step} miles`}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-sm font-semibold">
        Pay a year
        <select name="salaryMin" defaultValue={salaryMin ?? ""} className={CONTROL_LITTLE}>
          <option value="">Any, stated or not</option>
          {pay.map((pounds) => (
            <option key={pounds} value={pounds}>
              {sayMoney(pounds * 100)} or more
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

type TicksProps = {
  legend: string;
  name: string;
  words: Record<string, string>;
  chosen: readonly string[] | undefined;
};

function Ticks({ legend, name, words, chosen }: TicksProps) {
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{legend}</legend>
      {Object.entries(words).map(([value, label]) => (
        <Tick key={value} name={name} value={value} label={label} defaultChecked={chosen?.includes(value)} />
      ))}
    </fieldset>
  );
}

function Kept({ criteria }: { criteria: SearchCriteria }) {
  const kept = Object.entries(criteria).filter(([name]) => !SHOWN.has(name));
  return kept.flatMap(([name, value]) =>
    [value].flat().map((one) => <input key={`${name} ${String(one)}`} type="hidden" name={name} value={String(one)} />),
  );
}
