import { Button } from "@/components/ui/button";
import { CONTROL_LITTLE } from "@/components/ui/frame";
import { Sheet } from "@/components/ui/sheet";
import { FREQUENCIES, type Frequency } from "@/lib/alerts/schema";
import { count } from "@/lib/core/text";

type Props = {
  alert: { id: string; search: string; href: string; frequency: Frequency; isConfirmed: boolean; matchesNow: number };
  change: (form: FormData) => Promise<void>;
};

/** One alert: what it looks for, what matches now, how often it comes, and the way out. */
export function ManagedAlertCard({ alert, change }: Props) {
  return (
    <Sheet as="section" className="grid gap-4">
      <div>
        <h2 className="text-lg">{alert.search}</h2>
        <p className="mt-1 text-quiet">
          {alert.isConfirmed ? (
            <>
              <a href={alert.href}>{count(alert.matchesNow, "open job")}</a>{" "}
              {alert.matchesNow === 1 ? "matches" : "match"} now.
            </>
          ) : (
            "Not confirmed yet: press the button in our mail to start it."
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <form action={change} className="flex flex-wrap items-end gap-2">
          <input type="hidden" name="act" value="frequency" />
          <input type="hidden" name="alert" value={alert.id} />
          <label className="grid gap-1 text-sm font-semibold">
            How often
            <select name="frequency" defaultValue={alert.frequency} className={CONTROL_LITTLE}>
              {Object.entries(FREQUENCIES).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" size="little" look="plain" aria-label={`Save how often: ${alert.search}`}>
            Save
          </Button>
        </form>
        <form action={change}>
          <input type="hidden" name="act" value="stop" />
          <input type="hidden" name="alert" value={alert.id} />
          <Button type="submit" size="little" look="danger" aria-label={`Stop this alert: ${alert.search}`}>
            Stop this alert
          </Button>
        </form>
      </div>
    </Sheet>
  );
}
