import { AfterANo } from "@/components/recovery/after-a-no";
import type { Viewer } from "@/lib/access/viewer";
import { progressOf } from "@/lib/recovery/plan/headline";
import { ownPlans } from "@/lib/recovery/plan/reading";

/** What helps after a no, with the reader's newest plan first. */
export async function AfterANoSection({ who, ...known }: { who: Viewer; isDeleted: boolean; hasNo: boolean }) {
  const [newest] = await ownPlans(who);
  const plan = newest && {
    title: newest.about ? `Your plan after ${newest.about}` : "Your plan",
    progress: progressOf(newest.done, newest.total),
    href: `/account/plan/${newest.id}`,
  };
  return <AfterANo plan={plan ?? null} {...known} />;
}
