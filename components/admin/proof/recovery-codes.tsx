"use client";

import { useActionState, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

export type CodesState = { codes: string[] };

type Props = { action: (state: CodesState) => Promise<CodesState>; next: string; hasCodes: boolean };

/** Ten codes, once: they are in this page and nowhere else. Works without script, and prints on one sheet. */
export function RecoveryCodes({ action, next, hasCodes }: Props) {
  const [{ codes }, make, busy] = useActionState(action, { codes: [] });
  if (codes.length === 0) {
    return (
      <form action={make} className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button off={busy ? "Making them…" : undefined}>{hasCodes ? "Make ten new codes" : "Show my ten codes"}</Button>
        <a href={next}>{hasCodes ? "Keep the old ones" : "Later"}</a>
      </form>
    );
  }
  return (
    <div className="grid gap-6">
      <ol
        role="list"
        aria-label="Recovery codes"
        className="grid grid-cols-2 gap-x-6 gap-y-2 rounded-card border border-line bg-raised p-6 text-lg max-[24rem]:grid-cols-1 print:border-0"
      >
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="text-quiet">
        Print them, or keep them in your password manager. They are not shown again, and each works once.
      </p>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <Button href={next}>I have kept them</Button>
        <Tools text={codes.join("\n")} />
      </div>
    </div>
  );
}

const never = () => () => undefined;

/** Copying and printing by button, where there is script for it. */
function Tools({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false);
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!hasScript) return null;
  return (
    <>
      {"clipboard" in navigator && (
        <Button
          type="button"
          look="plain"
          icon="copy"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          <span aria-live="polite">{isCopied ? "Copied" : "Copy"}</span>
        </Button>
      )}
      <Button type="button" look="plain" icon="print" onClick={() => window.print()}>
        Print
      </Button>
    </>
  );
}
