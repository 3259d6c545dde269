import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Sheet } from "@/components/ui/sheet";
import type { LikeAccount, LikelyPair, Likeness } from "@/lib/candidates/duplicates/finding";
import { count } from "@/lib/core/text/text";
import { londonDay } from "@/lib/core/time/dates";
import { sayShortDay } from "@/lib/core/time/say";

const LIKENESSES: Record<Likeness, string> = {
  mailbox: "Same mailbox",
  phone: "Same number",
  cv: "Same CV",
};

/** Each with what says that they are two people. */
type Props = { pairs: (LikelyPair & { twoPeople: () => Promise<void> })[] };

/** Pairs of accounts that look alike, each with why, and what can be said about it. */
export function LikelyPairs({ pairs }: Props) {
  if (pairs.length === 0)
    return (
      <EmptyState isDesk title="Nobody is here twice">
        <p>No two accounts share a mailbox, a phone number or a CV that nobody has looked at yet.</p>
      </EmptyState>
    );
  return (
    <ul role="list" className="grid max-w-[60rem] gap-4">
      {pairs.map(({ one, two, likenesses, isSameName, twoPeople }) => (
        <li key={one.id + two.id}>
          <Sheet className="grid gap-4">
            <p className="flex flex-wrap gap-2">
              {likenesses.map((likeness) => (
                <Badge key={likeness} tone="warn">
                  {LIKENESSES[likeness]}
                </Badge>
              ))}
              <Badge>{isSameName ? "Same name" : "Names differ"}</Badge>
            </p>
            <div className="grid gap-4 sm:grid-cols-2">
              <Account account={one} />
              <Account account={two} />
            </div>
            <div className="flex flex-wrap gap-3">
              <Button href={`/admin/candidates/${one.id}/same?as=${two.id}`} size="desk">
                Look at them side by side
              </Button>
              <form action={twoPeople}>
                <Button look="plain" size="desk">
                  They are two people
                  <span className="sr-only">
                    : {one.name} and {two.name}
                  </span>
                </Button>
              </form>
            </div>
          </Sheet>
        </li>
      ))}
    </ul>
  );
}

function Account({ account: { id, name, email, phone, joinedAt, applied } }: { account: LikeAccount }) {
  return (
    <div className="min-w-0">
      <p className="font-semibold">
        <a href={`/admin/candidates/${id}`} className="text-inherit no-underline hover:underline">
          {name}
        </a>
      </p>
      <p className="break-words">{email}</p>
      <p className="text-quiet">
        {phone ?? "No number"}. Joined {sayShortDay(londonDay(joinedAt))},{" "}
        {count(applied, "application", "applications")}.
      </p>
    </div>
  );
}
