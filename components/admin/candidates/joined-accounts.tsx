import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import type { JoinedAccount } from "@/lib/candidates/duplicates/reading";
import { londonDay } from "@/lib/core/time/dates";
import { sayShortDay } from "@/lib/core/time/say";

type Props = {
  id: string;
  /** Each with what takes it out of the pair; left out for whoever may not. */
  others: (JoinedAccount & { apart?: () => Promise<void> })[];
  /** The account that staff read instead of this one. */
  keptId: string | null;
  said: "joined" | "apart" | null;
  /** Takes this account out of the pair in which it is the other one; left out for whoever may not. */
  apart?: () => Promise<void>;
};

/** The other accounts of the same person, the way to take them apart, and the way to name one. */
export function JoinedAccounts({ id, others, keptId, said, apart }: Props) {
  return (
    <div className="mb-6 grid max-w-[60rem] gap-3 empty:hidden">
      {said === "joined" && <Notice tone="good">Both accounts are read as one from now on.</Notice>}
      {said === "apart" && <Notice tone="good">They are two again.</Notice>}
      {keptId && (
        <Notice tone="warn" title="The same person has another account">
          <a href={`/admin/candidates/${keptId}`}>Read both together there</a>. What stands here is this account alone.
          {apart && <Apart apart={apart} />}
        </Notice>
      )}
      {others.map((other) => (
        <Sheet key={other.id} className="flex flex-wrap items-center justify-between gap-3">
          <p>
            Also <a href={`/admin/candidates/${other.id}`}>{other.email}</a>, read together since{" "}
            {sayShortDay(londonDay(other.joinedAt))}
          </p>
          {other.apart && <Apart apart={other.apart} />}
        </Sheet>
      ))}
      {apart && !keptId && (
        <p>
          <a href={`/admin/candidates/${id}/same`} className="text-sm">
            They have another account
          </a>
        </p>
      )}
    </div>
  );
}

function Apart({ apart }: { apart: () => Promise<void> }) {
  return (
    <form action={apart}>
      <Button look="plain" size="desk">
        Take them apart
      </Button>
    </form>
  );
}
