import { cx } from "./cx";

const RADIUS = 45;
const ROUND = 2 * Math.PI * RADIUS;

/** How much is done, with the number inside. No arc at nought. */
export function ProgressRing({ done, of, className }: { done: number; of: number; className?: string }) {
  const arc = (of > 0 ? Math.min(done / of, 1) : 0) * ROUND;
  return (
    <svg viewBox="0 0 110 110" role="img" aria-label={`${done} of ${of} done`} className={cx("size-24", className)}>
      <g fill="none" strokeWidth="10" strokeLinecap="round">
        <circle cx="55" cy="55" r={RADIUS} className="stroke-line" />
        {arc > 0 && (
          <circle
            cx="55"
            cy="55"
            r={RADIUS}
            className="stroke-brand forced-colors:stroke-[Highlight]"
            strokeDasharray={`${arc.toFixed(1)} ${ROUND.toFixed(1)}`}
            transform="rotate(-90 55 55)"
          />
        )}
      </g>
      <text x="55" y="64" textAnchor="middle" fontSize="26" className="fill-ink font-display font-[650]">
        {done}/{of}
      </text>
    </svg>
  );
}
