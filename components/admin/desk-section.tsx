import type { ReactNode } from "react";

type Props = { id: string; title: string; count?: number; action?: ReactNode; children: ReactNode };

/** A part of a page at the desk: a heading with how many there are, one action at its end, and a hairline below. */
export function DeskSection({ id, title, count, action, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-head`} className="grid scroll-mt-4 content-start gap-3">
      <header className="flex min-h-9 flex-wrap items-center justify-between gap-2 border-b border-line pb-1.5">
        <h2 id={`${id}-head`} className="text-lg">
          {title}
          {count !== undefined && <span className="font-normal text-quiet tabular-nums"> {count}</span>}
        </h2>
        {action}
      </header>
      {children}
    </section>
  );
}

/** What stands where there is nothing yet. */
export const Nothing = ({ children }: { children: ReactNode }) => <p className="text-quiet">{children}</p>;
