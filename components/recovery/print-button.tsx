"use client";

import { Button } from "@/components/ui/button";
import { useHydrated } from "@/components/ui/hydrated";

/** Prints the page, where there is script for it; without, the browser's own menu does. */
export function PrintButton({ children, look = "plain" }: { children: string; look?: "brand" | "plain" }) {
  if (!useHydrated()) return null;
  return (
    <Button type="button" look={look} icon="print" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
