import type { ReactNode } from "react";
import { cx } from "./cx";

const BASE =
  "inline-flex min-h-9 items-center gap-2 rounded-full border px-3.5 py-1 text-sm font-medium text-ink no-underline hover:border-brand hover:bg-wash hover:text-ink focus-visible:rounded-full pointer-coarse:min-h-11";

type Props = {
  href: string;
  count?: number | string;
  /** Chosen already: the link takes it away. */
  removable?: boolean;
  /** One of several views, and the one that is open. */
  current?: boolean;
  children: ReactNode;
};

/** A link of one search with how many it finds, or a chosen filter with its cross. */
export function Chip({ href, count, removable, current, children }: Props) {
  const on = removable || current;
  return (
    <a
      href={href}
      aria-current={current ? "true" : undefined}
      className={cx(BASE, on ? "border-transparent bg-wash forced-colors:outline-3" : "border-line bg-raised")}
    >
      {children}
      {count !== undefined && <span className="font-normal text-quiet tabular-nums">{count}</span>}
      {removable && (
        <>
          <span aria-hidden="true" className="text-[1.15em] leading-none text-quiet">
            ×
          </span>
          <span className="sr-only">, remove</span>
        </>
      )}
    </a>
  );
}
