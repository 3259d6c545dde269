"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

const never = () => () => undefined;

/** Prints the page, where there is script for it; without, the browser's own menu does. */
export function PrintButton({ children, look = "plain" }: { children: string; look?: "brand" | "plain" }) {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!hasScript) return null;
  return (
    <Button type="button" look={look} icon="print" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
