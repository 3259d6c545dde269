import { Notice } from "@/components/ui/notice";
import { count } from "@/lib/core/text/text";
import type { readParams } from "../params";

/** What became of the calls of whoever is away or has left. */
export function HandedOver({ params }: { params: Awaited<ReturnType<typeof readParams>> }) {
  if (params.text("handed") === undefined) return null;
  const [moved, left] = [Number(params.text("handed")), Number(params.text("left"))];
  if (!left) return <Notice tone="good">Done. {moved > 0 && `${count(moved, "call")} went to colleagues.`}</Notice>;
  return (
    <Notice tone="warn" isOutcome title={`${count(left, "call")} could not be given to anybody`}>
      {moved > 0 && `${count(moved, "call")} went to colleagues. `}Nobody else is free at the time of the rest: move
      them or call them off from <a href="/admin/calls/list">the list</a>.
    </Notice>
  );
}
