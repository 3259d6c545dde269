import { Button } from "@/components/ui/button";
import { Face } from "@/components/ui/face";
import { Sheet } from "@/components/ui/sheet";
import type { Host } from "@/lib/calls/types";

/** The people of the agency who take calls: who they are, what each knows, and the way to talk to them. */
export function WhoYouTalkTo({ people }: { people: Host[] }) {
  return (
    <Sheet as="aside" className="grid gap-5">
      <h2 className="text-lg">Who you talk to</h2>
      <ul role="list" className="grid gap-5">
        {people.map(({ slug, name, about }) => (
          <li key={slug} className="flex items-center gap-4 leading-[1.35]">
            <Face name={name} size="large" />
            <p>
              <strong>{name}</strong>
              <span className="block text-sm text-quiet">{about}</span>
            </p>
          </li>
        ))}
      </ul>
      <Button href="/strategy-call" look="plain">
        Book a strategy call
      </Button>
    </Sheet>
  );
}
