import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { sayMoment } from "@/lib/core/time/say";

export interface SessionLine {
  id: string;
  device: string;
  isThis: boolean;
  isSameNetwork: boolean | null;
  begunAt: Date;
  lastSeenAt: Date;
  isProven: boolean;
}

type Props = { sessions: SessionLine[]; end: (id: string) => () => Promise<void> };

/** Browsers somebody is signed in with: enough to know one's own, and a button for each that is not. */
export function SessionsList({ sessions, end }: Props) {
  return (
    <ul role="list" className="grid max-w-[44rem] divide-y divide-line border-y border-line">
      {sessions.map((session) => (
        <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {session.device}
              {session.isThis && <Badge tone="good">This one</Badge>}
            </p>
            <p className="text-quiet">{saidOf(session)}</p>
          </div>
          {!session.isThis && (
            <form action={end(session.id)}>
              <Button size="desk" look="plain">
                Sign out
                <VisuallyHidden> of {session.device}</VisuallyHidden>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function saidOf({ isThis, isSameNetwork, begunAt, lastSeenAt, isProven }: SessionLine): string {
  const where = isThis || isSameNetwork === null ? "" : isSameNetwork ? "On this network. " : "On another network. ";
  const seen = isThis ? "" : `, last used ${sayMoment(lastSeenAt, undefined, { year: false })}`;
  const step = isProven ? "" : ". Without the second step so far";
  return `${where}Since ${sayMoment(begunAt, undefined, { year: false })}${seen}${step}`;
}
