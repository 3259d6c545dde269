import { cx } from "./cx";

export interface Bar {
  /** Stands under the first, the middle and the last. */
  label: string;
  /** In words, for whoever cannot see it. */
  words: string;
  /** Above the line, and below it. */
  up: number;
  down: number;
}

type Props = {
  /** Says what the picture shows: "More people join than leave". */
  title: string;
  up: string;
  /** Left out where nothing goes down. */
  down?: string;
  bars: Bar[];
  className?: string;
};

const [WIDTH, HEIGHT, GAP] = [640, 160, 3];

/**
 * Bars up and down from one line, such as how many joined and left in a week. The numbers are a table for whoever cannot see
 * it.
 */
export function BarChart({ title, up, down, bars, className }: Props) {
  const most = Math.max(1, ...bars.map((bar) => bar.up));
  const least = Math.max(0, ...bars.map((bar) => bar.down));
  const unit = HEIGHT / (most + least);
  const step = WIDTH / Math.max(1, bars.length);
  const line = most * unit;
  return (
    <figure className={cx("grid min-w-0 gap-2", className)}>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{title}</span>
        <span className="flex gap-4 text-sm text-quiet" aria-hidden="true">
          <Key className="bg-brand forced-colors:bg-[CanvasText]">{up}</Key>
          {down && <Key className="bg-warn forced-colors:bg-[Highlight]">{down}</Key>}
        </span>
      </figcaption>
      <div aria-hidden="true" className="grid gap-1 text-sm text-quiet tabular-nums">
        <p>{most.toLocaleString("en-GB")}</p>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-auto w-full">
          {bars.map((bar, at) => (
            <g key={bar.words}>
              <rect
                x={at * step + GAP / 2}
                width={step - GAP}
                y={line - bar.up * unit}
                height={bar.up * unit}
                rx="2"
                className="fill-brand forced-colors:fill-[CanvasText]"
              />
              <rect
                x={at * step + GAP / 2}
                width={step - GAP}
                y={line}
                height={bar.down * unit}
                rx="2"
                className="fill-warn forced-colors:fill-[Highlight]"
              />
            </g>
          ))}
          <line x1="0" x2={WIDTH} y1={line} y2={line} className="stroke-line forced-colors:stroke-[CanvasText]" />
        </svg>
        <p className="flex justify-between gap-4">
          <span>{bars[0]?.label}</span>
          <span>{bars[Math.floor(bars.length / 2)]?.label}</span>
          <span>{bars.at(-1)?.label}</span>
        </p>
      </div>
      <table className="sr-only">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">{up}</th>
            {down && <th scope="col">{down}</th>}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.words}>
              <th scope="row">{bar.words}</th>
              <td>{bar.up}</td>
              {down && <td>{bar.down}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Key({ className, children }: { className: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className={cx("size-2.5 rounded-[3px]", className)} />
      {children}
    </span>
  );
}
