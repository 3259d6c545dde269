import { DeskSection, Nothing } from "@/components/admin/desk-section";
import type { Happening } from "@/lib/applications/staff/history";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay, sayTime } from "@/lib/core/time/say";

/** All that happened with somebody, newest first, day by day. */
export function TimeLine({ happenings }: { happenings: Happening[] }) {
  const days = Map.groupBy(happenings, ({ at }) => londonDay(at));
  return (
    <DeskSection id="history" title="What happened" count={happenings.length}>
      {happenings.length === 0 && <Nothing>Nothing yet.</Nothing>}
      <ol role="list" className="grid gap-5">
        {[...days].map(([day, ofDay]) => (
          <li key={day}>
            <h3 className="mb-2 text-desk text-quiet">{sayDay(day, { weekday: true, year: true })}</h3>
            <ol role="list" className="grid gap-3">
              {ofDay.map((one, index) => (
                <Line key={index} happening={one} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </DeskSection>
  );
}

function Line({ happening: { at, what, words, by, about, href } }: { happening: Happening }) {
  return (
    <li className="border-s-3 border-line ps-4">
      <p>
        <strong className="font-medium">{what}</strong>
        {about && href && (
          <>
            : <a href={href}>{about}</a>
          </>
        )}
      </p>
      {words && <p className="max-w-[44em] break-words whitespace-pre-line">{words}</p>}
      <p className="text-sm text-quiet tabular-nums">
        {sayTime(at)}
        {by && `, ${by}`}
      </p>
    </li>
  );
}
