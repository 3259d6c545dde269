import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Twin } from "./use-look";

type Props = { twins: Twin[]; copy: (form: FormData) => Promise<void> };

const STATES: Record<string, string> = { open: "open", draft: "a draft", scheduled: "scheduled" };

/** Jobs that are likely the one being written, before it is there twice. */
export function TwinsNote({ twins, copy }: Props) {
  if (twins.length === 0) return null;
  return (
    <Notice tone="warn" title={twins.length === 1 ? "This job may be here already" : "These jobs may be the same"}>
      <ul role="list" className="mt-1 grid gap-2">
        {twins.map(({ id, title, employerName, places, state }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>
              <a href={`/admin/jobs/${id}`}>{title}</a>, {employerName}
              {places.length > 0 && `, ${places.slice(0, 2).join(", ")}`} ({STATES[state] ?? state})
            </span>
            <form action={copy}>
              <input type="hidden" name="id" value={id} />
              <Button type="submit" look="plain" size="desk">
                Make a copy of it<span className="sr-only">: {title}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
