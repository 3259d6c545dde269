"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A room of the admin area, marked when one is in it. */
export function AdminNavLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const isHere = href === "/admin" ? path === href : path.startsWith(href);
  return (
    <a
      href={href}
      aria-current={isHere ? "page" : undefined}
      className="flex min-h-9 items-center rounded-control border border-transparent px-2.5 font-medium whitespace-nowrap text-ink no-underline hover:bg-raised hover:text-ink focus-visible:-outline-offset-2 pointer-coarse:min-h-11 aria-[current]:border-line aria-[current]:bg-raised forced-colors:aria-[current]:outline-2"
    >
      {children}
    </a>
  );
}
