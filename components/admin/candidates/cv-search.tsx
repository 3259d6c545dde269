import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Sheet } from "@/components/ui/sheet";
import type { CvSearchRequest } from "@/lib/applications/staff/searching/request";
import type { FoundCv } from "@/lib/applications/staff/searching/search";
import { STAGES } from "@/lib/applications/vocabulary";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

interface Choice {
  value: string;
  label: string;
}

type Props = {
  asked: CvSearchRequest;
  choices: Record<"jobs" | "stages" | "since" | "orders", Choice[]>;
};

/** What to look for in CVs, as one form whose address can be sent on. */
export function CvSearchForm({ asked, choices }: Props) {
  return (
    <form role="search" aria-label="CVs" className="mb-5 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <TextField
        type="search"
        name="q"
        label="Words in a CV or a message"
        hint={'"words in a row", begin*, -without'}
        defaultValue={asked.q}
        maxLength={200}
        className="sm:col-span-2 lg:col-span-4"
      />
      <SelectField name="jobId" label="Job" prompt="Any" options={choices.jobs} defaultValue={asked.jobId} />
      <SelectField name="stage" label="Stage" prompt="Any" options={choices.stages} defaultValue={asked.stage} />
      <SelectField
        name="since"
        label="Sent"
        prompt="At any time"
        options={choices.since}
        defaultValue={asked.since?.toString()}
      />
      <SelectField name="order" label="Order" options={choices.orders} defaultValue={asked.order} />
      <div className="flex flex-wrap gap-2 sm:col-span-2 lg:col-span-4">
        <Button size="desk">Search CVs</Button>
        <Button size="desk" look="plain" href="/admin/candidates/search">
          Start again
        </Button>
      </div>
    </form>
  );
}

/** Applications that were found, each with the words around what was looked for. */
export function FoundCvList({ items }: { items: FoundCv[] }) {
  return (
    <ol role="list" className="grid gap-3">
      {items.map(({ applicationId, name, jobTitle, stage, sentAt, excerpts }) => (
        <li key={applicationId}>
          <Sheet className="grid gap-2">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <h2 className="text-base font-semibold">
                <a href={`/admin/applications/${applicationId}`}>{name}</a>
              </h2>
              <Badge>{STAGES[stage]}</Badge>
            </div>
            <p className="text-quiet">
              {jobTitle}, sent {sayDay(londonDay(sentAt))}
            </p>
            {excerpts.map((parts, at) => (
              <p key={at} className="text-pretty break-words">
                …{" "}
                {parts.map(({ text, isHit }, part) =>
                  isHit ? (
                    <mark key={part} className="rounded-[3px] bg-warn-wash px-0.5 font-semibold text-inherit">
                      {text}
                    </mark>
                  ) : (
                    text
                  ),
                )}{" "}
                …
              </p>
            ))}
          </Sheet>
        </li>
      ))}
    </ol>
  );
}
