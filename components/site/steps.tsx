import type { ReactNode } from "react";
import { lens } from "./circles";

export type Step = { title: string; text: ReactNode };

/** Three steps told by circles: one waits, they meet, they overlap. */
export function Steps({ steps }: { steps: [Step, Step, Step] }) {
  return (
    <ol role="list" className="grid gap-8 md:grid-cols-3 md:gap-[clamp(2rem,4vw,3.5rem)]">
      {steps.map(({ title, text }, index) => (
        <li key={title}>
          <StepCircles second={[88, 80, 58][index] ?? 88} waits={index === 0} />
          <h3 className="mb-1.5">{title}</h3>
          <p className="max-w-[34ch] text-quiet">{text}</p>
        </li>
      ))}
    </ol>
  );
}

function StepCircles({ second, waits }: { second: number; waits: boolean }) {
  return (
    <svg viewBox="0 0 120 64" aria-hidden="true" className="mb-4 h-16 w-30">
      <circle cx="32" cy="32" r="32" className="fill-coral" />
      {waits ? (
        <circle
          cx={second}
          cy="32"
          r="31"
          fill="none"
          className="stroke-edge"
          strokeWidth="1.5"
          strokeDasharray="3 5"
        />
      ) : (
        <>
          <circle cx={second} cy="32" r="32" className="fill-sky" />
          <path d={lens({ x: 32, y: 32, r: 32 }, { x: second, y: 32, r: 32 })} className="fill-lens" />
        </>
      )}
    </svg>
  );
}
