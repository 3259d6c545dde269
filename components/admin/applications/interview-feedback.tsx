import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { FeedbackForStaff } from "@/lib/applications/interviews/staff/reading";
import { RATINGS, RECOMMENDATIONS } from "@/lib/applications/interviews/vocabulary";
import { sayMoment } from "@/lib/core/time/say";

type Props = {
  feedback: FeedbackForStaff[];
  criteria: string[];
  /** Null for whoever may only read. */
  read: ((id: string) => () => Promise<void>) | null;
};

const TONES = { yes: "good", maybe: "warn", no: "bad" } as const;

/** What interviewers made of a candidate. */
export function FeedbackList({ feedback, criteria, read }: Props) {
  if (feedback.length === 0) return null;
  return (
    <ul role="list" className="grid gap-4">
      {feedback.map((one) => (
        <li key={one.id} className="grid gap-2 border-s-3 border-line ps-4">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <strong>{one.from}</strong>
            <Badge tone={TONES[one.recommendation]}>{RECOMMENDATIONS[one.recommendation]}</Badge>
            <span className="text-sm text-quiet">{sayMoment(one.sentAt)}</span>
          </p>
          {one.ratings.some((mark) => mark > 0) && (
            <ul className="list-disc ps-5">
              {criteria.map((criterion, at) => (
                <li key={criterion}>
                  {criterion}: {RATINGS[one.ratings[at] ?? 0]}
                </li>
              ))}
            </ul>
          )}
          <Said what="Went well" words={one.wentWell} />
          <Said what="Was missing" words={one.missing} />
          <Said what="For next time" words={one.suggestion} />
          {!one.readAt && read && (
            <form action={read(one.id)}>
              <Button size="desk" look="plain">
                I have read it<VisuallyHidden>: what {one.from} wrote</VisuallyHidden>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function Said({ what, words }: { what: string; words: string | null }) {
  if (!words) return null;
  return (
    <p className="max-w-[42em] whitespace-pre-line">
      <span className="text-quiet">{what}: </span>
      {words}
    </p>
  );
}
