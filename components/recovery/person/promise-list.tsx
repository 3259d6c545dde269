import { Badge } from "@/components/ui/badge";
import type { ReactNode } from "react";
import { sayDay } from "@/lib/core/time/say";
import type { PromiseMade, PromiseState } from "@/lib/recovery/promises/reading";

const STATES: Record<PromiseState, { label: string; tone: "plain" | "good" | "warn" | "bad" }> = {
  open: { label: "Open", tone: "plain" },
  overdue: { label: "Overdue", tone: "bad" },
  kept: { label: "Kept", tone: "good" },
  "kept-late": { label: "Kept, late", tone: "warn" },
};

type Props = {
  promises: PromiseMade[];
  /** Beside whose it is: whom it was made to, or who made it. */
  note?: (promise: PromiseMade) => ReactNode;
  act?: (promise: PromiseMade) => ReactNode;
};

/** Promises with their day, and whether they were kept. */
export function PromiseList({ promises, note, act }: Props) {
  return (
    <ul role="list" className="border-t border-line">
      {promises.map((promise) => {
        const { id, what, dueOn, keptOn, state } = promise;
        const { label, tone } = STATES[state];
        return (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <div className="min-w-0 flex-[1_1_16rem]">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
                {what} <Badge tone={tone}>{label}</Badge>
              </p>
              <p className="text-sm text-quiet">
                By {sayDay(dueOn, { year: true })}
                {keptOn && `, kept on ${sayDay(keptOn)}`}
                {note && <>. {note(promise)}</>}
              </p>
            </div>
            {act?.(promise)}
          </li>
        );
      })}
    </ul>
  );
}
