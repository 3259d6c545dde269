import { cx } from "./cx";

export interface Share {
  label: string;
  value: number;
  /** Of the value, such as those that took place: the dark part of the bar. */
  part?: number;
}

type Props = {
  title: string;
  /** What the whole bar and its dark part count, in words. */
  whole: string;
  part?: string;
  shares: Share[];
  className?: string;
};

/** Amounts beside each other, the largest as long as there is room. */
export function ShareBars({ title, whole, part, shares, className }: Props) {
  const most = Math.max(1, ...shares.map(({ value }) => value));
  return (
    <figure className={cx("grid min-w-0 gap-3", className)}>
      <figcaption>
        <span className="font-semibold">{title}</span>
        <span className="block text-sm text-quiet">{part ? `${whole}; dark: ${part}` : whole}</span>
      </figcaption>
      <ul role="list" className="grid gap-3">
        {shares.map(({ label, value, part: done }) => (
          <li key={label} className="grid gap-1">
            <span className="flex justify-between gap-4">
              <span>{label}</span>
              <span className="tabular-nums">
                {value.toLocaleString("en-GB")}
                {done !== undefined && part && (
                  <span className="text-quiet">
                    , {done.toLocaleString("en-GB")} {part}
                  </span>
                )}
              </span>
            </span>
            <svg viewBox="0 0 100 2" preserveAspectRatio="none" className="h-2 w-full" aria-hidden="true">
              <rect
                width={(100 * value) / most}
                height="2"
                className={done === undefined ? "fill-brand" : "fill-wash"}
              />
              {done !== undefined && <rect width={(100 * done) / most} height="2" className="fill-brand" />}
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}
