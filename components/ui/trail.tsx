import type { ReactNode } from "react";

export type TrailStep = { when: ReactNode; what: ReactNode };

/** What happens next, with days. It starts on coral and ends where the two sides meet. */
export function Trail({ steps }: { steps: TrailStep[] }) {
  return (
    <ol role="list">
      {steps.map(({ when, what }, index) => (
        <li
          key={index}
          className="relative break-inside-avoid ps-10 pb-6 before:absolute before:start-0 before:top-[0.2rem] before:z-1 before:size-5 before:rounded-full before:bg-sun before:[print-color-adjust:exact] first:before:bg-coral last:pb-0 last:before:bg-brand not-last:after:absolute not-last:after:start-[0.5625rem] not-last:after:top-3 not-last:after:-bottom-1 not-last:after:w-0.5 not-last:after:bg-line forced-colors:before:border print:pb-2.5"
        >
          <p className="font-semibold">{when}</p>
          <p className="text-quiet">{what}</p>
        </li>
      ))}
    </ol>
  );
}
