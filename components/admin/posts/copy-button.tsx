"use client";

import { useSyncExternalStore, useState } from "react";
import { Button } from "@/components/ui/button";

const never = () => () => undefined;

/** Puts an address on the clipboard and says so. A page without script has nothing to copy with, so it is not there. */
export function CopyButton({ text }: { text: string }) {
  const [said, setSaid] = useState<"copied" | "refused">();
  const canCopy = useSyncExternalStore(
    never,
    () => "clipboard" in navigator,
    () => false,
  );
  if (!canCopy) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid("copied"),
      () => setSaid("refused"),
    );
  return (
    <>
      <Button type="button" look="plain" size="desk" icon="copy" onClick={copy}>
        Copy the link
      </Button>
      <span role="status" className="self-center text-quiet">
        {said === "copied" && "Copied."}
        {said === "refused" && "Your browser did not let us. Copy the address of the preview instead."}
      </span>
    </>
  );
}
