"use client";

import { usePathname } from "next/navigation";

const LINKS = [
  { href: "/jobs", label: "Jobs" },
  { href: "/strategy-call", label: "Strategy call" },
  { href: "/blog", label: "Insights" },
  { href: "/alerts", label: "Alerts" },
];

/** The four places. The page that is open, or the place it belongs to, is marked; that holds without script too. */
export function NavLinks() {
  const path = usePathname() ?? "";
  const current = (href: string) => (path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined);
  return LINKS.map(({ href, label }) => (
    <a
      key={href}
      href={href}
      aria-current={current(href)}
      className="inline-flex min-h-11 items-center font-medium text-inherit no-underline hover:text-inherit hover:underline aria-[current]:[box-shadow:inset_0_-3px_var(--brand)] forced-colors:aria-[current]:underline"
    >
      {label}
    </a>
  ));
}
