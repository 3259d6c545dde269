import { Button } from "@/components/ui/button";

type Props = { group: string; isOwn: boolean; version: number; reset: () => Promise<void> };

/** Where a group has been, and the way back to the environment. */
export function GroupFoot({ group, isOwn, version, reset }: Props) {
  if (version === 0) return <p className="mt-8 text-quiet">Nothing is set here yet: the environment’s values hold.</p>;
  return (
    <div className="mt-8 flex flex-wrap items-center gap-4 border-t border-line pt-5">
      <a href={`/admin/settings/history?group=${group}`}>All changes ({version})</a>
      {isOwn && (
        <form action={reset}>
          <Button size="desk" look="danger">
            Go back to the defaults
          </Button>
        </form>
      )}
    </div>
  );
}
