"use client";

import { type DragEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { cx } from "@/components/ui/cx";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export interface CalendarCall {
  id: string;
  name: string;
  host: string;
  topic: string | null;
  /** Minutes since the London midnight of its day. */
  minute: number;
  /** "10:00" */
  time: string;
  isOver: boolean;
  /** What became of it, in words; null while nobody has said. */
  outcome: string | null;
}

export interface CalendarDay {
  day: string;
  /** "Tuesday 8 December" */
  words: string;
  /** "Tue 8 Dec" */
  short: string;
  isToday: boolean;
  calls: CalendarCall[];
  /** From and until, in minutes since midnight. */
  open: [number, number][];
  away: [number, number][];
  /** Both in words, for whoever cannot see them: "Open 9:30 to 12:30. Away 10:00 to 11:00." Empty when there are none. */
  grounds: string;
}

export interface CalendarRow {
  /** Minutes since midnight. */
  minute: number;
  /** "9:30" */
  time: string;
}

type Props = {
  days: CalendarDay[];
  /** The half hours shown, the first on top. */
  rows: CalendarRow[];
  /** Moves a call (`call`, `day`, `time`); left out for whoever may not. */
  move?: (form: FormData) => Promise<void>;
};

const HALF_HOUR = 30;
const ROW_PX = 28;

/**
 * Days side by side with their calls, in UK time. A call can be dragged to another time, after a question; without a
 * mouse its own page does the same. On narrow screens the days stand under each other.
 */
export function WeekCalendar({ days, rows, move }: Props) {
  const [wish, setWish] = useState<{ call: CalendarCall; day: CalendarDay; time: string } | null>(null);
  const [dragged, setDragged] = useState<CalendarCall | null>(null);
  const first = rows[0]?.minute ?? 0;

  function drop(event: DragEvent, day: CalendarDay, { minute, time }: CalendarRow) {
    event.preventDefault();
    const call = dragged;
    setDragged(null);
    if (call && !(day.calls.includes(call) && call.minute === minute)) setWish({ call, day, time });
  }

  return (
    <>
      <div className="grid gap-x-1 gap-y-6 lg:grid-flow-col lg:auto-cols-fr lg:grid-cols-[3.5rem]">
        <div className="hidden lg:block" aria-hidden="true">
          <div className="h-12" />
          {rows.map(({ minute, time }) => (
            <div
              key={minute}
              className="-mt-2.5 mb-2.5 h-7 pe-2 text-end text-sm whitespace-nowrap text-quiet tabular-nums"
            >
              {minute % 60 === 0 ? time : ""}
            </div>
          ))}
        </div>
        {days.map((day) => (
          <section key={day.day} aria-label={day.words} className="min-w-0">
            <h2 className={cx("flex h-12 items-center text-base leading-tight", day.isToday && "text-brand underline")}>
              <span className="lg:sr-only">
                {day.words}
                {day.isToday && <VisuallyHidden>, today</VisuallyHidden>}
              </span>
              <span className="hidden lg:inline" aria-hidden="true">
                {day.short}
              </span>
            </h2>
            {day.calls.length === 0 && <p className="text-quiet lg:sr-only">No calls.</p>}
            {day.grounds && <p className="sr-only">{day.grounds}</p>}
            <div className="relative">
              <div className="hidden lg:block">
                {rows.map((row) => (
                  <div
                    key={row.minute}
                    onDragOver={move && ((event) => event.preventDefault())}
                    onDrop={move && ((event) => drop(event, day, row))}
                    className={cx(
                      "h-7 border-t border-line",
                      isIn(day.away, row.minute)
                        ? "bg-warn-wash forced-colors:border-s-6 forced-colors:border-s-[GrayText]"
                        : isIn(day.open, row.minute) && "bg-raised forced-colors:border-s-2",
                    )}
                  />
                ))}
              </div>
              <ul role="list" className="grid gap-2 lg:contents">
                {day.calls.map((call) => (
                  <Entry
                    key={call.id}
                    call={call}
                    top={((call.minute - first) / HALF_HOUR) * ROW_PX}
                    beside={besides(day.calls, call)}
                    onDragStart={move && !call.isOver ? () => setDragged(call) : undefined}
                  />
                ))}
              </ul>
            </div>
          </section>
        ))}
      </div>
      {move && (
        <Dialog
          open={wish !== null}
          onClose={() => setWish(null)}
          title={wish ? `Move the call with ${wish.call.name}?` : ""}
          actions={
            wish && (
              <form action={move} className="flex gap-3">
                <input type="hidden" name="call" value={wish.call.id} />
                <input type="hidden" name="day" value={wish.day.day} />
                <input type="hidden" name="time" value={wish.time} />
                <Button size="little">Move it and tell them</Button>
                <Button type="button" look="plain" size="little" onClick={() => setWish(null)}>
                  Leave it
                </Button>
              </form>
            )
          }
        >
          {wish && (
            <p>
              From {wish.call.time} to {wish.day.words}, {wish.time}. {wish.call.name} and {wish.call.host} get an email
              with the new time, and their calendars change.
            </p>
          )}
        </Dialog>
      )}
    </>
  );
}

type EntryProps = { call: CalendarCall; top: number; beside: [number, number]; onDragStart?: () => void };

function Entry({ call, top, beside: [at, of], onDragStart }: EntryProps) {
  return (
    <li
      draggable={onDragStart !== undefined}
      onDragStart={onDragStart}
      ref={(element) => {
        // Set by script, since a style in the markup is what the policy forbids.
        if (!element) return;
        element.style.top = `${top}px`;
        element.style.left = `${(at / of) * 100}%`;
        element.style.width = `${100 / of}%`;
      }}
      className={cx("lg:absolute lg:p-px", onDragStart && "lg:cursor-grab")}
    >
      <a
        href={`/admin/calls/${call.id}`}
        className={cx(
          "block h-full min-h-11 overflow-hidden rounded-badge border-s-3 border-brand bg-wash px-2 py-1 text-sm leading-tight text-ink no-underline hover:underline lg:h-[26px] lg:min-h-0 lg:text-ellipsis lg:whitespace-nowrap",
          call.isOver && "border-line bg-sand text-quiet",
        )}
      >
        <span className="tabular-nums">{call.time}</span> <strong>{call.name}</strong>{" "}
        <VisuallyHidden>with </VisuallyHidden>
        <span className="text-quiet">{[call.host, call.topic, call.outcome].filter(Boolean).join(", ")}</span>
      </a>
    </li>
  );
}

/** Which place a call has among those at the same time, and how many there are. */
function besides(calls: CalendarCall[], call: CalendarCall): [number, number] {
  const same = calls.filter(({ minute }) => minute === call.minute);
  return [same.indexOf(call), same.length];
}

const isIn = (stretches: [number, number][], minute: number) =>
  stretches.some(([from, until]) => from <= minute && minute < until);
