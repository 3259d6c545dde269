import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ApplicationWaiting } from "@/lib/applications/staff/waiting";
import { ABOUT } from "@/lib/contact/vocabulary";
import type { MessageWaiting } from "@/lib/contact/waiting";
import { londonDay } from "@/lib/core/time/dates";
import { sayNumber } from "@/lib/core/text/text";
import { Matter, MatterRow } from "./matter";
import { sayDue, sayWaiting } from "./words";

type ApplicationsProps = { items: ApplicationWaiting[]; total: number; late: number; now: Date };

/** Applications whose candidates wait for an answer or that nobody has read, those that are due soonest first. */
export function ApplicationsWaiting({ items, total, late, now }: ApplicationsProps) {
  return (
    <Matter
      title="Applications that wait for us"
      urgent={late > 0 ? `${sayNumber(late)} overdue for an answer` : undefined}
      more={{ label: total > items.length ? `All ${sayNumber(total)}` : "All of them", href: "/admin/applications" }}
    >
      {items.map(({ id, name, job, dueOn, isLate, isUnread, owner }) => (
        <MatterRow
          key={id}
          title={name}
          href={`/admin/applications/${id}`}
          detail={`${job.title}. ${owner ? `${owner} has it` : "Nobody has it yet"}`}
          when={sayDue(dueOn, londonDay(now))}
          tone={isLate ? "late" : dueOn === londonDay(now) ? "soon" : undefined}
        >
          <Button href={`/admin/applications/${id}`} size="desk" look="plain">
            {isUnread ? "Read it" : "Answer it"}
            <VisuallyHidden>: the application of {name}</VisuallyHidden>
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
  /** Marks one as answered; null for whoever may not. */
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
