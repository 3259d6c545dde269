import type { ReactNode } from "react";
import { Overlap } from "@/components/site/overlap";
import { cx } from "@/components/ui/cx";

type Props = {
  /** What it is about and when, in one line. */
  about: ReactNode;
  title: string;
  lead?: ReactNode;
  /** How it is named for readers; the page may have a first heading already. */
  as?: "h1" | "h2";
  /** A word or two where the circles meet: "4 of 9". */
  mark?: string;
  children: ReactNode;
};

/** One sheet of paper to put on the wall: a line in large type, two circles that meet, what follows below. */
export function WallSheet({ about, title, lead, as: Heading = "h2", mark, children }: Props) {
  return (
    <article className="relative isolate overflow-hidden rounded-card border border-line bg-raised p-6 sm:p-10 lg:p-14 print:overflow-visible print:rounded-none print:border-0 print:p-0">
      <svg
        viewBox="0 0 300 300"
        aria-hidden="true"
        className="absolute end-0 top-0 -z-1 w-36 sm:w-52 lg:w-76 print:-end-3 print:-top-3 print:w-52"
      >
        <Overlap
          of={[
            { x: 240, y: 60, r: 165, fill: "coral" },
            { x: 140, y: 200, r: 88, fill: "sun" },
          ]}
        />
        {mark && (
          <text x="122" y="240" textAnchor="middle" className="headline fill-on-shape text-[2rem] max-lg:hidden">
            {mark}
          </text>
        )}
      </svg>
      <header className="grid gap-3 pe-[min(30%,16rem)] max-sm:pt-28 max-sm:pe-0">
        <p className="font-semibold text-pretty">{about}</p>
        <Heading
          tabIndex={-1}
          className={cx(
            "max-w-[14em] outline-none",
            title.length > 60 ? "text-3xl" : "text-4xl leading-[1.02] tracking-display",
          )}
        >
          {title}
        </Heading>
        {lead && <p className="max-w-[34em] text-lg leading-[1.45] text-quiet">{lead}</p>}
      </header>
      {children}
    </article>
  );
}

/** The parts of such a sheet, side by side where there is room and on paper. */
export function WallColumns({ children }: { children: ReactNode }) {
  return (
    <div className="mt-10 grid gap-x-8 gap-y-8 md:grid-cols-3 print:mt-6 print:grid-cols-3 print:gap-6">{children}</div>
  );
}

export function WallColumn({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0 break-inside-avoid">
      <h3 className="border-b-2 border-ink pb-2 text-lg">{title}</h3>
      <div className="mt-3 grid gap-2 whitespace-pre-line">{children}</div>
    </section>
  );
}
