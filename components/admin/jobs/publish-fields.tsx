"use client";

import { TextField } from "@/components/ui/field";
import { Submit } from "@/components/ui/form";
import { useForm } from "@/components/ui/form-context";
import { Sheet } from "@/components/ui/sheet";
import { AuthorityFields } from "../authority-fields";
import { type AuthorityFacts, sayAuthority } from "../authority-line";
import { sayLast, sayMoment } from "@/lib/core/time/say";

export type StandingJob = {
  id: string;
  slug: string;
  state: "open" | "draft" | "scheduled" | "closed" | "withdrawn";
  publishedAt: Date | null;
  closesAt: Date | null;
};

/** What is asked only here: the form's own top is a page away. */
export const PUBLISH_NAMES = [
  ...["publishOn", "publishTime", "closesOn", "closesTime"],
  ...["authorityFrom", "authorityHow", "because"],
];

export type Authority = { known: AuthorityFacts | null; contacts: string[] };

const STATES: Record<StandingJob["state"], string> = {
  open: "Open: people can apply.",
  draft: "A draft: nobody outside sees it.",
  scheduled: "Scheduled.",
  closed: "Closed: the page says so, and nobody can apply.",
  withdrawn: "Withdrawn: its address says that it is gone.",
};

/** A day and its time: both have a hint, so that label stands by label and field by field. */
const WHEN = "grid grid-cols-[minmax(0,1fr)_8rem] items-end gap-3";

/** Where a job stands, and when it comes out and closes. Its button saves what is typed first. */
export function PublishFields({ job, authority }: { job: StandingJob; authority: Authority }) {
  const form = useForm();
  const isUp = job.state === "open" || job.state === "scheduled";
  const isHeld = form?.errorOf("because") !== undefined || Boolean(form?.values.because);
  return (
    <Sheet as="section" id="publish" tabIndex={-1} aria-label="Publish" className="grid scroll-mt-16 gap-5">
      <p>
        <strong>{STATES[job.state]}</strong>
        {job.publishedAt && job.state !== "draft" && (
          <span className="block text-quiet">
            {job.state === "scheduled" ? "Comes out by itself on " : "Published "}
            {sayMoment(job.publishedAt)}
          </span>
        )}
        {job.closesAt && job.state !== "draft" && (
          <span className="block text-quiet">
            {isUp ? "Takes applications until" : "Took applications until"} {sayLast(job.closesAt)}
          </span>
        )}
      </p>
      {job.state !== "open" && (
        <div className={WHEN}>
          <TextField name="publishOn" type="date" label="Comes out on" optional hint="Left empty: now." />
          <TextField name="publishTime" label="At" hint="UK time" inputMode="numeric" placeholder="8:00" />
        </div>
      )}
      <div className={WHEN}>
        <TextField name="closesOn" type="date" label="Last day to apply" hint="Then it closes by itself." />
        <TextField name="closesTime" label="Until" hint="UK time" inputMode="numeric" placeholder="midnight" />
      </div>
      {authority.known && (
        <p>
          <strong className="block">Authority to advertise</strong>
          <span className="text-quiet">{sayAuthority(authority.known)}</span>
        </p>
      )}
      {(!authority.known || authority.known.until) && (
        <AuthorityFields
          contacts={authority.contacts}
          hint={authority.known ? "Left empty, the one above counts as long as it lasts." : undefined}
        />
      )}
      {isHeld && (
        <TextField
          name="because"
          label="Why these words may stand"
          hint="Such as the rule that makes it a true requirement of the work. It is kept with your name."
        />
      )}
      <Submit
        size="desk"
        look={isUp ? "plain" : "brand"}
        sending={isUp ? "Saving…" : "Publishing…"}
        name="then"
        value="publish"
      >
        {isUp ? "Save and change the dates" : "Publish"}
      </Submit>
    </Sheet>
  );
}
