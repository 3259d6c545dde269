type Props = { done: number; of: number };

const RADIUS = 20;
const AROUND = 2 * Math.PI * RADIUS;

/** How much of what people ask a job answers, as a ring that closes. */
export function Ring({ done, of }: Props) {
  const part = of > 0 ? done / of : 0;
  return (
    <svg
      viewBox="0 0 48 48"
      role="img"
      aria-label={`${done} of ${of} questions answered`}
      className="size-12 flex-none"
    >
      <circle cx="24" cy="24" r={RADIUS} fill="none" strokeWidth="5" className="stroke-line" />
      <circle
        cx="24"
        cy="24"
        r={RADIUS}
        fill="none"
        strokeWidth="5"
        strokeLinecap="round"
        strokeDasharray={`${part * AROUND} ${AROUND}`}
        transform="rotate(-90 24 24)"
        className={done > 0 ? "stroke-brand" : "stroke-none"}
      />
      <text
        x="24"
        y="28.5"
        textAnchor="middle"
        aria-hidden="true"
        className="fill-ink text-xs font-semibold tabular-nums"
      >
        {Math.round(part * 100)}
      </text>
    </svg>
  );
}
