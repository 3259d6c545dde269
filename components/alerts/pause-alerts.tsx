import { Button } from "@/components/ui/button";
import { CONTROL_LITTLE } from "@/components/ui/frame";
import { londonDay, sayDay } from "@/lib/core/dates";

/** A rest for all alerts of an address, or their end. */
export function PauseAlerts({
  pausedUntil,
  change,
}: {
  pausedUntil: Date | null;
  change: (form: FormData) => Promise<void>;
}) {
  return (
    <section className="grid gap-4 border-t border-line pt-5">
      <h2 className="text-lg">All of them</h2>
      {pausedUntil ? (
        <form action={change} className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="act" value="resume" />
          <p>Paused until {sayDay(londonDay(pausedUntil))}.</p>
          <Button type="submit" size="little" look="plain">
            Start them again now
          </Button>
        </form>
      ) : (
        <form action={change} className="flex flex-wrap items-end gap-2">
          <input type="hidden" name="act" value="pause" />
          <label className="grid gap-1 text-sm font-semibold">
            Pause for
            <select name="weeks" defaultValue="2" className={CONTROL_LITTLE}>
              {[1, 2, 4, 8, 12].map((weeks) => (
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
      )}
      <form action={change}>
        <input type="hidden" name="act" value="stop-all" />
        <Button type="submit" size="little" look="danger">
          Stop all alerts
        </Button>
      </form>
    </section>
  );
}
