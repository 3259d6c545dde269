"use client";

import { usePathname } from "next/navigation";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

type Props = {
  href: string;
  label: string;
  /** How many things wait there, and what they are, for readers. */
  waiting?: number;
};

/** A room of the admin area, marked when one is in it, with how much waits there. */
export function AdminNavLink({ href, label, waiting = 0 }: Props) {
  const path = usePathname();
  const isHere = path === href || (href !== "/admin" && path.startsWith(`${href}/`));
  return (
    <a
      href={href}
      aria-current={isHere ? "page" : undefined}
      className="flex min-h-9 items-center justify-between gap-2 rounded-control border border-transparent px-2.5 font-medium text-ink no-underline hover:bg-raised hover:text-ink focus-visible:-outline-offset-2 pointer-coarse:min-h-11 aria-[current]:border-line aria-[current]:bg-raised forced-colors:aria-[current]:outline-2"
    >
      {label}
      {waiting > 0 && (
        <span className="font-normal text-quiet tabular-nums">
          {waiting > 999 ? "999+" : waiting}
          <VisuallyHidden> waiting</VisuallyHidden>
        </span>
      )}
    </a>
  );
}
