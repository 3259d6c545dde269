import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CONTROL_LITTLE } from "@/components/ui/frame";
import { Sheet } from "@/components/ui/sheet";
import type { ManagedAlert } from "@/lib/alerts/managing";
import { FREQUENCIES } from "@/lib/alerts/vocabulary";
import { count } from "@/lib/core/text/text";
import { ChangeSearch } from "./change-search";

type Props = {
  alert: ManagedAlert;
  /** The day of its next mail, in words; null while all are paused. */
  next: string | null;
  change: (form: FormData) => Promise<void>;
};

/** One alert: what it looks for, what matches now, how often it comes, and the way out. */
export function ManagedAlertCard({ alert, next, change }: Props) {
  return (
    <Sheet as="section" className="grid gap-5">
      <div className="grid gap-1">
        <h2 className="text-lg">{alert.search}</h2>
        <State alert={alert} next={next} />
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <HowOften alert={alert} change={change} />
        <form action={change}>
          <input type="hidden" name="act" value="stop" />
          <input type="hidden" name="alert" value={alert.id} />
          <Button type="submit" size="little" look="danger" aria-label={`Stop this alert: ${alert.search}`}>
            Stop this alert
          </Button>
        </form>
      </div>
      <ChangeSearch alert={alert} change={change} />
    </Sheet>
  );
}

function State({ alert: { isConfirmed, href, matchesNow }, next }: Pick<Props, "alert" | "next">) {
  if (!isConfirmed)
    return (
      <p className="text-quiet">
        <Badge tone="warn">Not confirmed</Badge> Press the button in our email to start it.
      </p>
    );
  return (
    <p className="text-quiet">
      {matchesNow > 0 ? <a href={href}>{count(matchesNow, "open job")}</a> : "No open job"}{" "}
      {matchesNow > 1 ? "match" : "matches"} now.{next && ` Next email: ${next}, if there is something new.`}
    </p>
  );
}

function HowOften({ alert, change }: Pick<Props, "alert" | "change">) {
  return (
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
  );
}
