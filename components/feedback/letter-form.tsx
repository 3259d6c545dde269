"use client";

import { CareBeside } from "@/components/recovery/care-beside";
import { Choices } from "@/components/ui/choices";
import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import { useForm } from "@/components/ui/form-context";
import type { FormAction } from "@/components/ui/form-state";
import { Outcome } from "@/components/ui/outcome";
import { Sheet } from "@/components/ui/sheet";
import { FEEDBACK_QUESTIONS } from "@/lib/applications/feedback/feedback-input";
import { ENDED_AT, letterForm, letterThatAsks } from "@/lib/applications/feedback/feedback-letter-input";

/**
 * What fits a no on paper comes first. The rest asks people who have met them, and goes when nobody has, unless it is
 * ticked already: what is sent can be seen. The action judges it again.
 */
const QUESTIONS = Object.entries(FEEDBACK_QUESTIONS)
  .sort(([, a], [, b]) => Number(a.afterInterview) - Number(b.afterInterview))
  .map(([value, { text, afterInterview }]) => ({
    value,
    label: text,
    className: afterInterview ? "group-has-[[value=application]:checked]/letter:not-has-checked:hidden" : undefined,
  }));

/** Seven lines to fill in, and the letter above them once it is written. Nothing of it is kept. */
export function LetterForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="letter" className="group/letter gap-6">
      <Written />
      <div className="grid items-end gap-6 sm:grid-cols-2">
        <TextField name="job" label="Which job was it?" autoComplete="off" />
        <TextField name="employer" label="Which employer?" autoComplete="off" />
        <TextField name="to" label="Who are you writing to?" hint="A first name, if you know it." optional />
        <TextField name="name" label="Your name" autoComplete="name" />
      </div>
      <Choices
        name="ended"
        legend="Where did it end?"
        options={Object.entries(ENDED_AT).map(([value, label]) => ({ value, label }))}
      />
      <Choices
        name="questions"
        type="checkbox"
        legend="What would you like to know?"
        hint="Choose one, two or three. Fewer get better answers."
        options={QUESTIONS}
      />
      <CareBeside>
        <TextArea
          name="liked"
          label="What stayed with you?"
          hint="One true thing about the people or the work. It makes an answer likelier."
          rows={2}
          optional
        />
      </CareBeside>
      <Submit sending="Writing…">Write the letter</Submit>
    </ActionForm>
  );
}

/** The letter of what was sent, to copy or to open in their own mail program. */
function Written() {
  const form = useForm();
  const reading = letterForm.safeParse(form?.values);
  if (!reading.success) return null;
  const { subject, text } = letterThatAsks(reading.data);
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
  return (
    <Outcome className="outline-none">
      <Sheet as="section" className="grid gap-4">
        <h2 className="text-xl">Your letter</h2>
        <p>
          <span className="text-quiet">Subject:</span> {subject}
        </p>
        <p className="border-s-3 border-brand ps-4 whitespace-pre-line select-all">{text}</p>
        <p className="text-quiet">
          One press marks all of it, ready to copy. Change what does not sound like you;{" "}
          <a href={mail}>open it in your email</a>. Send it within a few days, while they remember. We keep nothing of
          it.
        </p>
      </Sheet>
    </Outcome>
  );
}
