import type { ReactNode } from "react";
import { House, Sheet } from "@/components/ui/sheet";
import { Trail } from "@/components/ui/trail";
import { CallStep } from "./call-step";
import { TopicList, type TopicLink } from "./topic-list";

type Props = { topics: TopicLink[]; next: ReactNode; zone: ReactNode };

/** The first step: what the call is about. Whoever has a time in mind begins with that. */
export function TopicStep({ topics, next, zone }: Props) {
  return (
    <CallStep
      step={0}
      title="What shall we talk about?"
      lead="A strategy call is 30 minutes by phone with one of us about where you want to go. It is free."
      aside={
        <aside className="grid gap-6">
          <House as="section">
            <div>
              <h2 className="text-lg">The next free times</h2>
              {zone}
            </div>
            <div className="text-sm">{next}</div>
          </House>
          <Sheet as="section" className="grid gap-4">
            <h2 className="text-lg">How it goes</h2>
            <Trail
              steps={[
                { when: "Now", what: "You choose a time and get an invitation by email." },
                {
                  when: "A day and an hour before",
                  what: "We remind you. Move or cancel it if it no longer suits you.",
                },
                { when: "On the day", what: "We ring you, and you leave with what to do next." },
              ]}
            />
          </Sheet>
        </aside>
      }
    >
      <TopicList topics={topics} />
    </CallStep>
  );
}
