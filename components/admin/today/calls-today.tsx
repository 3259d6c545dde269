import { sayStart } from "@/components/calls/words";
import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/frame";
import type { CallDetails } from "@/lib/calls/types";
import { OUTCOMES, TOPICS } from "@/lib/calls/vocabulary";
import { sayTime } from "@/lib/core/time/say";
import { dialled } from "@/lib/core/text/text";
import { Matter, MatterRow } from "./matter";
import { sayUntil, sayWaiting } from "./words";

type FormAction = (form: FormData) => Promise<void>;
type Acts = { note: (id: string) => FormAction; tell: (id: string) => FormAction };

/** Calls that are still to be held today: how long until each, and what is needed in the minute before. */
export function CallsToday({ calls, now, acts }: { calls: CallDetails[]; now: Date; acts: Acts | null }) {
  return (
    <Matter title="Calls today" more={{ label: "The calendar", href: "/admin/calls" }}>
      {calls.map((call) => (
        <MatterRow
          key={call.id}
          title={`${sayTime(call.startsAt)} ${call.name}`}
          href={`/admin/calls/${call.id}`}
          detail={[call.topic && TOPICS[call.topic], `with ${call.host.name}`, call.note && `“${call.note}”`]
            .filter(Boolean)
            .join(", ")}
          when={sayUntil(call, now)}
          tone={call.startsAt.getTime() - now.getTime() < 15 * 60_000 ? "soon" : undefined}
        >
          {call.phone && (
            <Button href={`tel:${dialled(call.phone)}`} size="desk" look="plain" icon="phone">
              {call.phone}
            </Button>
          )}
          {acts && <NoteBox call={call} note={acts.note(call.id)} />}
        </MatterRow>
      ))}
    </Matter>
  );
}

function NoteBox({ call, note }: { call: CallDetails; note: FormAction }) {
  return (
    <details className="min-w-0 open:w-full">
      <summary className="inline-flex min-h-9 items-center rounded-control border-[1.5px] border-edge px-3 font-semibold hover:border-brand hover:bg-wash pointer-coarse:min-h-11">
        Note
      </summary>
      <form action={note} className="mt-2 flex max-w-120 flex-wrap items-end gap-2">
        <label className="grid flex-1 gap-1">
          A note for us about {call.name}
          <textarea name="text" required rows={2} maxLength={3000} className={`${CONTROL} min-w-40`} />
        </label>
        <Button size="desk" look="plain">
          Keep it
        </Button>
      </form>
    </details>
  );
}

type UntoldProps = { calls: CallDetails[]; total: number; now: Date; acts: Acts | null };

/** Calls that are over without a word of what became of them. */
export function CallsUntold({ calls, total, now, acts }: UntoldProps) {
  return (
    <Matter
      title="What became of these calls?"
      more={total > calls.length ? { label: `All ${total}`, href: "/admin/calls/list?past=1" } : undefined}
    >
      {calls.map((call) => (
        <MatterRow
          key={call.id}
          title={call.name}
          href={`/admin/calls/${call.id}`}
          detail={`${sayStart(call.startsAt)}, with ${call.host.name}`}
          when={sayWaiting(call.endsAt, now)}
        >
          {acts && <OutcomeBox call={call} tell={acts.tell(call.id)} />}
        </MatterRow>
      ))}
    </Matter>
  );
}

function OutcomeBox({ call, tell }: { call: CallDetails; tell: FormAction }) {
  return (
    <details className="open:w-full">
      <summary className="inline-flex min-h-9 items-center rounded-control border-[1.5px] border-edge px-3 font-semibold hover:border-brand hover:bg-wash pointer-coarse:min-h-11">
        Say it
      </summary>
      <form action={tell} aria-label={`What became of the call with ${call.name}`} className="mt-2 grid gap-2">
        <p className="text-quiet">
          Who missed a call gets a kind word and the way to another time. With next steps to send, open the call
          instead.
        </p>
        <p className="flex flex-wrap gap-2">
          {Object.entries(OUTCOMES).map(([value, label]) => (
            <Button key={value} name="outcome" value={value} size="desk" look="plain">
              {label}
            </Button>
          ))}
        </p>
      </form>
    </details>
  );
}
