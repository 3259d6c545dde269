type Props = { href?: `#${string}`; children?: string };

/** The first stop of the keyboard: past the header, to `<main id="main">`; or past a search and its filters. */
export function SkipLink({ href = "#main", children = "Skip to the main part" }: Props) {
  return (
    <a
      href={href}
      className="absolute start-2 top-2 z-20 rounded-control bg-ink px-4 py-3 text-paper not-focus:[translate:0_-200%] hover:text-paper print:hidden"
    >
      {children}
    </a>
  );
}
