import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { ROLES } from "@/lib/colleagues/vocabulary";

interface Line {
  id: string;
  name: string;
  email: string;
  role: keyof typeof ROLES;
  takesCalls: boolean;
  sentAt: Date;
  expiresAt: Date;
  invitedBy: string;
}

type Post = (id: string) => () => Promise<void>;

/** Who has been asked and has not answered. */
export function OpenInvitations({
  lines,
  now,
  again,
  withdraw,
}: {
  lines: Line[];
  now: Date;
  again: Post;
  withdraw: Post;
}) {
  return (
    <ul role="list" className="grid max-w-[56rem] divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {line.name} {line.expiresAt <= now && <Badge tone="warn">Ran out</Badge>}
            </p>
            <p className="break-words text-quiet">
              {line.email}. {ROLES[line.role].label}
              {line.takesCalls && ", takes calls"}. Asked {day(line.sentAt)} by {line.invitedBy}, good until{" "}
              {day(line.expiresAt)}.
            </p>
          </div>
          <div className="flex gap-2">
            <form action={again(line.id)}>
              <Button size="desk" look="plain">
                Send again<VisuallyHidden> to {line.name}</VisuallyHidden>
              </Button>
            </form>
            <form action={withdraw(line.id)}>
              <Button size="desk" look="danger">
                Take back<VisuallyHidden> the invitation of {line.name}</VisuallyHidden>
              </Button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  );
}

const day = (at: Date) => sayDay(londonDay(at), { weekday: false });
