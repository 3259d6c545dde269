import type { ReactNode } from "react";
import { Lead } from "@/components/ui/section";
import { Stages } from "./stages";

type Props = { step: 0 | 1 | 2; title: string; lead?: ReactNode; aside: ReactNode; children: ReactNode };

/** One of the three steps: where we are, one question, and beside it the call as it takes shape. */
export function CallStep({ step, title, lead, aside, children }: Props) {
  return (
    <div className="wrap grid grid-cols-[minmax(0,1fr)] items-start gap-10 pt-8 pb-section xl:grid-cols-[minmax(0,40rem)_22rem] xl:justify-between xl:gap-16">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-8">
        <header className="grid gap-3">
          <Stages current={step} />
          <h1>{title}</h1>
          {lead && <Lead>{lead}</Lead>}
        </header>
        {children}
      </div>
      {aside}
    </div>
  );
}
