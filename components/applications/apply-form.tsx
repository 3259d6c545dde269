"use client";

import type { ReactNode } from "react";
import { CareBeside } from "@/components/recovery/care-beside";
import { Choices } from "@/components/ui/choices";
import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { Trap } from "@/components/ui/trap";
import type { Question } from "@/lib/applications/questions/vocabulary";
import { RIGHT_TO_WORK } from "@/lib/applications/vocabulary";
import { CvField, type CvsThere } from "./cv-field";
import { DraftFacts } from "./draft-facts";
import { KeepDraft } from "./keep-draft";
import { Other } from "./other-device";
import { QuestionField } from "./question-field";

type Props = {
  action: FormAction;
  /** What the account or the draft knows already. */
  start?: FormState["values"];
  /** What the job asks of its own. */
  questions: Question[];
  cvs: CvsThere;
  /** Where what is typed is kept. */
  draftPath: string;
  /** Which open page this is: what it wrote itself is nobody else's. */
  page: string;
  /** It was opened signed in. */
  isOwn: boolean;
  /** Where the job was found, as the address of this page said. */
  source?: string;
  /** What stands below the question why: something to write from. */
  evidence?: ReactNode;
};

const ANSWERS = Object.entries(RIGHT_TO_WORK).map(([value, label]) => ({ value, label }));

/** One page, five minutes: who, how to reach them, the CV, what the job asks, and what they would like to say. */
export function ApplyForm({ action, start, questions, cvs, draftPath, page, isOwn, source, evidence }: Props) {
  const schema = async () => {
    const { applicationFor } = await import("@/lib/applications/schema");
    const hasCv = document.querySelector('#apply [name="$cv"]') !== null;
    return applicationFor(questions, { hasCv });
  };
  return (
    <ActionForm action={action} schema={schema} id="apply" start={start}>
      <DraftFacts questions={questions} page={page} />
      <TextField name="name" label="Your name" autoComplete="name" />
      <Other name="name" />
      <TextField
        name="email"
        label="Your email address"
        hint="We send a receipt there"
        type="email"
        autoComplete="email"
        inputMode="email"
      />
      <Other name="email" />
      <TextField name="phone" label="Your phone number" type="tel" autoComplete="tel" optional />
      <Other name="phone" />
      <CvField cvs={cvs} draftPath={draftPath} isOwn={isOwn} />
      <Choices
        name="rightToWork"
        legend="Do you have the right to work in the UK?"
        hint="Everyone is asked. Your answer alone decides nothing."
        options={ANSWERS}
      />
      {questions.map((question) => (
        <QuestionField key={question.id} question={question} />
      ))}
      <CareBeside>
        <TextArea
          name="message"
          label="Why this job?"
          hint="Three sentences are plenty. Please leave out anything about your health or beliefs."
          optional
          rows={6}
        />
        <Other name="message" />
        {evidence}
        <TextArea
          name="adjustments"
          label="Anything we should arrange for interviews?"
          hint="Step-free access, more time, a sign-language interpreter. Only those who arrange interviews read it; it has no part in any decision."
          optional
          rows={3}
        />
        <Other name="adjustments" />
      </CareBeside>
      {source && <input type="hidden" name="source" value={source} />}
      <Trap />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Submit sending="Sending your application…">Send my application</Submit>
        <Submit look="plain" sending="Keeping it…" name="$then" value="later" unchecked>
          Save and come back later
        </Submit>
      </div>
      <KeepDraft path={draftPath} isOwn={isOwn} questions={questions} />
    </ActionForm>
  );
}
