import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { sayMoment } from "@/lib/core/time/say";

interface Revision {
  version: number;
  savedAt: Date;
  by: string | null;
  changes: { label: string; from: string | null; to: string | null }[];
  isCurrent: boolean;
}

type Props = { revisions: Revision[]; restore: (version: number) => () => Promise<void> };

const ENVIRONMENT = "the environment’s value";

/** Every save of a group, from what to what, with the way back to it. */
export function RevisionList({ revisions, restore }: Props) {
  return (
    <ol role="list" className="grid max-w-[52rem]">
      {revisions.map(({ version, savedAt, by, changes, isCurrent }) => (
        <li key={version} className="grid gap-2 border-b border-line py-4">
          <div className="flex flex-wrap items-center gap-3">
            <strong>Version {version}</strong>
            {isCurrent && <Badge tone="good">Holds now</Badge>}
            <span className="text-quiet">
              {sayMoment(savedAt)}
              {by && `, by ${by}`}
            </span>
            {!isCurrent && (
              <form action={restore(version)} className="ms-auto">
                <Button size="desk" look="plain">
                  Bring it back
                  <VisuallyHidden>: version {version}</VisuallyHidden>
                </Button>
              </form>
            )}
          </div>
          {changes.length === 0 && <p className="text-quiet">As the version before.</p>}
          <dl className="grid gap-1.5">
            {changes.map(({ label, from, to }) => (
              <div key={label} className="grid gap-x-4 sm:grid-cols-[14rem_1fr]">
                <dt className="text-quiet">{label}</dt>
                <dd className="grid gap-1 wrap-anywhere">
                  <span>
                    <span className="text-quiet">from </span>
                    {from ?? ENVIRONMENT}
                  </span>
                  <span>
                    <span className="text-quiet">to </span>
                    {to ?? ENVIRONMENT}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
