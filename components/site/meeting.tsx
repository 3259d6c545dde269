import type { ReactNode } from "react";
import { Lead } from "@/components/ui/section";
import { Overlap } from "./overlap";

/** The idea of the site as its one picture: what you can do, what they need, and the job where they meet. */
export function Meeting({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 640 520"
      role="img"
      aria-label="Two circles overlap: what you can do, and what they need. Where they meet is the job."
      className={className}
    >
      <Overlap
        of={[
          { x: 225, y: 225, r: 205, fill: "coral" },
          { x: 445, y: 325, r: 165, fill: "sky" },
        ]}
      />
      <g
        textAnchor="middle"
        fontSize="25"
        className="fill-on-shape font-display font-semibold tracking-tight max-lg:hidden"
      >
        <Lines x={185} y={215} lines={["what", "you can do"]} step="1.1em" />
        <Lines x={492} y={350} lines={["what", "they need"]} step="1.1em" />
        <g fontSize="31" className="fill-on-lens font-bold">
          <Lines x={357} y={285} lines={["the", "job"]} step="1em" />
        </g>
      </g>
    </svg>
  );
}

function Lines({ x, y, lines, step }: { x: number; y: number; lines: string[]; step: string }) {
  return (
    <text x={x} y={y}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index > 0 ? step : undefined}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

type HeroProps = { title: ReactNode; lead: ReactNode; search: ReactNode; popular?: ReactNode };

/** The head of the home page. The circles reach up behind the header; words never touch them. */
export function Hero({ title, lead, search, popular }: HeroProps) {
  return (
    <section className="relative -mt-26 overflow-clip pt-56 pb-section lg:-mt-19 lg:pt-41 lg:pb-22">
      <div className="wrap relative isolate">
        <Meeting className="absolute -end-11 -top-33 -z-1 w-[min(13rem,46vw)] max-w-none lg:end-[max(-3.5rem,-4.4vw)] lg:top-[max(-9.5rem,0.6rem-12.6vw)] lg:w-[min(42rem,62vw-7.6rem)]" />
        <h1 className="max-w-[12.5em] text-4xl leading-[1.02] tracking-display lg:max-w-[9.6em]">{title}</h1>
        <Lead className="mt-4 mb-7 max-w-[30em] lg:mt-6 lg:mb-12 lg:max-w-[24em]">{lead}</Lead>
        <div className="lg:max-w-208">{search}</div>
        {popular && <div className="mt-5">{popular}</div>}
      </div>
    </section>
  );
}

/**
 * Two circles at the end of the window, for the head of a page with room for them; its parent is full width, `relative
 * isolate`.
 */
export function CornerCircles({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 270 180"
      aria-hidden="true"
      className={`pointer-events-none absolute end-0 top-1 -z-1 w-68 max-2xl:hidden print:hidden ${className ?? ""}`}
    >
      <Overlap
        of={[
          { x: 270, y: 90, r: 90, fill: "sun" },
          { x: 158, y: 72, r: 58, fill: "sky" },
        ]}
      />
    </svg>
  );
}
