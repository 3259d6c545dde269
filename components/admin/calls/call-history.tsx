import { Badge } from "@/components/ui/badge";
import type { CallWithHistory } from "@/lib/calls/staff/calls";
import { type Outcome, OUTCOMES } from "@/lib/calls/vocabulary";
import { sayMoment } from "@/lib/core/time/say";

const ACTS: Record<string, string> = {
  booked: "Booked",
  moved: "Moved",
  cancelled: "Called off",
  declined: "Declined in the calendar",
  accepted: "Accepted after all",
  "outcome-undone": "What became of it was taken back",
};
const ACTORS: Record<string, string> = { visitor: "by the visitor", consultant: "by the consultant", system: "" };

/** What only staff wrote about a call, the newest first. */
export function CallNotes({ notes }: Pick<CallWithHistory, "notes">) {
  if (notes.length === 0) return null;
  return (
    <ul role="list" className="grid gap-4">
      {notes.map(({ id, text, at, author }) => (
        <li key={id} className="border-s-3 border-line ps-4">
          <p className="max-w-[42em] whitespace-pre-line">{text}</p>
          <p className="text-sm text-quiet">
            {author}, {sayMoment(at)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** All that happened to a call, and by whom. */
export function CallHistory({ history }: Pick<CallWithHistory, "history">) {
  return (
    <ol role="list" className="grid gap-2">
      {history.map(({ at, act, actor, from, to }) => {
        const isMove = from !== null && to !== null && from.getTime() !== to.getTime();
        return (
          <li key={`${at.toISOString()} ${act}`}>
            {act in OUTCOMES
              ? `“${OUTCOMES[act as Outcome]}”, says ${actor}`
              : `${act === "moved" && !isMove ? "Given to a colleague" : (ACTS[act] ?? act)} ${ACTORS[actor] ?? `by ${actor}`}`}
            {isMove && `, from ${sayMoment(from)} to ${sayMoment(to)}`}
            <span className="block text-sm text-quiet">{sayMoment(at)}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** Other calls of the same address. */
export function OtherCalls({ others }: Pick<CallWithHistory, "others">) {
  return (
    <ul role="list" className="grid gap-1">
      {others.map(({ id, startsAt, status, outcome }) => (
        <li key={id}>
          <a href={`/admin/calls/${id}`}>{sayMoment(startsAt)}</a>{" "}
          {status === "cancelled" ? <Badge tone="bad">Cancelled</Badge> : outcome && OUTCOMES[outcome]}
        </li>
      ))}
    </ul>
  );
}
