import { Badge } from "@/components/ui/badge";
import { lastLondonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";

type State = "open" | "draft" | "scheduled" | "closed" | "withdrawn";

export interface AdvertLine {
  id: string;
  title: string;
  state: State;
  closesAt: Date | null;
  places: { name: string }[];
  _count: { applications: number };
}

const STATES: Record<State, { word: string; tone: "plain" | "good" }> = {
  open: { word: "Open", tone: "good" },
  draft: { word: "Draft", tone: "plain" },
  scheduled: { word: "Scheduled", tone: "plain" },
  closed: { word: "Closed", tone: "plain" },
  withdrawn: { word: "Withdrawn", tone: "plain" },
};

/** The jobs that are the public face of something. */
export function AdvertsList({ jobs }: { jobs: AdvertLine[] }) {
  return (
    <ul role="list" className="grid divide-y divide-line">
      {jobs.map(({ id, title, state, closesAt, places, _count }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 first:pt-0">
          <span className="min-w-0">
            <a href={`/admin/jobs/${id}`} className="font-semibold text-inherit no-underline hover:underline">
              {title}
            </a>
            {places[0] && <span className="text-quiet"> in {places[0].name}</span>}
          </span>
          <span className="flex items-center gap-3">
            <span className="text-quiet tabular-nums">
              {_count.applications > 0 && count(_count.applications, "application")}
              {_count.applications > 0 && state === "open" && ", "}
              {closesAt && state === "open" && `closes ${sayDay(lastLondonDay(closesAt), { weekday: false })}`}
            </span>
            <Badge tone={STATES[state].tone}>{STATES[state].word}</Badge>
          </span>
        </li>
      ))}
    </ul>
  );
}
