import { sayStart } from "@/components/calls/words";
import type { InterviewForStaff } from "@/lib/applications/interviews/staff/reading";
import { sayMoment } from "@/lib/core/time/say";

const ACTS: Record<string, string> = {
  invited: "Asked to choose a time",
  booked: "Booked",
  moved: "Moved",
  changed: "Something else about it changed",
  "none-suits": "None of the times suited",
  "time-withdrawn": "The client’s time was taken back",
  cancelled: "Called off",
  restored: "Brought back, since the no was taken back",
  held: "It took place",
  "missed-by-candidate": "The candidate did not come",
  "missed-by-interviewer": "The interviewer did not come",
};
const ACTORS: Record<string, string> = { candidate: "by the candidate", staff: "by us", machine: "by the site" };

/** What happened to an interview, folded away. */
export function InterviewHistory({ history }: Pick<InterviewForStaff, "history">) {
  return (
    <details>
      <summary className="cursor-pointer text-sm text-quiet">What happened</summary>
      <ol role="list" className="mt-2 grid gap-1 text-sm">
        {history.map(({ at, act, actor, to }) => (
          <li key={`${at.toISOString()} ${act}`}>
            {ACTS[act] ?? act}
            {to && ` for ${sayStart(to)}`}, {ACTORS[actor]} <span className="text-quiet">{sayMoment(at)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
