import { Overlap } from "@/components/site/overlap";

/** You and the person you talk to, as two circles that meet. Decoration: the names stand beside it. */
export function Duo({ name }: { name?: string }) {
  return (
    <svg viewBox="0 0 112 68" aria-hidden="true" className="h-14 w-auto flex-none sm:h-17">
      <Overlap
        of={[
          { x: 34, y: 34, r: 34, fill: "coral" },
          { x: 78, y: 34, r: 34, fill: "sky" },
        ]}
      />
      <g textAnchor="middle" fontSize="14" className="fill-on-shape font-display font-semibold">
        <text x="23" y="39">
          you
        </text>
        <text x="90" y="39">
          {name ? initials(name) : "us"}
        </text>
      </g>
    </svg>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words.at(0), words.length > 1 ? words.at(-1) : ""].map((word) => word?.[0] ?? "").join("");
}
