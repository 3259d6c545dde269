import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { drawingOf, FRAME } from "./circles";
import { Disc, Overlap } from "./overlap";

/** The picture that belongs to an id. Decoration: readers do not hear of it. */
export function Drawing({ of: id, className }: { of: string; className?: string }) {
  const { ground, meeting, aside } = drawingOf(id);
  return (
    <DrawingFrame className={className}>
      <Overlap of={[ground, meeting]} />
      {aside && <Disc {...aside} />}
    </DrawingFrame>
  );
}

/** Two circles that have not met: nothing at this address, something broke. */
export function ApartDrawing({ className }: { className?: string }) {
  return (
    <DrawingFrame className={className}>
      <Disc x={80} y={200} r={120} fill="coral" />
      <circle cx="200" cy="80" r="60" fill="none" className="stroke-edge" strokeWidth="1.5" strokeDasharray="3 5" />
      <Disc x={270} y={160} r={20} fill="sky" />
    </DrawingFrame>
  );
}

/** The ground every drawing stands on. Decoration: readers do not hear of it. */
export function DrawingFrame({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <svg
      viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={cx("block aspect-8/5 w-full", className)}
    >
      <rect width={FRAME.width} height={FRAME.height} className="fill-sand" />
      {children}
    </svg>
  );
}
