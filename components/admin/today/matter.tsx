import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";

type Props = {
  title: string;
  /** Beside the title, in a word or two: how many of these cannot wait. */
  urgent?: string;
  /** To all of them, where only the first are shown. */
  more?: { label: string; href: string };
  children: ReactNode;
};

/** One kind of thing that waits, with a row for each. */
export function Matter({ title, urgent, more, children }: Props) {
  return (
    <section className="grid min-w-0 content-start gap-1">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="text-lg">{title}</h2>
        {urgent && <Badge tone="warn">{urgent}</Badge>}
        {more && (
          <a href={more.href} className="ms-auto py-1">
            {more.label}
          </a>
        )}
      </div>
      <ul role="list" className="border-t border-line">
        {children}
      </ul>
    </section>
  );
}

type RowProps = {
  title: ReactNode;
  href: string;
  /** What tells it from the others, in a line. */
  detail?: ReactNode;
  tone?: "late" | "soon";
  /** When, or how long already; stands at the end. */
  when?: string;
  /** What can be done without leaving. */
  children?: ReactNode;
};

const TONES = { late: "font-semibold text-bad", soon: "font-semibold text-warn" };

/** One thing: its name opens it, and what can be done about it stands beside it. */
export function MatterRow({ title, href, detail, tone, when, children }: RowProps) {
  return (
    <li
      data-row=""
      className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line py-2 focus-within:bg-sand hover:bg-sand"
    >
      <p className="min-w-[min(14rem,100%)] flex-1">
        <a href={href} data-open="" className="inline-block py-0.5 font-semibold text-ink no-underline hover:underline">
          {title}
        </a>
        {detail && <span className="block text-quiet">{detail}</span>}
      </p>
      {when && <span className={cx("tabular-nums", tone ? TONES[tone] : "text-quiet")}>{when}</span>}
      {children && <div className="flex flex-wrap items-start gap-2">{children}</div>}
    </li>
  );
}
