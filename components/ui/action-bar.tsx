import type { ReactNode } from "react";

/**
 * The page's one action at the thumb, below 60rem; above that it stands in the aside. The last child of `<main>`, and of
 * nothing smaller: it sticks as far as its parent reaches.
 */
export function ActionBar({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 flex items-center justify-between gap-4 border-t border-line bg-paper px-gutter py-3 leading-[1.3] xl:hidden print:hidden">
      {children}
    </div>
  );
}
