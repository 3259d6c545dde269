"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

const LENGTHS = [60, 90, 120, 180] as const;
const never = () => () => undefined;
const asClock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** Counts an answer down, for saying it aloud. Where there is no script there is a clock on the wall. */
export function PracticeTimer() {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [length, setLength] = useState<number>(120);
  const [left, setLeft] = useState<number | null>(null);
  const isRunning = left !== null && left > 0;

  useEffect(() => {
    if (!isRunning) return;
    const ticking = window.setInterval(() => setLeft((seconds) => (seconds ? seconds - 1 : seconds)), 1000);
    return () => window.clearInterval(ticking);
  }, [isRunning]);

  if (!hasScript) return null;
  return (
    <section aria-label="A timer" className="grid justify-items-start gap-3 rounded-card bg-sand p-6 print:hidden">
      <p role="timer" aria-live="off" className="headline text-4xl tabular-nums">
        {asClock(left ?? length)}
      </p>
      <p role="status" className="text-sm text-quiet">
        {left === 0 ? "Time. Finish your sentence." : "Say your answer aloud: it is another thing than thinking it."}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="button" size="little" onClick={() => setLeft(isRunning ? null : length)}>
          {isRunning ? "Stop" : left === 0 ? "Once more" : "Start"}
        </Button>
        <div role="group" aria-label="How long" className="flex flex-wrap gap-2">
          {LENGTHS.map((seconds) => (
            <Button
              key={seconds}
              type="button"
              look="plain"
              size="little"
              aria-pressed={seconds === length}
              className={seconds === length ? "border-brand bg-wash" : undefined}
              onClick={() => {
                setLength(seconds);
                setLeft(null);
              }}
            >
              {asClock(seconds)}
            </Button>
          ))}
        </div>
      </div>
    </section>
  );
}
