"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { CONTROL_LITTLE, HINT } from "@/components/ui/frame";

type Props = { label: string; hint?: string; text: string };

/** A line to be put somewhere else: selected at a touch, copied by the button where there is script. */
export function CopyLine({ label, hint, text }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    field.current?.select();
    // Without https there is no clipboard; the line is selected all the same.
    if (!("clipboard" in navigator)) return;
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return (
    <div className="grid gap-1.5">
      <label htmlFor="copy-line" className="font-semibold">
        {label}
      </label>
      {hint && (
        <p id="copy-line-hint" className={HINT}>
          {hint}
        </p>
      )}
      <div className="flex gap-2">
        <input
          ref={field}
          id="copy-line"
          readOnly
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
          aria-describedby={hint ? "copy-line-hint" : undefined}
          className={`${CONTROL_LITTLE} w-full font-mono text-desk`}
        />
        <Button type="button" size="desk" look="plain" icon="copy" onClick={() => void copy()}>
          <span aria-live="polite">{isCopied ? "Copied" : "Copy"}</span>
        </Button>
      </div>
    </div>
  );
}
