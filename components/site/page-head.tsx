import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { Lead } from "@/components/ui/section";

type Props = { title: ReactNode; lead?: ReactNode; crumbs?: Crumb[]; children?: ReactNode };

/** How most pages begin: the way up, the one heading, a sentence; what follows stands below it in the same column. */
export function PageHead({ title, lead, crumbs, children }: Props) {
  return (
    <div className="wrap">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <header className={crumbs ? "pt-2 pb-8" : "pt-8 pb-8"}>
        <h1 className="max-w-[18em]">{title}</h1>
        {lead && <Lead className="mt-3 max-w-[34em]">{lead}</Lead>}
        {children}
      </header>
    </div>
  );
}
