export type Tab = { label: string; href: string; count?: number | string; current?: boolean };

/** Views of one thing, as links. Scrolls sideways when there are more than fit. */
export function TabsNav({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav
      aria-label={label}
      className="-mx-1 flex gap-4 overflow-x-auto border-b border-line px-1 [scrollbar-width:none]"
    >
      {tabs.map(({ label, href, count, current }) => (
        <a
          key={href}
          href={href}
          aria-current={current ? "page" : undefined}
          className="flex min-h-11 items-center gap-1.5 px-0.5 font-medium whitespace-nowrap text-quiet no-underline hover:text-ink focus-visible:-outline-offset-3 aria-[current]:text-ink aria-[current]:[box-shadow:inset_0_-2px_var(--brand)] forced-colors:aria-[current]:underline"
        >
          {label}
          {count !== undefined && <span className="font-normal text-quiet tabular-nums">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
