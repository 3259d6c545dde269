import { dialled } from "@/lib/core/text/text";
import type { ReactNode } from "react";
import { Pairs } from "@/components/ui/facts";
import { Sheet } from "@/components/ui/sheet";
import type { CallWithHistory } from "@/lib/calls/staff/calls";
import { OUTCOMES, TOPICS } from "@/lib/calls/vocabulary";
import { readsAsInLondon, sayMoment } from "@/lib/core/time/say";

/** Everything the visitor shared, for a minute before the call. */
export function CallCard({ call }: { call: CallWithHistory }) {
  const isElsewhere = !readsAsInLondon(call.startsAt, call.timeZone);
  const facts: { term: string; answer: ReactNode }[] = [{ term: "When", answer: sayMoment(call.startsAt) }];
  if (isElsewhere) facts.push({ term: "For them", answer: sayMoment(call.startsAt, call.timeZone) });
  facts.push(
    { term: "With", answer: call.host.name },
    { term: "About", answer: call.topic ? TOPICS[call.topic] : "Not said" },
    { term: "Email", answer: email(call) },
    { term: "Phone", answer: call.phone ? <a href={`tel:${dialled(call.phone)}`}>{call.phone}</a> : "Not given" },
    { term: "Came from", answer: cameFrom(call) },
  );
  if (call.outcome) facts.push({ term: "Outcome", answer: OUTCOMES[call.outcome] });
  return (
    <div className="grid gap-6">
      <Sheet>
        <Pairs pairs={facts} />
      </Sheet>
      <section>
        <h2 className="mb-2 text-lg">What they want from it</h2>
        <p className="max-w-[42em] whitespace-pre-line">{call.note ?? "They wrote nothing."}</p>
      </section>
      {call.nextSteps && (
        <section>
          <h2 className="mb-2 text-lg">What was agreed</h2>
          <p className="max-w-[42em] whitespace-pre-line">{call.nextSteps}</p>
        </section>
      )}
    </div>
  );
}

function email({ email, isDisposable }: CallWithHistory): ReactNode {
  return (
    <>
      <a href={`mailto:${email}`}>{email}</a>
      {isDisposable && (
        <span className="block text-sm font-normal text-warn">
          An address for ten minutes: a reminder may reach nobody
        </span>
      )}
    </>
  );
}

function cameFrom({ cameFrom, bookedBy }: CallWithHistory): ReactNode {
  if (bookedBy) return `Booked for them by ${bookedBy}`;
  return cameFrom ? <a href={cameFrom.href}>{cameFrom.title}</a> : "The page for calls";
}
