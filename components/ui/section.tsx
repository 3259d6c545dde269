import type { ReactNode } from "react";
import { cx } from "./cx";

/** The sentence under a heading. */
export function Lead({ className, children }: { className?: string; children: ReactNode }) {
  return <p className={cx("text-lg leading-[1.45] text-balance text-quiet", className)}>{children}</p>;
}

type AsideProps = {
  title: ReactNode;
  intro?: ReactNode;
  link?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A section that reads like a paper: its heading in a column of its own, the content beside it. */
export function AsideSection({ title, intro, link, id, className, children }: AsideProps) {
  return (
    <section id={id} className={cx("wrap grid gap-6 2xl:grid-cols-[17rem_minmax(0,1fr)] 2xl:gap-16", className)}>
      <header className="grid content-start gap-3 2xl:sticky 2xl:top-8 2xl:self-start">
        <h2>{title}</h2>
        {intro && <p className="text-quiet">{intro}</p>}
        {link && <p>{link}</p>}
      </header>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

/** A heading with something at its end, wrapping when there is no room. */
export function Bar({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cx("flex flex-wrap items-center justify-between gap-x-6 gap-y-3", className)}>{children}</div>;
}
