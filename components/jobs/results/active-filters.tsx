import { Chip } from "@/components/ui/chip";
import type { SearchRequest } from "@/lib/jobs/schema";
import type { FilterWords } from "@/lib/jobs/types";
import { searchAddress, without } from "./search-address";

type Props = { search: SearchRequest; filters: FilterWords[] };

/** What is chosen, each with a cross that takes it away. */
export function ActiveFilters({ search, filters }: Props) {
  if (filters.length === 0) return null;
  const { q, place, radius, sort } = search;
  return (
    <ul role="list" aria-label="Chosen filters" className="flex flex-wrap items-center gap-2">
      {filters.map(({ name, value, text }) => (
        <li key={`${name}-${value}`}>
          <Chip href={searchAddress(without(search, name, value))} removable>
            {text}
          </Chip>
        </li>
      ))}
      <li>
        <a href={searchAddress({ q, place, radius, sort })} className="inline-block px-1 py-2 text-sm">
          Clear all
        </a>
      </li>
    </ul>
  );
}
