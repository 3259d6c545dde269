import { Badge } from "@/components/ui/badge";
import type { MessageRow } from "@/lib/contact/staff/inbox";
import { ABOUT } from "@/lib/contact/vocabulary";
import { sayMoment } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";

/** Messages as an inbox shows them: who, what about, how it begins, and who sees to it. */
export function MessageList({ messages }: { messages: MessageRow[] }) {
  return (
    <ul role="list" data-rows="" className="grid border-t border-line">
      {messages.map(({ id, name, email, start, about, createdAt, answeredAt, spamAt, assignee, replies, notes }) => (
        <li key={id} className="relative grid gap-1 border-b border-line px-2 py-3 hover:bg-sand">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <a
              href={`/admin/messages/${id}`}
              className={`cover text-ink no-underline hover:text-ink hover:underline ${answeredAt ? "font-normal" : "font-semibold"}`}
            >
              {name}
            </a>
            <span className="min-w-0 text-quiet wrap-anywhere">{email}</span>
            <span className="ms-auto text-quiet">{sayMoment(createdAt)}</span>
          </div>
          <p className="line-clamp-2 wrap-anywhere text-quiet">{start}</p>
          <div className="flex flex-wrap items-center gap-2 empty:hidden">
            {about && (
              <Badge tone={about === "complaint" || about === "privacy" ? "warn" : "plain"}>{ABOUT[about]}</Badge>
            )}
            {answeredAt && <Badge tone="good">Answered</Badge>}
            {spamAt && <Badge>Spam</Badge>}
            {assignee && <Badge>{assignee} sees to it</Badge>}
            {replies > 0 && <span className="text-sm text-quiet">{count(replies, "answer")}</span>}
            {notes > 0 && <span className="text-sm text-quiet">{count(notes, "note")}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
