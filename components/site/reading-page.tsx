import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Marks } from "./marks";

type Props = {
  title: string;
  lead: string;
  /** When the words last changed: "25 November 2026". Left out where nobody would ask. */
  changed?: string;
  /** What stands beside the words where there is room, and between them and the heading where there is none. */
  beside?: ReactNode;
  /** What the page says beside the agency's own details, by its tags. */
  tags?: string[];
  children: ReactNode;
};

/** A page of plain words: about us, the law, how we keep data. Kept until the agency's own details change. */
export function ReadingPage({ title, lead, changed, beside, tags = [], children }: Props) {
  return (
    <>
      <Marks client="none" keep={{ seconds: 86_400, tags: ["brand", ...tags] }} />
      <div
        className={cx(
          "wrap grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-10 pt-8 pb-section",
          beside && "items-start xl:grid-cols-[minmax(0,42rem)_20rem] xl:justify-between",
        )}
      >
        <header className="max-w-[42rem]">
          <h1>{title}</h1>
          <p className="mt-4 text-lg leading-[1.45] text-quiet">{lead}</p>
          {changed && <p className="mt-3 text-sm text-quiet">Last changed on {changed}.</p>}
        </header>
        {beside && <div className="xl:col-start-2 xl:row-span-2 xl:row-start-1 xl:pt-3">{beside}</div>}
        <div className="prose max-w-[42rem]">{children}</div>
      </div>
    </>
  );
}
