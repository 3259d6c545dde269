import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

interface Filter {
  name: string;
  label: string;
  value?: string;
  options: { value: string; label: string }[];
}

/** Choices above a list, as one plain form: it works without script, and its address can be shared. */
export function SelectFilter({ filters, keep = {} }: { filters: Filter[]; keep?: Record<string, string | undefined> }) {
  return (
    <form className="my-4 flex flex-wrap items-end gap-x-3 gap-y-2">
      {Object.entries(keep).map(([name, kept]) => kept && <input key={name} type="hidden" name={name} value={kept} />)}
      {filters.map(({ name, label, value, options }) => (
        <label key={name} className="grid gap-1 text-sm">
          <span className="text-quiet">{label}</span>
          <Select name={name} defaultValue={value ?? ""} className="max-w-64">
            <option value="">All</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        </label>
      ))}
      <Button size="desk" look="plain">
        Show
      </Button>
    </form>
  );
}
