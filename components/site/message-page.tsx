import type { ReactNode } from "react";
import { ApartDrawing } from "./drawing";

type Props = { title: string; children: ReactNode; next: ReactNode; drawing?: ReactNode };

/** A page that has one thing to say: a drawing, what is so, one next step. */
export function MessagePage({ title, children, next, drawing }: Props) {
  return (
    <div className="wrap grid items-center gap-8 py-section md:grid-cols-[1fr_1.1fr] md:gap-16">
      <div className="md:order-last">{drawing ?? <ApartDrawing className="rounded-card" />}</div>
      <div>
        <h1>{title}</h1>
        <div className="mt-4 grid max-w-[34em] gap-3 text-lg leading-[1.45] text-quiet">{children}</div>
        <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">{next}</div>
      </div>
    </div>
  );
}
