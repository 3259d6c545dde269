"use client";

import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { CareBeside } from "./care-beside";

export interface EditedStep {
  id: string;
  title: string;
  because: string;
  /** As people say it, and as the browser's date picker wants it. */
  day: string;
  dueOn: string;
  minutes: string;
  isDone: boolean;
  skipped: { reason: string | null } | null;
  isOwn: boolean;
  evidence: string | null;
}

export interface StepActions {
  up: () => Promise<void>;
  down: () => Promise<void>;
  putOn: FormAction;
  skip: FormAction;
  link: FormAction;
  takeIn: () => Promise<void>;
  remove: () => Promise<void>;
}

/** A step with all that can be changed about it. Its buttons work without script; with it, it can be dragged as well. */
export function StepEditor({
  step,
  actions,
  ends,
}: {
  step: EditedStep;
  actions: StepActions;
  ends: [boolean, boolean];
}) {
  const { id, title, because, day, minutes, isDone, skipped } = step;
  const [isFirst, isLast] = ends;
  return (
    <li
      id={`step-${id}`}
      data-step={id}
      className="grid gap-x-4 gap-y-2 border-b border-line py-4 data-[dragged]:opacity-50 data-[over]:border-t-4 data-[over]:border-t-brand sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div>
        <p className={skipped || isDone ? "text-quiet line-through" : "font-semibold"}>{title}</p>
        <p className="text-sm text-quiet">
          {skipped ? sayLeftOut(skipped.reason) : `${isDone ? "Done. " : ""}${minutes}, by ${day}. ${because}`}
        </p>
      </div>
      <div className="flex flex-wrap gap-2 sm:justify-end">
        <MoveButton action={actions.up} label="Up" title={title} isOff={isFirst} />
        <MoveButton action={actions.down} label="Down" title={title} isOff={isLast} />
      </div>
      {skipped ? (
        <form action={actions.takeIn}>
          <Button type="submit" look="plain" size="little">
            Take it in again<span className="sr-only">: {title}</span>
          </Button>
        </form>
      ) : (
        <Later step={step} actions={actions} />
      )}
    </li>
  );
}

const sayLeftOut = (reason: string | null) => (reason ? `Left out: ${reason}` : "Left out");

function MoveButton({
  action,
  label,
  title,
  isOff,
}: {
  action: () => Promise<void>;
  label: string;
  title: string;
  isOff: boolean;
}) {
  return (
    <form action={action}>
      <Button type="submit" look="plain" size="little" disabled={isOff} className={isOff ? "opacity-40" : undefined}>
        {label}
        <span className="sr-only">: {title}</span>
      </Button>
    </form>
  );
}

/** What came of a step, wherever it lies: a page, a repository, a document. */
function EvidenceForm({ step: { id, evidence }, action }: { step: EditedStep; action: FormAction }) {
  return (
    <ActionForm action={action} id={`link-${id}`} className="gap-3 sm:col-span-2">
      <TextField
        name="evidence"
        type="url"
        label="A link to what came of it"
        hint="Sealed, as your notes are. Leave it empty to take the link away."
        defaultValue={evidence ?? undefined}
        optional
        maxLength={500}
      />
      <Submit look="plain" size="little">
        Keep this link
      </Submit>
    </ActionForm>
  );
}

/** Of what is done only a link is left to say. */
function OfADoneStep({ step, action }: { step: EditedStep; action: FormAction }) {
  return (
    <details className="sm:col-span-2">
      <summary className="inline-block cursor-pointer py-1 text-sm text-brand underline underline-offset-3">
        {step.evidence ? "Change the link to what came of it" : "Keep a link to what came of it"}
        <span className="sr-only">: {step.title}</span>
      </summary>
      <div className="mt-3 rounded-card bg-sand p-5">
        <EvidenceForm step={step} action={action} />
      </div>
    </details>
  );
}

const Later = ({ step, actions }: { step: EditedStep; actions: StepActions }) =>
  step.isDone ? <OfADoneStep step={step} action={actions.link} /> : <Changes step={step} actions={actions} />;

function Changes({ step, actions }: { step: EditedStep; actions: StepActions }) {
  const { id, title, dueOn, isOwn } = step;
  return (
    <details className="sm:col-span-2">
      <summary className="inline-block cursor-pointer py-1 text-sm text-brand underline underline-offset-3">
        Another day, leave it out, or keep a link<span className="sr-only">: {title}</span>
      </summary>
      <div className="mt-3 grid gap-6 rounded-card bg-sand p-5 sm:grid-cols-2">
        <ActionForm action={actions.putOn} id={`day-${id}`} className="gap-3">
          <TextField name="dueOn" type="date" label="Do it by" defaultValue={dueOn} required />
          <Submit look="plain" size="little">
            Keep this day
          </Submit>
        </ActionForm>
        {isOwn ? (
          <form action={actions.remove} className="self-end">
            <Button type="submit" look="danger" size="little">
              Take it away<span className="sr-only">: {title}</span>
            </Button>
          </form>
        ) : (
          <ActionForm action={actions.skip} id={`skip-${id}`} className="gap-3">
            <CareBeside>
              <TextArea name="reason" label="Why not" optional rows={2} maxLength={300} hint="Only you read it." />
            </CareBeside>
            <Submit look="plain" size="little">
              Leave it out
            </Submit>
          </ActionForm>
        )}
        <EvidenceForm step={step} action={actions.link} />
      </div>
    </details>
  );
}
