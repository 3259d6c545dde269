"use client";

import { SelectField } from "@/components/ui/field";
import { FilterGroup, FilterSheet } from "@/components/ui/filter-sheet";
import { Tick } from "@/components/ui/tick";
import { sayNumber } from "@/lib/core/text/text";
import { DEFAULT_RADIUS_MILES, type SearchRequest } from "@/lib/jobs/schema";
import type { Facets } from "@/lib/jobs/types";
import type { Facet } from "@/lib/jobs/vocabulary";
import { isDegreeClass } from "@/lib/jobs/vocabulary";

const MILES = [5, 10, 15, 25, 40, 60, 100];
/** A longer list than this is folded behind its first lines. */
const SHOWN = 6;

type Props = {
  search: SearchRequest;
  facets: Facets;
  /** The place that distances are counted from, when there is one: "Leeds". */
  near: string | null;
};

/** Every filter with what it would leave, as one form that works without script. The search box's words travel along. */
export function JobFilters({ search, facets, near }: Props) {
  return (
    <FilterSheet
      action="/jobs"
      atOnce="The list changes as soon as you tick a box or click a choice."
      submit="Show these jobs"
    >
      {search.q && <input type="hidden" name="q" value={search.q} />}
      {search.place && <input type="hidden" name="place" value={search.place} />}
      {near && <Radius near={near} miles={search.radius} />}
      <Several legend="Contract" name="contract" search={search} facets={facets} />
      <Several legend="Where you work" name="workplace" search={search} facets={facets} />
      <Steps legend="Pay a year" name="salaryMin" any="Any" search={search} facets={facets} />
      <Steps legend="Posted" name="postedWithin" any="Any time" search={search} facets={facets} />
      <Several legend="Hours" name="hours" search={search} facets={facets} />
      <Several legend="Kind of work" name="sector" search={search} facets={facets} byCount />
      {!search.place && <Several legend="Region" name="region" search={search} facets={facets} byCount />}
      <Several legend="Visa" name="sponsorship" search={search} facets={facets} />
      <Steps legend="Starts" name="startsWithin" any="Any time" search={search} facets={facets} />
      {search.degree && !isDegreeClass(search.degree) ? (
        <input type="hidden" name="degree" value={search.degree} />
      ) : (
        <Steps legend="Asks for" name="degree" any="Anything" search={search} facets={facets} />
      )}
    </FilterSheet>
  );
}

function Radius({ near, miles = DEFAULT_RADIUS_MILES }: { near: string; miles?: number }) {
  const steps = [...new Set([...MILES, Math.max(1, miles)])].sort((a, b) => a - b);
  return (
    <SelectField
      name="radius"
      label={`How far from ${near}`}
      className="pb-5"
      defaultValue={String(Math.max(1, miles))}
      options={steps.map((step) => ({
        value: String(step),
        label: `Within ${step === 1 ? "1 mile" : `${step} miles`}`,
      }))}
    />
  );
}

type GroupProps = { legend: string; name: Facet; search: SearchRequest; facets: Facets };

/** Boxes of which any may be ticked. A value that finds nothing is left out of the long lists and stays in the short ones. */
function Several({ legend, name, search, facets, byCount }: GroupProps & { byCount?: boolean }) {
  const chosen = [search[name] ?? []].flat().map(String);
  const { options } = facets[name];
  const isChosen = (value: string) => chosen.includes(value);
  const known = byCount
    ? options.filter(({ count, value }) => count > 0 || isChosen(value)).sort((a, b) => b.count - a.count)
    : options;
  if (known.length === 0) return null;
  const first = known.filter(({ value }, index) => index < SHOWN || isChosen(value));
  const rest = known.filter((option) => !first.includes(option));
  const tick = ({ value, label, count, countIsExact }: (typeof options)[number]) => (
    <Tick
      key={value}
      name={name}
      value={value}
      label={label}
      count={sayNumber(count, countIsExact)}
      defaultChecked={isChosen(value)}
      className={count === 0 ? "text-quiet" : undefined}
    />
  );
  const isFolded = chosen.length === 0 && known.every(({ count }) => count === 0);
  return (
    <FilterGroup legend={legend} isFolded={isFolded}>
      {first.map(tick)}
      {rest.length > 0 && (
        <details>
          <summary className="min-h-10 py-2 text-sm text-brand underline">{rest.length} more</summary>
          {rest.map(tick)}
        </details>
      )}
    </FilterGroup>
  );
}

/** One step or none. */
function Steps({ legend, name, any, search, facets }: GroupProps & { any: string }) {
  const chosen = search[name] === undefined || search[name] === 0 ? "" : String(search[name]);
  const { anyCount, anyCountIsExact, options } = facets[name];
  const isFolded = chosen === "" && anyCount === 0 && options.every(({ count }) => count === 0);
  return (
    <FilterGroup legend={legend} isFolded={isFolded}>
      <Tick
        type="radio"
        name={name}
        value=""
        label={any}
        count={sayNumber(anyCount, anyCountIsExact)}
        defaultChecked={chosen === ""}
      />
      {options.map(({ value, label, count, countIsExact }) => (
        <Tick
          key={value}
          type="radio"
          name={name}
          value={value}
          label={label}
          count={sayNumber(count, countIsExact)}
          defaultChecked={chosen === value}
        />
      ))}
    </FilterGroup>
  );
}
