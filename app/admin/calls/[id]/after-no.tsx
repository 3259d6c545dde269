import { PromiseForm } from "@/components/recovery/person/promise-form";
import { PromiseList } from "@/components/recovery/person/promise-list";
import { SharedParts } from "@/components/recovery/person/shared-parts";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { may } from "@/lib/access/permissions";
import type { Staff } from "@/lib/access/viewer";
import type { CallWithHistory } from "@/lib/calls/staff/calls";
import { promisesIn } from "@/lib/recovery/promises/reading";
import { sharedWith } from "@/lib/recovery/sharing/sharing";
import { addPromise, promiseKept } from "../actions";

type Props = { staff: Staff; call: CallWithHistory; now: Date };

/** What the caller brought along; nothing where nothing was ticked. */
export async function Brought({ staff, call, now }: Props) {
  const parts = await sharedWith(staff, call.id, now);
  return parts && parts.length > 0 ? <SharedParts parts={parts} /> : null;
}

/** What was promised in a call, and whether it was kept. */
export async function Promises({ staff, call, now }: Props) {
  const promises = (await promisesIn(staff, call.id, now)) ?? [];
  const isHeld = call.outcome === "held";
  if (promises.length === 0 && !isHeld) return null;
  const mayWrite = may(staff, "write:calls");
  return (
    <section id="promises" className="grid gap-3">
      <h2 className="text-lg">What we promised</h2>
      {promises.length === 0 && <p className="text-quiet">{call.noPromise ?? "Nothing."}</p>}
      {promises.length > 0 && (
        <PromiseList
          promises={promises}
          note={({ by }) => by}
          act={({ id, what, keptOn }) =>
            mayWrite &&
            !keptOn && (
              <form action={promiseKept.bind(null, call.id, id)}>
                <Button size="desk" look="plain">
                  Kept<VisuallyHidden>: {what}</VisuallyHidden>
                </Button>
              </form>
            )
          }
        />
      )}
      {mayWrite && isHeld && (
        <div className="max-w-120">
          <PromiseForm action={addPromise.bind(null, call.id)} />
        </div>
      )}
    </section>
  );
}
