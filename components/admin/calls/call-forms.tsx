"use client";

import { Choices } from "@/components/ui/choices";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

type FormProps = { action: FormAction };
type Colleague = { id: string; name: string };

const WORDS_FOR_OUTCOMES = [
  { value: "held", label: "We talked" },
  { value: "missed-by-visitor", label: "They did not come", hint: "They get a kind word and the way to another time" },
  { value: "missed-by-us", label: "We did not come", hint: "They get an apology and the way to another time" },
];

/** What became of a call, with what was agreed. */
export function OutcomeForm({
  action,
  start,
  isAfterNo,
}: FormProps & { start: Record<string, string>; isAfterNo: boolean }) {
  return (
    <ActionForm
      action={action}
      schema={() => import("@/lib/calls/staff/schema").then(({ outcomeInput }) => outcomeInput)}
      id="outcome"
      start={start}
      className="grid gap-4"
    >
      <Choices name="outcome" legend="What became of it?" options={WORDS_FOR_OUTCOMES} />
      <TextArea name="nextSteps" label="Next steps" rows={4} optional hint="They get these words by email" />
      <TextField
        name="promise"
        label="What you promised"
        optional={!isAfterNo}
        maxLength={200}
        hint="One thing that we do for them. They get it by email, and see in their account whether it was kept."
      />
      <TextField name="promiseDueOn" label="Kept by" type="date" optional={!isAfterNo} />
      {isAfterNo && <TextArea name="noPromise" label="Or why there is nothing to promise" rows={2} optional />}
      <TextArea name="note" label="A note for us" rows={3} optional hint="Only staff read it" />
      <Submit size="little" sending="Saving…">
        Save
      </Submit>
    </ActionForm>
  );
}

/** A private note. */
export function NoteForm({ action }: FormProps) {
  return (
    <ActionForm action={action} id="note" className="grid gap-3">
      <TextArea name="text" label="A note for us" rows={3} hint="Only staff read it" />
      <Submit size="desk" look="plain" sending="Saving…">
        Add the note
      </Submit>
    </ActionForm>
  );
}

/** Another time, or another consultant at the same time. */
export function MoveForm({
  action,
  start,
  colleagues,
}: FormProps & { start: Record<string, string>; colleagues: Colleague[] }) {
  return (
    <ActionForm action={action} id="move" start={start} className="grid gap-4">
      <TextField name="day" label="Day" type="date" />
      <TextField name="time" label="Time (UK)" type="time" step={300} />
      <SelectField name="to" label="With" options={colleagues.map(({ id, name }) => ({ value: id, label: name }))} />
      <Submit size="desk" look="plain" sending="Moving…">
        Move it and tell them
      </Submit>
    </ActionForm>
  );
}

/** A call for somebody who rang. */
export function DeskBookingForm({
  action,
  start,
  topics,
  hosts,
}: FormProps & {
  start: Record<string, string>;
  topics: { value: string; label: string }[];
  hosts: { value: string; label: string }[];
}) {
  return (
    <ActionForm
      action={action}
      schema={() => import("@/lib/calls/staff/schema").then(({ deskBooking }) => deskBooking)}
      id="booking"
      start={start}
    >
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField name="day" label="Day" type="date" />
        <TextField name="time" label="Time (UK)" type="time" step={300} />
        <SelectField name="with" label="With" options={hosts} prompt="Whoever is free" />
        <SelectField name="topic" label="About" options={topics} prompt="Not said" />
        <TextField name="name" label="Their name" autoComplete="off" />
        <TextField name="email" label="Their email address" type="email" autoComplete="off" />
        <TextField name="phone" label="Their phone" type="tel" autoComplete="off" optional />
      </div>
      <TextArea name="note" label="What they want from it" optional hint="They see these words in the confirmation" />
      <Submit sending="Booking…">Book it and tell them</Submit>
    </ActionForm>
  );
}
