import type { ReactNode } from "react";

type Props = { id: string; title: string; link?: ReactNode; children: ReactNode };

/** A part of the account, read like a paper: its heading and one link in a column of their own, what there is beside it. */
export function AccountSection({ id, title, link, children }: Props) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-heading`}
      className="grid gap-x-16 gap-y-4 2xl:grid-cols-[17rem_minmax(0,1fr)]"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 2xl:grid 2xl:content-start">
        <h2 id={`${id}-heading`} className="text-xl">
          {title}
        </h2>
        {link}
      </header>
      <div className="grid min-w-0 content-start gap-4">{children}</div>
    </section>
  );
}

export function AccountRows({ children }: { children: ReactNode }) {
  return (
    <ul role="list" className="border-t border-line">
      {children}
    </ul>
  );
}

type RowProps = { title: ReactNode; badge?: ReactNode; lines: ReactNode[]; children?: ReactNode };

/** One thing of theirs: what it is, a line or two, and what can be done with it at the end. */
export function AccountRow({ title, badge, lines, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-4">
      <div className="min-w-0 flex-[1_1_18rem]">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
          {title}
          {badge}
        </p>
        {lines.map((line, index) => (
          <p key={index} className="text-sm text-quiet">
            {line}
          </p>
        ))}
      </div>
      {children && <div className="flex flex-wrap items-center gap-x-4 gap-y-1">{children}</div>}
    </li>
  );
}
