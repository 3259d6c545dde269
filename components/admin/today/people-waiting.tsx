import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ApplicationWaiting } from "@/lib/applications/staff/waiting";
import { ABOUT } from "@/lib/contact/vocabulary";
import type { MessageWaiting } from "@/lib/contact/waiting";
import { sayNumber } from "@/lib/core/text";
import { Matter, MatterRow } from "./matter";
import { sayWaiting } from "./words";

type ApplicationsProps = { items: ApplicationWaiting[]; total: number; late: number; within: number; now: Date };

/** Applications that nobody has read, those that wait longest first. */
export function ApplicationsWaiting({ items, total, late, within, now }: ApplicationsProps) {
  return (
    <Matter
      title="Applications to read"
      urgent={late > 0 ? `${sayNumber(late)} longer than ${within} working days` : undefined}
      more={{
        label: total > items.length ? `All ${sayNumber(total)}` : "All of them",
        href: "/admin/applications?unread=1",
      }}
    >
      {items.map(({ id, name, job, sentAt, isLate }) => (
        <MatterRow
          key={id}
          title={name}
          href={`/admin/applications/${id}`}
          detail={job.title}
          when={sayWaiting(sentAt, now)}
          tone={isLate ? "late" : undefined}
        >
          <Button href={`/admin/applications/${id}`} size="desk" look="plain">
            Read it<VisuallyHidden>: the application of {name}</VisuallyHidden>
          </Button>
        </MatterRow>
      ))}
    </Matter>
  );
}

type MessagesProps = {
  items: MessageWaiting[];
  total: number;
  now: Date;
  /** Marks one as answered; null for who may not. */
  answer: ((id: string) => () => Promise<void>) | null;
};

/** Messages that nobody has answered, those that wait longest first. */
export function MessagesWaiting({ items, total, now, answer }: MessagesProps) {
  const late = items.filter(({ isLate }) => isLate).length;
  return (
    <Matter
      title="Messages to answer"
      urgent={late > 0 ? `${late} longer than we promised` : undefined}
      more={{ label: total > items.length ? `All ${sayNumber(total)}` : "All of them", href: "/admin/messages" }}
    >
      {items.map(({ id, name, about, createdAt, isLate }) => (
        <MatterRow
          key={id}
          title={name}
          href={`/admin/messages#${id}`}
          detail={about ? ABOUT[about] : undefined}
          when={sayWaiting(createdAt, now)}
          tone={isLate ? "late" : undefined}
        >
          {answer && (
            <form action={answer(id)}>
              <Button size="desk" look="plain">
                It is answered<VisuallyHidden>: the message of {name}</VisuallyHidden>
              </Button>
            </form>
          )}
        </MatterRow>
      ))}
    </Matter>
  );
}
