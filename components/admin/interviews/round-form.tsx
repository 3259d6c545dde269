"use client";

import { Choices, TickField } from "@/components/ui/choices";
import { type Option, SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { TimesFields } from "./times-fields";

type Usual = { format: string; bring: string };

/** How and where a round is held, and what its candidates read about it. */
function FactsFields({ kinds, usual }: { kinds: Option[]; usual: Usual | null }) {
  return (
    <>
      <Choices name="kind" legend="How is it held?" options={kinds} />
      <TextField
        name="link"
        label="Link of the video call"
        type="url"
        optional
        hint="It can come later: all are told"
      />
      <TextArea name="place" label="Address" rows={2} optional hint="When it is at a place" />
      <TextArea
        name="access"
        label="Getting in"
        rows={2}
        optional
        hint="Reception, floor, step-free way, parking, who to ask for"
      />
      <TextArea
        name="format"
        label="What it is like"
        rows={2}
        optional
        hint={usual?.format ?? "Left empty: what is usual"}
      />
      <TextArea
        name="bring"
        label="What to bring"
        rows={3}
        optional
        hint="One thing a line. Left empty: what is usual"
      />
      <TextArea
        name="practice"
        label="Questions to practise"
        rows={3}
        optional
        hint="One a line. Left empty: three that fit the round"
      />
    </>
  );
}

type NewProps = {
  action: FormAction;
  version: number;
  kinds: Option[];
  rounds: Option[];
  contacts: (Option & { hint?: string })[];
  colleagues: Option[];
  /** The application can be moved to the interview stage in one go. */
  canMoveOn: boolean;
};

/** A new round of interviews, with whom and when. */
export function NewRoundForm({ action, version, kinds, rounds, contacts, colleagues, canMoveOn }: NewProps) {
  return (
    <ActionForm
      action={action}
      id="round"
      start={{ kind: "video", number: "1", minutes: "45", noticeHours: "24", moveOn: canMoveOn ? "yes" : "" }}
      className="grid gap-6"
    >
      <input type="hidden" name="version" value={version} />
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField name="number" label="Round" options={rounds} />
        <TextField name="minutes" label="Minutes" inputMode="numeric" />
        <TextField name="noticeHours" label="Hours of notice" inputMode="numeric" />
      </div>
      {contacts.length > 0 && (
        <Choices name="contacts" type="checkbox" legend="Who interviews, at the client" options={contacts} optional />
      )}
      <TextArea
        name="people"
        label={contacts.length > 0 ? "Others who interview" : "Who interviews"}
        rows={2}
        optional={contacts.length > 0}
        hint="One a line: name, email address. They need no account."
      />
      {colleagues.length > 0 && (
        <details>
          <summary className="cursor-pointer font-semibold">One of us sits in</summary>
          <Choices
            name="staff"
            type="checkbox"
            legend="Colleagues"
            options={colleagues}
            optional
            className="mt-3 grid"
            hint="Their strategy calls and these interviews keep out of each other’s way"
          />
        </details>
      )}
      <TimesFields />
      <FactsFields kinds={kinds} usual={null} />
      <TextArea
        name="criteria"
        label="What interviewers rate"
        rows={3}
        optional
        hint="At most three things, one a line, such as: Explains clearly"
      />
      {canMoveOn && <TickField name="moveOn" label="Move the application to “Interview”" />}
      <Submit sending="Asking…">Ask the candidate</Submit>
    </ActionForm>
  );
}

/** Where and how a round is held, once it is there. */
export function RoundFactsForm({
  action,
  version,
  kinds,
  usual,
  start,
}: {
  action: FormAction;
  version: number;
  kinds: Option[];
  usual: Usual;
  start: Record<string, string>;
}) {
  return (
    <ActionForm action={action} id="facts" start={start} className="grid gap-5">
      <input type="hidden" name="version" value={version} />
      <FactsFields kinds={kinds} usual={usual} />
      <Submit size="desk" sending="Saving…">
        Save, and tell all who are coming
      </Submit>
    </ActionForm>
  );
}

/** More times for a round. */
export function MoreTimesForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="more" className="grid gap-5">
      <TimesFields />
      <Submit size="desk" look="plain" sending="Adding…">
        Add these times
      </Submit>
    </ActionForm>
  );
}
