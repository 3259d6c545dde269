import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Sheet } from "@/components/ui/sheet";
import { type AuthorityFacts, sayAuthority } from "./authority-line";
import { AuthorityFields } from "./authority-fields";
import { lastLondonDay, londonDay, sayDay } from "@/lib/core/dates";

type State = "open" | "draft" | "scheduled" | "closed" | "withdrawn";
type Props = {
  job: {
    id: string;
    slug: string;
    version: number;
    state: State;
    publishedAt: Date | null;
    closesAt: Date | null;
    source: string | null;
    remarks: string[];
    editedFields: string[];
    doubts: string[];
  };
  authority: { known: AuthorityFacts | null; contacts: string[] };
  /** The last day offered at first, as YYYY-MM-DD. */
  closesOn: string;
  publish?: FormAction;
  close?: () => Promise<void>;
  withdraw?: () => Promise<void>;
  duplicate?: () => Promise<void>;
};

const STATES: Record<State, string> = {
  open: "Open: people can apply.",
  draft: "A draft: nobody outside sees it.",
  scheduled: "Scheduled.",
  closed: "Closed: the page says so, and nobody can apply.",
  withdrawn: "Withdrawn: its address says that it is gone.",
};

/** Where a job stands, and what can be done with it. */
export function PublishJobPanel({ job, authority, closesOn, publish, close, withdraw, duplicate }: Props) {
  const isUp = job.state === "open" || job.state === "scheduled";
  return (
    <aside aria-label="Where it stands" className="grid content-start gap-5">
      <Sheet className="grid gap-4">
        <p>
          <strong>{STATES[job.state]}</strong>
          {job.publishedAt && (
            <span className="block text-quiet">Published {sayDay(londonDay(job.publishedAt), { year: true })}</span>
          )}
          {job.closesAt && (
            <span className="block text-quiet">Last day {sayDay(lastLondonDay(job.closesAt), { year: true })}</span>
          )}
        </p>
        {authority.known && (
          <p>
            <strong className="block">Authority to advertise</strong>
            <span className="text-quiet">{sayAuthority(authority.known)}</span>
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button href={`/admin/jobs/${job.id}/preview`} look="plain" size="desk">
            Preview it
          </Button>
          {job.state === "open" && (
            <Button href={`/jobs/${job.slug}`} look="plain" size="desk">
              See it on the site
            </Button>
          )}
        </div>
        {publish && (
          <ActionForm action={publish} id="publish" start={{ closesOn }} className="gap-3">
            <input type="hidden" name="version" value={job.version} />
            <TextField name="closesOn" type="date" label="Last day to apply" />
            {!isUp && <TextField name="publishOn" type="date" label="Comes out on" optional hint="Left empty: now." />}
            {(!authority.known || authority.known.until) && (
              <AuthorityFields
                contacts={authority.contacts}
                hint={authority.known ? "Left empty, the one above counts as long as it lasts." : undefined}
              />
            )}
            <Submit size="desk" sending="Publishing…">
              {isUp ? "Change the last day" : "Publish"}
            </Submit>
          </ActionForm>
        )}
        {duplicate && (
          <form action={duplicate}>
            <Button type="submit" size="desk" look="plain">
              Duplicate it
            </Button>
          </form>
        )}
        {isUp && close && (
          <form action={close}>
            <Button type="submit" size="desk" look="danger">
              {job.state === "open" ? "Close it now" : "Make it a draft again"}
            </Button>
          </form>
        )}
        {(job.state === "open" || job.state === "closed") && withdraw && (
          <form action={withdraw}>
            <Button type="submit" size="desk" look="danger">
              Withdraw it
            </Button>
          </form>
        )}
      </Sheet>
      {job.doubts.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-base">{isUp ? "Worth a look" : "Worth a look before it comes out"}</h2>
          <ul className="list-disc ps-5">
            {job.doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </section>
      )}
      {job.source && (
        <section className="grid gap-2">
          <h2 className="text-base">Imported from {job.source}</h2>
          {job.editedFields.length > 0 && (
            <p className="text-quiet">Changed by hand, so imports leave it alone: {job.editedFields.join(", ")}.</p>
          )}
          {job.remarks.length > 0 && (
            <ul className="list-disc ps-5 text-quiet">
              {job.remarks.map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          )}
        </section>
      )}
    </aside>
  );
}
