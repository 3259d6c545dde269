import { cx } from "@/components/ui/cx";

const STAGES = ["What about", "Day and time", "Your details"];

/** Where somebody is in the three steps of booking. */
export function Stages({ current }: { current: 0 | 1 | 2 }) {
  return (
    <ol role="list" aria-label="Steps" className="flex flex-wrap gap-x-4 gap-y-1 sm:gap-x-6 text-sm text-quiet">
      {STAGES.map((name, index) => (
        <li
          key={name}
          aria-current={index === current ? "step" : undefined}
          className="flex items-center gap-1.5 sm:gap-2 aria-[current]:font-semibold aria-[current]:text-ink"
        >
          <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3">
            <circle
              cx="6"
              cy="6"
              r="5"
              strokeWidth="2"
              className={cx(
                index < current && "fill-brand stroke-brand",
                index === current && "fill-coral stroke-ink",
                index > current && "fill-none stroke-edge",
              )}
            />
          </svg>
          {name}
          {index < current && <span className="sr-only">, done</span>}
        </li>
      ))}
    </ol>
  );
}
