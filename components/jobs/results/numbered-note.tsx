import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { type NumberedJob, sayJobNumber } from "@/lib/jobs/number";

/** The one job whose number was typed, before whatever else has that number in its text. */
export function NumberedNote({ job: { number, slug, title, employer, status } }: { job: NumberedJob }) {
  return (
    <Notice title={`Job number ${sayJobNumber(number)}`}>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <a href={`/jobs/${slug}`}>
          {title} at {employer}
        </a>
        {status === "closed" && <Badge tone="warn">Closed</Badge>}
      </p>
    </Notice>
  );
}
