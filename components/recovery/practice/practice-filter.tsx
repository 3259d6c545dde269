import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { SECTORS } from "@/lib/jobs/vocabulary";
import type { PracticeFilter } from "@/lib/recovery/practice-input";
import { PRACTICE_STAGES } from "@/lib/recovery/practice/words";

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** Chooses a part of the bank by its address, so that it can be kept as a bookmark. */
export function PracticeFilterForm({ action, filter }: { action: string; filter: PracticeFilter }) {
  return (
    <form action={action} className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto] print:hidden">
      <SelectField
        key={`sector-${filter.sector}`}
        name="sector"
        label="Kind of work"
        prompt="Asked anywhere"
        options={optionsOf(SECTORS)}
        defaultValue={filter.sector ?? ""}
      />
      <SelectField
        key={`stage-${filter.stage}`}
        name="stage"
        label="How far it has come"
        prompt="Every stage"
        options={optionsOf(PRACTICE_STAGES)}
        defaultValue={filter.stage ?? ""}
      />
      <Button type="submit">Show questions</Button>
    </form>
  );
}
