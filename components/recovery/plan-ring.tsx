import { Overlap } from "@/components/site/overlap";

const RING = 97;

/** How far a plan has come: the second circle with a ring around it, and the number in it. Readers hear it in words. */
export function PlanRing({ done, total, className }: { done: number; total: number; className?: string }) {
  return (
    <svg viewBox="0 0 300 290" role="img" aria-label={`${done} of ${total} steps done`} className={className}>
      <Overlap
        of={[
          { x: 300, y: 0, r: 210, fill: "coral" },
          { x: 165, y: 175, r: 85, fill: "sun" },
        ]}
      />
      <circle cx="165" cy="175" r={RING} fill="none" className="stroke-ink" strokeWidth="1.25" />
      <circle
        data-plan-arc=""
        visibility={done > 0 ? undefined : "hidden"}
        cx="165"
        cy="175"
        r={RING}
        fill="none"
        className="stroke-ink"
        strokeWidth="6"
        strokeLinecap="round"
        transform="rotate(-90 165 175)"
        pathLength={total}
        strokeDasharray={`${done} ${total}`}
      />
      <text
        data-plan-count=""
        x="138"
        y="214"
        textAnchor="middle"
        fontSize="26"
        className="fill-on-shape font-display font-bold tracking-tight"
      >
        {done} of {total}
      </text>
    </svg>
  );
}
