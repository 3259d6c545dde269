import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Marks } from "./marks";
import { MessagePage } from "./message-page";

type Props = { title?: string; children?: ReactNode; next?: ReactNode };

/** What a page returns for what was here and will not come back: a withdrawn job, a link that is spent. */
export function Gone({ title = "This page has been taken down", children, next }: Props) {
  return (
    <>
      <Marks client="none" status={410} />
      <MessagePage title={title} next={next ?? <Button href="/jobs">Look at open jobs</Button>}>
        {children ?? <p>It was here once and will not come back.</p>}
      </MessagePage>
    </>
  );
}
