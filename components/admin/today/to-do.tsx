import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Mention } from "@/lib/applications/staff/notes";
import type { TaskForStaff } from "@/lib/applications/staff/tasks";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { shorten, sayNumber } from "@/lib/core/text/text";
import { Matter, MatterRow } from "./matter";
import { sayWaiting } from "./words";

type TasksProps = {
  items: TaskForStaff[];
  total: number;
  now: Date;
  /** Ticks one off; null for whoever may not. */
  finish: ((id: string) => () => Promise<void>) | null;
};

/** What is to be done about candidates and their applications, the earliest first. */
export function TasksToday({ items, total, now, finish }: TasksProps) {
  const late = items.filter(({ isOverdue }) => isOverdue).length;
  return (
    <Matter
      title="Tasks"
      urgent={late > 0 ? `${late} overdue` : undefined}
      more={total > items.length ? { label: `${sayNumber(total)} in all`, href: "/admin?whose=all" } : undefined}
    >
      {items.map(({ id, title, who, dueOn, isOverdue, owner, applicationId, candidateId }) => (
        <MatterRow
          key={id}
          title={title}
          href={applicationId ? `/admin/applications/${applicationId}#tasks` : `/admin/candidates/${candidateId}#tasks`}
          detail={`${who}. ${owner ?? "Anybody’s"}`}
          when={isOverdue ? `was for ${sayDay(dueOn, { weekday: true })}` : `by ${sayDay(dueOn, { weekday: true })}`}
          tone={isOverdue ? "late" : dueOn === londonDay(now) ? "soon" : undefined}
        >
          {finish && (
            <form action={finish(id)}>
              <Button size="desk" look="plain">
                Done
                <VisuallyHidden>
                  : {title}, {who}
                </VisuallyHidden>
              </Button>
            </form>
          )}
        </MatterRow>
      ))}
    </Matter>
  );
}

type MentionsProps = { mentions: Mention[]; now: Date; see: (noteId: string) => () => Promise<void> };

/** Notes in which a colleague named the reader, until they say that they have seen them. */
export function MentionsToday({ mentions, now, see }: MentionsProps) {
  return (
    <Matter title="Notes that name you">
      {mentions.map(({ noteId, at, by, text, href }) => (
        <MatterRow key={noteId} title={by} href={href} detail={shorten(text, 140)} when={sayWaiting(at, now)}>
          <form action={see(noteId)}>
            <Button size="desk" look="plain">
              I have seen it<VisuallyHidden>: the note of {by}</VisuallyHidden>
            </Button>
          </form>
        </MatterRow>
      ))}
    </Matter>
  );
}
