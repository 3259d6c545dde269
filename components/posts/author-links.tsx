/** An author's pages elsewhere, by the site they are on. */
export function AuthorLinks({ name, links }: { name: string; links: string[] }) {
  const known = links.filter((link) => /^https?:/.test(link) && URL.canParse(link));
  if (known.length === 0) return null;
  return (
    <ul role="list" aria-label={`${name} elsewhere`} className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
      {known.map((link) => (
        <li key={link}>
          <a href={link} rel="me noopener" className="inline-block py-0.5">
            {new URL(link).hostname.replace(/^www\./, "")}
          </a>
        </li>
      ))}
    </ul>
  );
}
