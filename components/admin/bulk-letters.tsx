import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { SelectField, TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { count } from "@/lib/core/text/text";
import type { RunLetters } from "@/lib/tables/bulk/letters";
import type { RunForStaff } from "@/lib/tables/bulk/looking";

type Props = {
  run: RunForStaff;
  letters: RunLetters;
  /** They have just been asked to be shown. */
  isShown?: boolean;
  doIt: FormAction;
  /** What must be chosen besides. */
  children: ReactNode;
};

/**
 * The letters of a run, each as it will read: one template for all, another or a line of its own for each. They are sent by
 * the same form that shows them anew, and only as they were shown.
 */
export function BulkLetters({ run, letters, isShown, doIt, children }: Props) {
  const { rows, templates, choices, faulty, areOptional } = letters;
  const ready = rows.filter(({ letter }) => letter !== null).length;
  const isAnyChosen = Object.keys(choices).length > 0;
  const options = templates.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div id="letters">
      <ActionForm action={doIt} id="run" key={letters.seen} className="gap-5">
        <input type="hidden" name="seen" value={letters.seen} />
        {children}
        <SelectField
          name="template"
          label={areOptional ? "A letter to each, from this template" : "The letter begins from"}
          optional={areOptional}
          prompt={areOptional ? "No letter" : "Choose"}
          options={options}
          defaultValue={choices.template}
          className="max-w-120"
        />
        {isShown && isAnyChosen && <Said faulty={faulty} ready={ready} />}
        <ol role="list" className="grid gap-4">
          {rows.map((row) => (
            <OneLetter key={row.id} row={row} options={options} isAnyChosen={isAnyChosen} />
          ))}
        </ol>
        <div className="sticky bottom-0 z-2 flex flex-wrap items-center gap-4 rounded-control border border-line bg-raised px-4 py-3 shadow-float">
          <Submit size="desk" look="plain" name="then" value="show" sending="Writing them…">
            {isAnyChosen ? "Show the letters anew" : "Show the letters"}
          </Submit>
          {isAnyChosen && faulty === 0 && (
            <Submit size="desk" name="then" value="send" sending="Doing it…">
              {run.act.label}: {count(rows.length, run.one, run.many)}
              {ready > 0 && `, ${count(ready, "letter")}`}
            </Submit>
          )}
          <a href={run.href}>Leave them as they are</a>
        </div>
      </ActionForm>
    </div>
  );
}

function Said({ faulty, ready }: { faulty: number; ready: number }) {
  if (faulty > 0)
    return (
      <Notice tone="warn" isOutcome title={`${count(faulty, "letter")} cannot go yet`}>
        What is to be put right stands with each. Nothing has been sent.
      </Notice>
    );
  return (
    <Notice tone="good" title={ready > 0 ? "This is how they read now" : "No letter goes out"}>
      Look them through. Nothing has been done yet; whatever you change is shown again before it goes.
    </Notice>
  );
}

type OneProps = {
  row: RunLetters["rows"][number];
  options: { value: string; label: string }[];
  isAnyChosen: boolean;
};

function OneLetter({ row, options, isAnyChosen }: OneProps) {
  const { position, to, letter, faults, remark, given } = row;
  return (
    <li className="grid gap-4 rounded-card border border-line bg-raised p-4 lg:grid-cols-2">
      <fieldset className="grid min-w-0 content-start gap-3">
        <legend className="mb-2 font-semibold">{to}</legend>
        {remark && <p className="text-quiet">{remark}</p>}
        <TextArea
          name={`line-${position}`}
          label="To this person alone"
          rows={3}
          optional
          hint="One true, specific thing."
          defaultValue={given.line}
        />
        <SelectField
          name={`template-${position}`}
          label="Another template"
          optional
          prompt="As for all"
          options={options}
          defaultValue={given.template}
        />
      </fieldset>
      <div className="grid min-w-0 content-start gap-2">
        {isAnyChosen && faults.length > 0 && (
          <ul className="grid gap-1">
            {faults.map((fault) => (
              <li key={fault}>
                <Badge tone="bad">To put right</Badge> {fault}
              </li>
            ))}
          </ul>
        )}
        {letter && (
          <figure className="grid gap-2 rounded-control bg-sand px-4 py-3">
            <figcaption className="font-semibold">{letter.subject}</figcaption>
            <p className="break-words whitespace-pre-line">{letter.text}</p>
          </figure>
        )}
      </div>
    </li>
  );
}
