import type { ReactNode } from "react";

type Props = { title: ReactNode; text: ReactNode; link?: ReactNode; children: ReactNode };

/** The one filled panel of a page, in brand green, with a sun rising behind what it offers. */
export function Panel({ title, text, link, children }: Props) {
  return (
    <div className="relative isolate grid gap-8 overflow-clip rounded-card bg-panel p-[clamp(1.25rem,5vw,4rem)] text-on-panel [--ring:var(--on-panel)] lg:grid-cols-2 lg:items-center lg:gap-16 forced-colors:border">
      <svg
        viewBox="0 0 400 400"
        aria-hidden="true"
        className="absolute -end-20 -bottom-48 -z-1 w-88 max-w-none lg:-end-24 lg:-top-28 lg:bottom-auto lg:w-120"
      >
        <circle cx="200" cy="200" r="200" className="fill-sun" />
      </svg>
      <div className="grid gap-3">
        <h2>{title}</h2>
        <p className="max-w-[36ch] text-panel-quiet">{text}</p>
        {link && <p className="[&_a]:text-inherit">{link}</p>}
      </div>
      {children}
    </div>
  );
}
