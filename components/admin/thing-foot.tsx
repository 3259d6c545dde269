import { Button } from "@/components/ui/button";
import { may } from "@/lib/access/permissions";
import type { Staff } from "@/lib/access/viewer";

type Props = {
  staff: Staff;
  /** What it is in the record: "job", "post", "call". */
  subject: string;
  id: string;
  /** Puts it in the bin; left out where it may not go there. */
  bin?: () => Promise<void>;
};

/** At the foot of the page of a thing: who did what to it, and the way into the bin. */
export function ThingFoot({ staff, subject, id, bin }: Props) {
  const mayRead = may(staff, "read:audit");
  if (!mayRead && !bin) return null;
  return (
    <footer className="mt-10 flex flex-wrap items-center gap-3 border-t border-line pt-4">
      {mayRead && (
        <Button href={`/admin/audit?what=${subject}&q=${id}`} look="plain" size="desk">
          Who did what here
        </Button>
      )}
      {bin && (
        <form action={bin} className="flex flex-wrap items-center gap-3">
          <Button look="danger" size="desk">
            Put it in the bin
          </Button>
          <span className="text-quiet">It can be put back for 30 days.</span>
        </form>
      )}
    </footer>
  );
}
