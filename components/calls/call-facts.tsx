import { dialled } from "@/lib/core/text/text";
import type { ReactNode } from "react";
import { Pairs } from "@/components/ui/facts";
import { Sheet } from "@/components/ui/sheet";
import { TOPICS } from "@/lib/calls/vocabulary";
import type { CallDetails } from "@/lib/calls/types";
import { Duo } from "./duo";
import { sayBoth } from "./words";

/** A booked call for its visitor: who with, when in both zones, about what, how. */
export function CallFacts({ call, children }: { call: CallDetails; children?: ReactNode }) {
  const { host, phone, topic } = call;
  return (
    <Sheet className="grid gap-5">
      <div className="flex flex-wrap items-center gap-3.5 leading-[1.35]">
        <Duo name={host.name} />
        <p>
          You and {host.name}
          <span className="block text-sm text-quiet">{host.about}</span>
        </p>
      </div>
      <Pairs
        pairs={[
          { term: "When", answer: <WhenWords call={call} /> },
          ...(topic ? [{ term: "About", answer: TOPICS[topic] }] : []),
          { term: "How", answer: phone ? `${host.name} rings you on ${phone}` : `${host.name} writes to you first` },
        ]}
      />
      {children}
    </Sheet>
  );
}

/** The same call for its consultant: who, how to reach them, what they wrote. */
export function CallFactsForConsultant({ call, children }: { call: CallDetails; children?: ReactNode }) {
  const { name, email, phone, topic, note, fromJob, fromPost } = call;
  const page = fromJob ? `/jobs/${fromJob}` : fromPost ? `/blog/${fromPost}` : null;
  return (
    <Sheet className="grid gap-5">
      <Pairs
        pairs={[
          { term: "When", answer: <WhenWords call={call} /> },
          { term: "Who", answer: name },
          { term: "Email", answer: <a href={`mailto:${email}`}>{email}</a> },
          { term: "Phone", answer: phone ? <a href={`tel:${dialled(phone)}`}>{phone}</a> : "Not given" },
          { term: "About", answer: topic ? TOPICS[topic] : "Nothing chosen" },
          ...(page ? [{ term: "From", answer: <a href={page}>{page}</a> }] : []),
        ]}
      />
      {note && <blockquote className="border-s-3 border-line ps-4 whitespace-pre-line">{note}</blockquote>}
      {children}
    </Sheet>
  );
}

function WhenWords({ call: { startsAt, timeZone } }: { call: CallDetails }) {
  const [first, second] = sayBoth(startsAt, timeZone);
  return (
    <>
      <time dateTime={startsAt.toISOString()}>{first}</time>
      {second && <span className="block text-sm text-quiet">{second}</span>}
    </>
  );
}
