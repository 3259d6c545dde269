export type Crumb = { label: string; href: string };

/** The way up from here; the page itself has its heading and is not repeated. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="You are here" className="py-4 text-sm text-quiet print:hidden">
      <ol role="list" className="flex flex-wrap gap-x-1.5">
        {crumbs.map(({ label, href }, index) => (
          <li key={href}>
            {index > 0 && (
              <span aria-hidden="true" className="me-1.5">
                /
              </span>
            )}
            <a href={href} className="inline-block py-1 text-inherit hover:text-ink">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
