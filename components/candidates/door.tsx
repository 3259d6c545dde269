import type { ReactNode } from "react";
import { Drawing } from "@/components/site/drawing";
import { Lead } from "@/components/ui/section";

type Props = { title: string; lead: ReactNode; drawing: string; other: ReactNode; children: ReactNode };

/** Sign-in and sign-up: a short form, a drawing beside it, and the way to the other door. */
export function Door({ title, lead, drawing, other, children }: Props) {
  return (
    <div className="wrap grid items-start gap-10 pt-8 pb-section lg:grid-cols-[minmax(0,34rem)_1fr] lg:gap-20">
      <div>
        <h1>{title}</h1>
        <Lead className="mt-3 mb-8">{lead}</Lead>
        {children}
        <p className="mt-8 border-t border-line pt-6 text-quiet">{other}</p>
      </div>
      <Drawing of={drawing} className="rounded-card max-lg:hidden" />
    </div>
  );
}
