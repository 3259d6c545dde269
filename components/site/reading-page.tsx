import type { ReactNode } from "react";
import { Marks } from "./marks";

type Props = {
  title: string;
  lead: string;
  /** When the words last changed: "25 November 2026". Left out where nobody would ask. */
  changed?: string;
  children: ReactNode;
};

/** A page of plain words: about us, the law, how we keep data. Kept until the agency's own details change. */
export function ReadingPage({ title, lead, changed, children }: Props) {
  return (
    <>
      <Marks client="none" keep={{ seconds: 86_400, tags: ["brand"] }} />
      <div className="wrap pt-8 pb-section">
        <header className="max-w-[42rem]">
          <h1>{title}</h1>
          <p className="mt-4 text-lg leading-[1.45] text-quiet">{lead}</p>
          {changed && <p className="mt-3 text-sm text-quiet">Last changed on {changed}.</p>}
        </header>
        <div className="prose mt-10 max-w-[42rem]">{children}</div>
      </div>
    </>
  );
}
