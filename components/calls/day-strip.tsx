import { cx } from "@/components/ui/cx";
import { Bar } from "@/components/ui/section";
import { type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { FreeDay } from "./free-days";

type Props = {
  days: FreeDay[];
  chosen: LocalDate;
  earlier?: LocalDate;
  later?: LocalDate;
  hrefOf: (day: LocalDate) => string;
};

/** Days as circles; each that has something free is a link. */
export function DayStrip({ days, chosen, earlier, later, hrefOf }: Props) {
  return (
    <section className="min-w-0">
      <Bar className="mb-4">
        <h2 className="text-lg">{months(days)}</h2>
        <p className="flex gap-4 text-sm">
          {earlier && (
            <a href={hrefOf(earlier)} className="py-1">
              Show earlier days
            </a>
          )}
          {later && (
            <a href={hrefOf(later)} className="py-1">
              Show later days
            </a>
          )}
        </p>
      </Bar>
      <nav
        aria-label="Day"
        className="relative -m-1.5 grid auto-cols-[minmax(2.75rem,1fr)] grid-flow-col sm:auto-cols-[minmax(3.875rem,1fr)] sm:gap-1 overflow-x-auto p-1.5 [scrollbar-width:none]"
      >
        {days.map(({ day, slots }) =>
          slots.length > 0 ? (
            <a
              key={day}
              href={hrefOf(day)}
              aria-current={day === chosen ? "date" : undefined}
              className="group grid justify-items-center gap-1 rounded-control py-1 text-xs text-quiet no-underline sm:text-sm hover:text-ink focus-visible:rounded-control aria-[current]:font-semibold aria-[current]:text-ink"
            >
              <DayFace day={day} isFree />
              {slots.length} free
            </a>
          ) : (
            <span key={day} className="grid justify-items-center gap-1 py-1 text-xs text-quiet sm:text-sm">
              <DayFace day={day} />
              None
            </span>
          ),
        )}
      </nav>
    </section>
  );
}

/** "Tue 8" to the eye, "Tuesday 8 December" to readers. */
function DayFace({ day, isFree = false }: { day: LocalDate; isFree?: boolean }) {
  const words = sayDay(day);
  const [weekday = "", date] = words.split(" ");
  return (
    <>
      {/* In one piece: a word of two parts is read as two. */}
      <span className="sr-only">{words}, </span>
      <span aria-hidden="true">{weekday.slice(0, 3)}</span>
      <b
        aria-hidden="true"
        className={cx(
          "grid size-10 place-items-center rounded-full font-display text-[1rem] leading-none font-semibold sm:size-13 sm:text-lg",
          isFree &&
            "bg-wash text-ink group-hover:outline-2 group-hover:outline-brand group-aria-[current]:bg-brand group-aria-[current]:text-on-brand forced-colors:group-aria-[current]:outline-3 forced-colors:group-aria-[current]:outline-[Highlight]",
        )}
      >
        {date}
      </b>
    </>
  );
}

/** "December", or "December and January" when the days shown run over its end. */
function months(days: FreeDay[]): string {
  return [...new Set(days.map(({ day }) => sayDay(day).split(" ").at(-1)))].join(" and ");
}
