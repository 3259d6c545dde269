import { Button } from "@/components/ui/button";
import { CONTROL_LITTLE } from "@/components/ui/frame";

type Props = {
  /** The day until which all are paused, in words. */
  until: string | null;
  change: (form: FormData) => Promise<void>;
};

const WEEKS = [1, 2, 4, 8, 12];

/** A rest for all alerts of an address, or their end. */
export function AllAlerts({ until, change }: Props) {
  return (
    <section className="mt-4 grid gap-4 border-t border-line pt-6" aria-labelledby="all-alerts">
      <h2 id="all-alerts" className="text-lg">
        All of them
      </h2>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        {until ? <Resume change={change} /> : <Pause change={change} />}
        <form action={change}>
          <input type="hidden" name="act" value="stop-all" />
          <Button type="submit" size="little" look="danger">
            Stop all alerts
          </Button>
        </form>
      </div>
    </section>
  );
}

function Pause({ change }: Pick<Props, "change">) {
  return (
    <form action={change} className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="act" value="pause" />
      <label className="grid gap-1 text-sm font-semibold">
        Pause for
        <select name="weeks" defaultValue="2" className={CONTROL_LITTLE}>
          {WEEKS.map((weeks) => (
            <option key={weeks} value={weeks}>
              {weeks === 1 ? "1 week" : `${weeks} weeks`}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" size="little" look="plain">
        Pause all
      </Button>
    </form>
  );
}

function Resume({ change }: Pick<Props, "change">) {
  return (
    <form action={change}>
      <input type="hidden" name="act" value="resume" />
      <Button type="submit" size="little" look="plain">
        Start them again now
      </Button>
    </form>
  );
}
