import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Job = {
  id: string;
  slug: string;
  title: string;
  state: "open" | "draft" | "scheduled" | "closed" | "withdrawn";
  publishedAt: Date | null;
  closesAt: Date | null;
};

type WaysProps = { job: Job; mayReadApplications: boolean };

/** Where to go from a job. */
export function JobWays({ job: { id, slug, state }, mayReadApplications }: WaysProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button href={`/admin/jobs/${id}/preview`} look="plain" size="desk">
        Preview it
      </Button>
      {state === "open" && (
        <Button href={`/jobs/${slug}`} look="plain" size="desk">
          See it on the site
        </Button>
      )}
      {mayReadApplications && (
        <Button href={`/admin/jobs/${id}/applications`} look="plain" size="desk">
          Applications
        </Button>
      )}
      <Button href={`/admin/jobs/${id}/history`} look="plain" size="desk">
        History
      </Button>
      <Button href={`/admin/jobs/${id}/review`} look="plain" size="desk">
        How it is reviewed
      </Button>
    </div>
  );
}

type MoreProps = {
  job: Job;
  duplicate: () => Promise<void>;
  keep: (form: FormData) => Promise<void>;
};

/** What else can be done with a job as it is saved. What takes it off the site asks first. */
export function MoreWays({ job: { id, state, title }, duplicate, keep }: MoreProps) {
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <form action={duplicate}>
          <Button type="submit" size="desk" look="plain">
            Duplicate it
          </Button>
        </form>
        {(state === "open" || state === "scheduled") && (
          <Button href={`/admin/jobs/${id}/close`} size="desk" look="danger">
            {state === "open" ? "Close it now" : "Make it a draft again"}
          </Button>
        )}
        {(state === "open" || state === "closed") && (
          <Button href={`/admin/jobs/${id}/withdraw`} size="desk" look="danger">
            Withdraw it
          </Button>
        )}
      </div>
      <details>
        <summary className="cursor-pointer text-quiet">Keep it as a template</summary>
        <form action={keep} className="mt-3 grid gap-3">
          <TextField
            name="label"
            label="Name of the template"
            hint="As it is saved, less its start. A template of the same name is replaced."
            defaultValue={title.slice(0, 80)}
            required
            maxLength={80}
          />
          <Button type="submit" size="desk" look="plain" className="justify-self-start">
            Keep it
          </Button>
        </form>
      </details>
    </div>
  );
}
