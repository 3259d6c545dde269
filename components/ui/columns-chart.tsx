"use client";

import { type KeyboardEvent, useState } from "react";
import { cx } from "./cx";

export interface Series {
  name: string;
  tone: "brand" | "warn" | "quiet";
  /** Hangs down from the line. */
  isBelow?: boolean;
}

export interface ChartColumn {
  /** Stands under the first and the last. */
  label: string;
  /** All of it in words: "The week of 2 November: 24 applications". */
  words: string;
  /** One number for each series. */
  values: number[];
}

type Props = {
  /** Says what the picture shows, not what it is of: "Applications are up a fifth". */
  title: string;
  series: Series[];
  columns: ChartColumn[];
  /** One and many of what the numbers count, where it is not pieces: "hour", "hours". */
  unit?: readonly [one: string, many: string];
  /** The last column is not over yet, and drawn so. */
  isLastOpen?: boolean;
  /** Beside others, without the table that opens below. */
  isSmall?: boolean;
  className?: string;
};

const FILLS = {
  brand: "fill-brand forced-colors:fill-[CanvasText]",
  warn: "fill-warn forced-colors:fill-[Highlight]",
  quiet: "fill-rule forced-colors:fill-[GrayText]",
};
const KEYS = {
  brand: "bg-brand forced-colors:bg-[CanvasText]",
  warn: "bg-warn forced-colors:bg-[Highlight]",
  quiet: "bg-rule forced-colors:bg-[GrayText]",
};
const WIDTH = 640;

/**
 * Columns side by side, stacked by series. A column tells its numbers when it is pointed at or reached by the arrow keys,
 * and all of them stand in a table as well. Drawn on the server: without script it is a picture with its table.
 */
export function ColumnsChart({ title, series, columns, unit, isLastOpen, isSmall, className }: Props) {
  const [at, setAt] = useState<number>();
  const height = isSmall ? 96 : 170;
  const { most, least } = reachOf(series, columns);
  const scale = height / Math.max(1, most + least);
  const step = WIDTH / Math.max(1, columns.length);
  const told = at === undefined ? undefined : columns[at];

  function walk(event: KeyboardEvent) {
    const last = columns.length - 1;
    const here = at ?? last + 1;
    const to = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: last, Escape: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setAt(to < 0 && event.key === "Escape" ? undefined : Math.min(Math.max(to, 0), last));
  }
  return (
    <figure
      className={cx(
        "grid min-w-0 content-start gap-2 break-inside-avoid",
        isSmall && "row-span-2 grid-rows-subgrid",
        className,
      )}
    >
      <figcaption className="grid gap-1">
        <span className="font-semibold">{title}</span>
        {series.length > 1 && (
          <span className="flex flex-wrap gap-x-4 gap-y-1 text-quiet">
            {series.map(({ name, tone }) => (
              <span key={name} className="inline-flex items-center gap-1.5">
                <span
                  className={cx(
                    "size-2.5 rounded-[3px] forced-colors:border forced-colors:[forced-color-adjust:none]",
                    KEYS[tone],
                  )}
                  data-paint=""
                />
                {name}
              </span>
            ))}
          </span>
        )}
      </figcaption>
      <div
        role="group"
        aria-label={`${title}: left and right tell the numbers of each week`}
        tabIndex={0}
        onKeyDown={walk}
        onBlur={() => setAt(undefined)}
        onPointerLeave={() => setAt(undefined)}
        className="grid gap-1 text-quiet tabular-nums"
      >
        <p role="status" className="min-h-[1.5em]">
          {told ? (
            <span className="text-ink">{told.words}</span>
          ) : (
            `${most.toLocaleString("en-GB")}${unit ? ` ${unit[most === 1 ? 0 : 1]}` : ""}`
          )}
        </p>
        <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" className="h-auto w-full">
          {columns.map((column, index) => (
            <g key={column.words} onPointerEnter={() => setAt(index)} onPointerDown={() => setAt(index)}>
              <title>{column.words}</title>
              <rect
                x={index * step}
                width={step}
                height={height}
                className={at === index ? "fill-wash" : "fill-transparent"}
              />
              <Stack
                {...{ series, column, scale }}
                x={index * step + step * 0.12}
                width={step * 0.76}
                line={most * scale}
                isOpen={Boolean(isLastOpen) && index === columns.length - 1}
              />
            </g>
          ))}
          <line
            x1="0"
            x2={WIDTH}
            y1={most * scale}
            y2={most * scale}
            className="stroke-edge forced-colors:stroke-[CanvasText]"
          />
        </svg>
        <p className="flex justify-between gap-4" aria-hidden="true">
          <span>{columns[0]?.label}</span>
          <span>{columns.at(-1)?.label}</span>
        </p>
      </div>
      <Numbers {...{ title, series, columns, isSmall }} />
    </figure>
  );
}

type StackProps = {
  series: Series[];
  column: ChartColumn;
  scale: number;
  x: number;
  width: number;
  line: number;
  isOpen: boolean;
};

/** One column: what stands on the line upwards, what hangs from it downwards. */
function Stack({ series, column, scale, x, width, line, isOpen }: StackProps) {
  const before = (at: number) =>
    series.reduce(
      (sum, { isBelow }, index) =>
        index < at && Boolean(isBelow) === Boolean(series[at]?.isBelow) ? sum + (column.values[index] ?? 0) : sum,
      0,
    );
  return series.map(({ name, tone, isBelow }, index) => {
    const tall = (column.values[index] ?? 0) * scale;
    const y = isBelow ? line + before(index) * scale : line - before(index) * scale - tall;
    return (
      <rect
        key={name}
        x={x}
        y={y}
        width={width}
        height={tall}
        rx="2"
        className={cx(FILLS[tone], isOpen && "opacity-55")}
      />
    );
  });
}

/** The same in numbers: for readers always, for everybody else below the larger pictures. */
function Numbers({ title, series, columns, isSmall }: Pick<Props, "title" | "series" | "columns" | "isSmall">) {
  const table = (
    <table className="w-full tabular-nums">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr className="border-b border-line text-quiet">
          <th scope="col" className="py-1 text-start font-medium">
            Week of
          </th>
          {series.map(({ name }) => (
            <th key={name} scope="col" className="py-1 text-end font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ label, words, values }) => (
          <tr key={words} className="border-b border-line">
            <th scope="row" className="py-1 text-start font-normal">
              {label}
            </th>
            {values.map((value, at) => (
              <td key={at} className="py-1 text-end">
                {value.toLocaleString("en-GB")}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (isSmall) return <div className="sr-only">{table}</div>;
  return (
    <details className="print:hidden">
      <summary className="w-fit py-1 text-quiet hover:text-ink">
        The numbers<span className="sr-only">: {title}</span>
      </summary>
      {table}
    </details>
  );
}

function reachOf(series: Series[], columns: ChartColumn[]): { most: number; least: number } {
  const sum = ({ values }: ChartColumn, below: boolean) =>
    values.reduce((total, value, at) => (Boolean(series[at]?.isBelow) === below ? total + value : total), 0);
  return {
    most: Math.max(1, ...columns.map((column) => sum(column, false))),
    least: Math.max(0, ...columns.map((column) => sum(column, true))),
  };
}
