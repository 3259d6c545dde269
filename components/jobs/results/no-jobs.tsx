import { ApartDrawing } from "@/components/site/drawing";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { sayNumber } from "@/lib/core/text/text";
import type { CountedSearch } from "@/lib/jobs/types";
import { searchAddress } from "./search-address";

type Props = {
  wider: CountedSearch[];
  /** Where the form for an alert is on this page. */
  alert: string;
};

/** Nothing found: what would be found with one thing less, each with how much. */
export function NoJobs({ wider, alert }: Props) {
  return (
    <EmptyState title="Nothing fits all of that today" drawing={<ApartDrawing />}>
      {wider.length > 0 ? (
        <>
          <p>Change one thing:</p>
          <ul role="list" className="flex flex-wrap gap-2">
            {wider.map(({ label, criteria, count, countIsExact }) => (
              <li key={label}>
                <Chip href={searchAddress(criteria)} count={sayNumber(count, countIsExact)}>
                  {label}
                </Chip>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          <a href="/jobs">Look at all jobs</a>, or <a href={alert}>let us write to you when one comes that fits</a>.
        </p>
      )}
    </EmptyState>
  );
}
