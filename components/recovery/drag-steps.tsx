"use client";

import { type DragEvent, type ReactNode, startTransition, useEffect, useRef } from "react";

/**
 * Lets the steps in it be dragged: `drop` gets what was dragged and where to, another step or the end of a phase. Without
 * script nothing can be dragged, and the buttons of the steps do the same.
 */
export function DragSteps({
  drop,
  children,
}: {
  drop: (step: string, target: string) => Promise<void>;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const dragged = useRef<string>(undefined);

  useEffect(() => {
    for (const step of stepsIn(box.current)) step.draggable = true;
  });

  const clear = () => {
    dragged.current = undefined;
    for (const step of stepsIn(box.current)) {
      delete step.dataset.dragged;
      delete step.dataset.over;
    }
  };

  function begin(event: DragEvent<HTMLDivElement>) {
    const step = stepAt(event);
    // A word that was marked in a field is dragged as a word.
    if (!step || event.target !== step) return;
    dragged.current = step.dataset.step;
    step.dataset.dragged = "";
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", step.textContent);
  }

  function over(event: DragEvent<HTMLDivElement>) {
    if (!dragged.current || !targetOf(event)) return;
    event.preventDefault();
    for (const step of stepsIn(box.current)) delete step.dataset.over;
    const step = stepAt(event);
    if (step && step.dataset.step !== dragged.current) step.dataset.over = "";
  }

  function end(event: DragEvent<HTMLDivElement>) {
    const [step, target] = [dragged.current, targetOf(event)];
    clear();
    if (!step || !target || step === target) return;
    event.preventDefault();
    startTransition(() => drop(step, target));
  }

  return (
    <div ref={box} onDragStart={begin} onDragOver={over} onDrop={end} onDragEnd={clear} className="grid gap-10">
      {children}
    </div>
  );
}

const stepsIn = (box: HTMLElement | null) => box?.querySelectorAll<HTMLElement>("[data-step]") ?? [];

const stepAt = ({ target }: DragEvent) =>
  target instanceof Element ? target.closest<HTMLElement>("[data-step]") : null;

/** The step under the pointer, or the phase whose end it is over. */
function targetOf(event: DragEvent): string | undefined {
  const phase = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-phase]") : null;
  return stepAt(event)?.dataset.step ?? phase?.dataset.phase;
}
