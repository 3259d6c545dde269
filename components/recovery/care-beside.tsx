"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { suggestsCrisis } from "@/lib/recovery/care/crisis";
import { CarePanel } from "./care-panel";

/**
 * Fields for somebody's own words, with helplines below them when the words ask for it: those that are there already,
 * also without script, and those being typed, which do not move away. What it sees goes nowhere. Once shown it stays,
 * so that nothing flickers.
 */
export function CareBeside({ text = "", children }: { text?: string; children: ReactNode }) {
  const [isShown, setIsShown] = useState(() => suggestsCrisis(text));
  const look = ({ target }: FormEvent<HTMLDivElement>) => {
    if (target instanceof HTMLTextAreaElement && suggestsCrisis(target.value)) setIsShown(true);
  };
  return (
    <div onInput={look} className="grid gap-6">
      {children}
      <div aria-live="polite" className="empty:hidden">
        {isShown && <CarePanel />}
      </div>
    </div>
  );
}
