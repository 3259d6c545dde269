import { sayStart } from "@/components/calls/words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CONTROL_LITTLE } from "@/components/ui/frame";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { InterviewForStaff, InterviewsOfApplication } from "@/lib/applications/interviews/staff/reading";
import { INTERVIEW_OUTCOMES, KINDS } from "@/lib/applications/interviews/vocabulary";
import { count } from "@/lib/core/text/text";
import { FeedbackList } from "./interview-feedback";
import { InterviewHistory } from "./interview-history";

type FormAction = (form: FormData) => Promise<void>;

export interface InterviewActs {
  ask: (roundId: string) => () => Promise<void>;
  put: (interviewId: string) => FormAction;
  off: (interviewId: string) => () => Promise<void>;
  tell: (interviewId: string) => FormAction;
  read: (feedbackId: string) => () => Promise<void>;
}

type Props = InterviewsOfApplication & {
  /** Null for whoever may only read. */
  acts: InterviewActs | null;
  newHref: string;
  said: string | undefined;
  now: Date;
};

const SAID: Record<string, { tone: "good" | "warn"; words: string }> = {
  asked: { tone: "good", words: "Asked. The candidate chooses a time by email or in their account." },
  put: { tone: "good", words: "Done. The candidate and the interviewers have been written to." },
  off: { tone: "good", words: "Called off. All who were coming have been told." },
  told: { tone: "good", words: "Saved." },
  read: { tone: "good", words: "Marked as read. It can no longer be written anew." },
  not: {
    tone: "warn",
    words: "Nothing has changed: the time has gone, it was done already, or it is too late for it.",
  },
};

/** An application's interviews: when, with whom, what came of them, and what can be done. */
export function Interviews({ interviews, openRounds, acts, newHref, said, now }: Props) {
  const word = SAID[said ?? ""];
  return (
    <section id="interviews" className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-lg">Interviews</h2>
        {acts && (
          <Button href={newHref} size="desk" look="plain">
            Set up an interview
          </Button>
        )}
      </div>
      {word && (
        <Notice tone={word.tone} isOutcome>
          {word.words}
        </Notice>
      )}
      {interviews.length === 0 && <p className="text-quiet">None yet.</p>}
      {interviews.map((interview) => (
        <Interview key={interview.id} interview={interview} acts={acts} now={now} />
      ))}
      {acts &&
        openRounds.map(({ id, title, minutes, timesLeft }) => (
          <form key={id} action={acts.ask(id)} className="flex flex-wrap items-center gap-3">
            <p>
              <a href={`/admin/applications/interviews/${id}`}>
                {title} of this job, {minutes} minutes
              </a>
              , {timesLeft === 0 ? "no times left" : `${count(timesLeft, "time")} left`}
            </p>
            <Button size="desk" look="plain">
              Ask them to it
            </Button>
          </form>
        ))}
    </section>
  );
}

type OneProps = { interview: InterviewForStaff; acts: InterviewActs | null; now: Date };

function Interview({ interview, acts, now }: OneProps) {
  const { id, roundId, title, kind, minutes, where, startsAt, interviewers, noneSuits, adjustments } = interview;
  const hasBegun = startsAt !== null && startsAt <= now;
  return (
    <Sheet className="grid gap-4">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-base">
          <a href={`/admin/applications/interviews/${roundId}`}>{title}</a>
        </h3>
        <State interview={interview} hasBegun={hasBegun} />
      </header>
      <p>
        {startsAt && interview.status !== "invited" && (
          <strong className="block">
            <time dateTime={startsAt.toISOString()}>{sayStart(startsAt)}</time>
          </strong>
        )}
        {KINDS[kind]}, {minutes} minutes, with {interviewers.join(", ")}
        {where && <span className="block text-quiet">{where}</span>}
      </p>
      {noneSuits && (
        <Notice tone="warn" title="None of the times suits them">
          <p className="whitespace-pre-line">{noneSuits}</p>
          <p>
            <a href={`/admin/applications/interviews/${roundId}`}>Add other times</a>
          </p>
        </Notice>
      )}
      {adjustments && (
        <Notice title="What would make it fairer">
          <p className="whitespace-pre-line">{adjustments}</p>
          <p className="text-sm text-quiet">For us alone: interviewers are told what to arrange, never why.</p>
        </Notice>
      )}
      <FeedbackList feedback={interview.feedback} criteria={interview.criteria} read={acts?.read ?? null} />
      {acts && interview.status !== "cancelled" && (
        <div className="flex flex-wrap items-end gap-3">
          {interview.times.length > 0 && <PutForm interview={interview} put={acts.put(id)} />}
          {hasBegun && interview.status === "booked" && <OutcomeForm interview={interview} tell={acts.tell(id)} />}
          {!hasBegun && (
            <form action={acts.off(id)}>
              <Button size="desk" look="danger">
                Call it off<VisuallyHidden>: {title}</VisuallyHidden>
              </Button>
            </form>
          )}
        </div>
      )}
      <InterviewHistory history={interview.history} />
    </Sheet>
  );
}

function State({
  interview: { status, outcome, cancelledWhy },
  hasBegun,
}: {
  interview: InterviewForStaff;
  hasBegun: boolean;
}) {
  if (status === "cancelled")
    return <Badge>{cancelledWhy === "candidate" ? "Called off by the candidate" : "Called off"}</Badge>;
  if (outcome) return <Badge tone={outcome === "held" ? "good" : "bad"}>{INTERVIEW_OUTCOMES[outcome]}</Badge>;
  if (status === "invited") return <Badge tone="warn">Asked, no time yet</Badge>;
  return <Badge tone={hasBegun ? "warn" : "good"}>{hasBegun ? "What became of it?" : "Booked"}</Badge>;
}

function PutForm({ interview: { title, times, status }, put }: { interview: InterviewForStaff; put: FormAction }) {
  return (
    <form action={put} className="flex flex-wrap items-end gap-2">
      <label className="grid gap-1">
        <span>
          {status === "booked" ? "Another time" : "A time they named"}
          <VisuallyHidden> for the {title.toLowerCase()}</VisuallyHidden>
        </span>
        <select name="slot" className={CONTROL_LITTLE}>
          {times.map((time) => (
            <option key={time.id} value={time.id}>
              {sayStart(time.startsAt)}
            </option>
          ))}
        </select>
      </label>
      <Button size="desk" look="plain">
        {status === "booked" ? "Move it" : "Put it there"}
      </Button>
    </form>
  );
}

function OutcomeForm({ interview: { title, outcome }, tell }: { interview: InterviewForStaff; tell: FormAction }) {
  return (
    <form action={tell} aria-label={`What became of the ${title.toLowerCase()}`} className="flex flex-wrap gap-2">
      {Object.entries(INTERVIEW_OUTCOMES)
        .filter(([value]) => value !== outcome)
        .map(([value, label]) => (
          <Button key={value} name="outcome" value={value} size="desk" look="plain">
            {label}
          </Button>
        ))}
    </form>
  );
}
