/** The first stop of the keyboard: past the header, to `<main id="main">`. */
export function SkipLink({ children = "Skip to the main part" }: { children?: string }) {
  return (
    <a
      href="#main"
      className="absolute start-2 top-2 z-20 rounded-control bg-ink px-4 py-3 text-paper not-focus:-translate-y-[200%] hover:text-paper print:hidden"
    >
      {children}
    </a>
  );
}
