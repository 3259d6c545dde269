import type { ReactNode } from "react";

/** One column at the start of the page's own: what a link from a mail opens. */
export function NarrowPage({ children }: { children: ReactNode }) {
  return (
    <div className="wrap pt-8 pb-section">
      <div className="grid max-w-2xl gap-8">{children}</div>
    </div>
  );
}
