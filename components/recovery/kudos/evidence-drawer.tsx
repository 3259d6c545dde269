"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Tick } from "@/components/ui/tick";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Evidence } from "@/lib/recovery/kudos/evidence";

/** Begins with $: it is no field of the application, and no draft keeps it. */
const NAME = "$kudos";

/**
 * Kind words beside the question why: a line to begin from, which the candidate puts in their own way, and a tick for what
 * the recruiter is to see with this one application. Nothing is ticked beforehand.
 */
export function EvidenceDrawer({ evidence, most }: { evidence: Evidence[]; most: number }) {
  const [said, setSaid] = useState("");
  if (evidence.length === 0) return null;
  function putIn(button: HTMLButtonElement, line: string) {
    const field = button.form?.elements.namedItem("message");
    if (!(field instanceof HTMLTextAreaElement)) return;
    const before = field.value.trimEnd();
    field.value = before ? `${before}\n\n${line}` : line;
    // What is typed is kept as it is typed: this counts as typing.
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    setSaid("It stands at the end of your text. Put it in your own words.");
  }
  return (
    <details className="rounded-card border border-line px-5 py-4">
      <summary className="cursor-pointer font-semibold">Write from kind words about you ({evidence.length})</summary>
      <p className="mt-3 text-sm text-quiet">
        A line to begin from says a strength and a moment; what came of it, and the words, should be yours. The
        recruiter sees only what you tick, with this application alone: at most {most}.
      </p>
      <ul role="list" className="mt-3">
        {evidence.map(({ id, quote, from, strengths, line }) => (
          <li key={id} className="grid gap-2 border-t border-line py-4">
            <blockquote className="font-read text-pretty">“{quote}”</blockquote>
            <p className="text-sm text-quiet">{[from, ...strengths].join(" · ")}</p>
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
              <Tick name={NAME} value={id} label={`Show it with this application`} />
              <Button
                type="button"
                size="desk"
                look="plain"
                onClick={({ currentTarget }) => putIn(currentTarget, line)}
              >
                Put a line into my text<VisuallyHidden> from the words of {from}</VisuallyHidden>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm empty:hidden">
        {said}
      </p>
    </details>
  );
}
