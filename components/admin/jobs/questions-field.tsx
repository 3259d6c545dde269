"use client";

import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { TickField } from "@/components/ui/choices";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { isEssential, type Question, QUESTION_KINDS, sayEssential } from "@/lib/applications/questions/vocabulary";

type Press = () => Promise<void>;

/** A question with what can be done to it. */
export type EditedQuestion = { question: Question; change: FormAction; up: Press; down: Press; remove: Press };

type Props = { questions: EditedQuestion[]; add: FormAction; most: number };

const schema = () => import("@/lib/applications/questions/question-input").then(({ questionInput }) => questionInput);
const KINDS = Object.entries(QUESTION_KINDS).map(([value, label]) => ({ value, label }));

/** What a job asks of everybody who applies: forms of their own, since each change holds from the next applicant on. */
export function QuestionsField({ questions, add, most }: Props) {
  const [said, setSaid] = useState("");
  return (
    <section
      id="questions"
      aria-labelledby="questions-title"
      className="grid gap-4 rounded-card border border-line bg-raised p-6"
    >
      <div>
        <h2 id="questions-title" className="text-lg">
          Questions for applicants
        </h2>
        <p className="text-sm text-quiet">
          Everybody who applies is asked these, beside name, address, CV and right to work. A change holds at once; what
          was answered before keeps its wording.
        </p>
      </div>
      <ol role="list" className="grid gap-3">
        {questions.map((one, index) => (
          <Row
            key={one.question.id}
            {...one}
            isFirst={index === 0}
            isLast={index === questions.length - 1}
            onMove={(to) => setSaid(`“${one.question.text}” is number ${index + to + 1} of ${questions.length} now.`)}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      {questions.length < most ? (
        <details>
          <summary className="min-h-9 cursor-pointer font-semibold">Add a question</summary>
          <QuestionForm key={questions.length} action={add} id="question-new" submit="Add it" />
        </details>
      ) : (
        <p className="text-quiet">That is as many as there can be. Fewer questions bring more answers.</p>
      )}
    </section>
  );
}

type RowProps = EditedQuestion & { isFirst: boolean; isLast: boolean; onMove: (by: -1 | 1) => void };

/** Moves with its buttons, or with Alt and an arrow key anywhere in it. */
function Row({ question, change, up, down, remove, isFirst, isLast, onMove }: RowProps) {
  const { id, text, kind, isRequired } = question;
  function move(event: KeyboardEvent<HTMLLIElement>) {
    const way = { ArrowUp: "up", ArrowDown: "down" }[event.key];
    if (!event.altKey || !way) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLButtonElement>(`button[data-way="${way}"]`)?.click();
  }
  return (
    <li onKeyDown={move} className="grid gap-2 border-b border-line pb-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <p className="font-semibold">{text}</p>
          <p className="text-sm text-quiet">
            {QUESTION_KINDS[kind]}
            {isRequired ? ", must be answered" : ", may be left out"}
            {isEssential(question) && `. Essential: ${sayEssential({ ...question, text: "" }).trim()}`}
          </p>
        </div>
        <div className="flex gap-2">
          <form action={up} onSubmit={() => onMove(-1)}>
            <Button size="desk" look="plain" data-way="up" aria-label={`Move “${text}” up`} disabled={isFirst}>
              Up
            </Button>
          </form>
          <form action={down} onSubmit={() => onMove(1)}>
            <Button size="desk" look="plain" data-way="down" aria-label={`Move “${text}” down`} disabled={isLast}>
              Down
            </Button>
          </form>
        </div>
      </div>
      <details>
        <summary className="min-h-9 cursor-pointer text-sm underline">
          Change or remove<span className="sr-only"> “{text}”</span>
        </summary>
        <QuestionForm action={change} id={`question-${id}`} question={question} submit="Save the question" />
        <form action={remove} className="mt-3">
          <Button size="desk" look="danger">
            Ask it no more
          </Button>
        </form>
      </details>
    </li>
  );
}

type FormProps = { action: FormAction; id: string; question?: Question; submit: string };

function QuestionForm({ action, id, question, submit }: FormProps) {
  const start = question && {
    text: question.text,
    hint: question.hint ?? "",
    kind: question.kind,
    options: question.options.join("\n"),
    isRequired: question.isRequired ? "on" : "",
    essential: question.atLeast === null ? question.wanted.join("\n") : String(question.atLeast),
  };
  return (
    <ActionForm action={action} schema={schema} id={id} start={start} className="mt-3 gap-4">
      <TextField
        name="text"
        label="The question"
        hint="As the applicant reads it. Nothing about health, age, belief, family, origin or past pay."
      />
      <SelectField name="kind" label="How it is answered" options={KINDS} />
      <TextArea
        name="options"
        label="Answers to choose from"
        hint="One a line, where several are offered."
        rows={3}
        optional
      />
      <TextField name="hint" label="A word of help" optional />
      <TextArea
        name="essential"
        label="Essential answers"
        hint="One a line: “yes”, some of the answers above, or the least number. They are named before anybody begins, and turn nobody down."
        rows={2}
        optional
      />
      <TickField
        name="isRequired"
        value="on"
        label="It must be answered"
        defaultChecked={question?.isRequired ?? true}
      />
      <Submit size="desk" look="plain" sending="Saving…">
        {submit}
      </Submit>
    </ActionForm>
  );
}
