"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

const never = () => () => undefined;

/** Prints the page; without script the browser's own menu does. */
export function PrintButton() {
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isHere) return null;
  return (
    <Button type="button" look="plain" icon="print" onClick={() => window.print()} className="print:hidden">
      Print this page
    </Button>
  );
}
