import { Trail } from "@/components/ui/trail";

/** What happens after the button: said before anyone presses it. `first` is when the first mail comes. */
export function WhatFollows({ first }: { first: { weekly: string; daily: string } }) {
  return (
    <section aria-labelledby="what-follows" className="rounded-card bg-sand p-6 lg:mt-0">
      <h2 id="what-follows" className="mb-5 text-lg">
        What happens next
      </h2>
      <Trail
        steps={[
          { when: "Within a minute", what: "We email you a link. Press the button there, so that we know it is you." },
          {
            when: `From ${first.weekly}`,
            what: `One email with what is new, what closes soon first. Every day instead: from ${first.daily}.`,
          },
          { when: "When there is nothing new", what: "No email." },
          { when: "When you have had enough", what: "One click in any of them stops it." },
        ]}
      />
    </section>
  );
}
