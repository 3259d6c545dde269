import { Button } from "@/components/ui/button";
import { House } from "@/components/ui/sheet";
import type { ManagedAlert } from "@/lib/alerts/managing";
import type { SearchNow } from "@/lib/alerts/search-now";
import { count } from "@/lib/core/text/text";

type Props = {
  fits: SearchNow[];
  alerts: ManagedAlert[];
  start: () => Promise<void>;
  /** Lets an alert look for this; not where it would take several. */
  change?: (id: string) => () => Promise<void>;
};

/** How many jobs fit what somebody looks for, and the alert that tells of the next: a new one, or one of theirs changed. */
export function FitNow({ fits, alerts, start, change }: Props) {
  const hasAll = fits.every(({ search }) => alerts.some((alert) => alert.search === search));
  return (
    <House as="section">
      <h2 className="text-lg">What fits now</h2>
      <ul role="list" className="grid gap-1">
        {fits.map(({ search, href, total }) => (
          <li key={href}>
            <a href={href}>{count(total, "open job")}</a>: {search}
          </li>
        ))}
      </ul>
      {hasAll ? (
        <p className="text-quiet">You have an alert for exactly this.</p>
      ) : (
        <div className="flex flex-wrap gap-3">
          <form action={start}>
            <Button type="submit">Email me new ones weekly</Button>
          </form>
          {change &&
            alerts.slice(0, 3).map(({ id, search }) => (
              <form key={id} action={change(id)}>
                <Button type="submit" look="plain">
                  Change my alert “{search}” to this
                </Button>
              </form>
            ))}
        </div>
      )}
    </House>
  );
}
