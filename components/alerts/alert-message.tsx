import type { ReactNode } from "react";
import { Drawing } from "@/components/site/drawing";
import { Marks } from "@/components/site/marks";
import { MessagePage } from "@/components/site/message-page";

type Props = { title: string; children: ReactNode; next: ReactNode };

/** A page about an alert that has one thing to say. It needs no script. */
export function AlertMessage({ title, children, next }: Props) {
  return (
    <>
      <Marks client="none" />
      <MessagePage title={title} next={next} drawing={<Drawing of="job-alert" className="rounded-card" />}>
        {children}
      </MessagePage>
    </>
  );
}
