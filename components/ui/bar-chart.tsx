import { cx } from "./cx";

export interface Bar {
  /** What stands under it; most may be empty. */
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
  down: string;
  bars: Bar[];
  className?: string;
};

const [WIDTH, HEIGHT, GAP] = [640, 160, 3];

/** Bars up and down from one line, such as how many joined and left in a week. The numbers are a table for who cannot see it. */
export function BarChart({ title, up, down, bars, className }: Props) {
  const most = Math.max(1, ...bars.map((bar) => bar.up));
  const least = Math.max(0, ...bars.map((bar) => bar.down));
  const unit = HEIGHT / (most + least);
  const step = WIDTH / Math.max(1, bars.length);
  const line = most * unit;
  return (
    <figure className={cx("grid gap-2", className)}>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{title}</span>
        <span className="flex gap-4 text-sm text-quiet" aria-hidden="true">
          <Key className="bg-brand">{up}</Key>
          <Key className="bg-warn">{down}</Key>
        </span>
      </figcaption>
      <svg viewBox={`0 -14 ${WIDTH} ${HEIGHT + 34}`} className="h-auto w-full" aria-hidden="true">
        <text x="0" y="-4" className="fill-quiet text-[11px]">
          {most.toLocaleString("en-GB")}
        </text>
        <line x1="0" x2={WIDTH} y1={line} y2={line} className="stroke-line" />
        {bars.map((bar, at) => (
          <g key={bar.words}>
            <rect
              x={at * step + GAP / 2}
              width={step - GAP}
              y={line - bar.up * unit}
              height={bar.up * unit}
              rx="2"
              className="fill-brand"
            />
            <rect
              x={at * step + GAP / 2}
              width={step - GAP}
              y={line}
              height={bar.down * unit}
              rx="2"
              className="fill-warn"
            />
            {bar.label && (
              <text x={at * step + step / 2} y={HEIGHT + 16} textAnchor="middle" className="fill-quiet text-[11px]">
                {bar.label}
              </text>
            )}
          </g>
        ))}
      </svg>
      <table className="sr-only">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">{up}</th>
            <th scope="col">{down}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.words}>
              <th scope="row">{bar.words}</th>
              <td>{bar.up}</td>
              <td>{bar.down}</td>
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
