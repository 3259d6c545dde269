import type { PlacementMatter } from "@/lib/applications/onboarding/waiting";
import { sayDay } from "@/lib/core/time/say";
import { sayNumber } from "@/lib/core/text/text";
import { Matter, MatterRow } from "./matter";

type Props = { items: PlacementMatter[]; total: number; late: number };

/** What offers and new starters want of us, the most urgent first. */
export function PlacementsWaiting({ items, total, late }: Props) {
  return (
    <Matter
      title="Offers and new starters"
      urgent={late > 0 ? `${sayNumber(late)} cannot wait` : undefined}
      more={total > items.length ? { label: `${sayNumber(total)} in all`, href: "/admin/applications" } : undefined}
    >
      {items.map(({ applicationId, name, what, day, isLate }) => (
        <MatterRow
          key={`${applicationId} ${what}`}
          title={name}
          href={`/admin/applications/${applicationId}#onboarding`}
          detail={what}
          when={sayDay(day)}
          tone={isLate ? "late" : undefined}
        />
      ))}
    </Matter>
  );
}
