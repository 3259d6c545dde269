import { Button } from "@/components/ui/button";
import { CONTROL_LITTLE } from "@/components/ui/frame";

/** One box above a table; Enter searches. */
export function AdminSearch({
  label,
  value,
  keep = {},
}: {
  label: string;
  value?: string;
  keep?: Record<string, string>;
}) {
  return (
    <form role="search" className="my-4 flex w-96 max-w-full items-center gap-2">
      {Object.entries(keep).map(([name, kept]) => (
        <input key={name} type="hidden" name={name} value={kept} />
      ))}
      <input
        type="search"
        name="q"
        aria-label={label}
        placeholder={label}
        defaultValue={value}
        className={CONTROL_LITTLE + " w-full"}
      />
      <Button size="desk" look="plain">
        Search
      </Button>
    </form>
  );
}
