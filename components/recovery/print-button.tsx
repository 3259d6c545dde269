"use client";

import { useHydrated } from "@/components/admin/jobs/hydrated";
import { Button } from "@/components/ui/button";

/** Prints the page. Without script it is not there: the browser's own menu does it as well. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button type="button" look="plain" icon="print" hidden={!useHydrated()} onClick={() => print()}>
      {children}
    </Button>
  );
}
