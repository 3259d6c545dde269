import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { ABOUT, type About } from "@/lib/contact/vocabulary";
import { sayMoment } from "@/lib/core/dates";

type Props = {
  message: {
    id: string;
    name: string;
    email: string;
    message: string;
    about: About | null;
    createdAt: Date;
    answeredAt: Date | null;
  };
  answer: () => Promise<void>;
};

/** What somebody wrote to us, and whether it has been answered. */
export function MessageCard({ message, answer }: Props) {
  return (
    <Sheet className="grid gap-3">
      <article id={message.id} className="grid gap-3">
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="text-base">{message.name}</h2>
          <a href={`mailto:${message.email}`}>{message.email}</a>
          {message.about && (
            <Badge tone={message.about === "complaint" || message.about === "privacy" ? "warn" : "plain"}>
              {ABOUT[message.about]}
            </Badge>
          )}
          <span className="text-quiet">{sayMoment(message.createdAt)}</span>
        </header>
        <p className="whitespace-pre-line">{message.message}</p>
        {message.answeredAt ? (
          <p className="text-quiet">Answered {sayMoment(message.answeredAt)}</p>
        ) : (
          <form action={answer}>
            <Button size="desk" look="plain">
              Mark as answered
              <VisuallyHidden>: the message of {message.name}</VisuallyHidden>
            </Button>
          </form>
        )}
      </article>
    </Sheet>
  );
}
