import { LiveRefresh } from "@/components/admin/emails/live-refresh";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Table, Td, Tr } from "@/components/ui/table";
import { count } from "@/lib/core/text/text";
import type { RowStatus, RunForStaff } from "@/lib/tables/bulk/looking";
import { BulkLetters } from "./bulk-letters";
import { UndoCountdown } from "./undo-countdown";

type Props = {
  run: RunForStaff;
  /** Its letters have just been asked to be shown. */
  isShown?: boolean;
  now: Date;
  doIt: FormAction;
  undo: () => Promise<void>;
};

/** Something done to many rows: what will happen, how far it is, what became of it, and the way back. */
export function BulkRun({ run, isShown, now, doIt, undo }: Props) {
  const { stage } = run;
  return (
    <div className="grid max-w-[60rem] gap-6">
      {stage === "looked-at" && <Preview run={run} isShown={isShown} doIt={doIt} />}
      {(stage === "going" || stage === "going-back") && <Progress run={run} undo={undo} />}
      {(stage === "done" || stage === "taken-back") && <Outcome run={run} now={now} undo={undo} />}
      <Reasons run={run} />
      {!run.letters && <Rows run={run} />}
    </div>
  );
}

const rowsOf = ({ one, many }: RunForStaff, number: number) => count(number, one, many);

function Preview({ run, isShown, doIt }: Pick<Props, "run" | "isShown" | "doIt">) {
  const { act, counts, letters } = run;
  if (counts.waiting === 0) {
    return (
      <Notice tone="warn" title={`Nothing can be done with these ${run.many}`}>
        Below stands why. <a href={run.href}>Back to the {run.many}</a>
      </Notice>
    );
  }
  return (
    <section className="grid gap-4">
      <div>
        <p className="text-lg font-semibold">
          {rowsOf(run, counts.waiting)} {act.will}.
          {counts.skipped > 0 && (
            <span className="font-normal"> {rowsOf(run, counts.skipped)} will stay as they are.</span>
          )}
        </p>
        {act.consequence && <p className="mt-1 max-w-[44em] text-quiet">{act.consequence}</p>}
        <p className="mt-1 max-w-[44em] text-quiet">
          Nothing has been done yet. Whatever somebody changes in the meantime is left alone, and you can take it back
          afterwards.
        </p>
      </div>
      {letters ? (
        <BulkLetters run={run} letters={letters} isShown={isShown} doIt={doIt}>
          <Choices run={run} />
        </BulkLetters>
      ) : (
        <ActionForm action={doIt} id="run" className="gap-4">
          <Choices run={run} />
          <div className="flex flex-wrap items-center gap-4">
            <Submit sending="Doing it…">
              {act.label}: {rowsOf(run, counts.waiting)}
            </Submit>
            <a href={run.href}>Leave them as they are</a>
          </div>
        </ActionForm>
      )}
    </section>
  );
}

/** What must be chosen besides, as it was chosen last. */
function Choices({ run }: Pick<Props, "run">) {
  return run.choices.map((choice) => {
    const { key, label, kind } = choice;
    const before = run.letters?.choices[key];
    if (kind === "day")
      return <TextField key={key} type="date" name={key} label={label} defaultValue={before} className="max-w-60" />;
    const options = Object.entries(choice.options).map(([value, words]) => ({ value, label: words }));
    return (
      <SelectField
        key={key}
        name={key}
        label={label}
        prompt="Choose"
        options={options}
        defaultValue={before}
        className="max-w-80"
      />
    );
  });
}

function Progress({ run, undo }: Pick<Props, "run" | "undo">) {
  const { counts, total, stage } = run;
  const isBack = stage === "going-back";
  const settled = isBack ? total - counts.done : total - counts.waiting;
  return (
    <section className="grid gap-4">
      <LiveRefresh seconds={1} />
      <ProgressBar
        done={settled}
        total={total}
        words={`${settled.toLocaleString("en-GB")} of ${rowsOf(run, total)} ${isBack ? "looked at again" : "looked at"}`}
      />
      <p className="text-quiet">This goes on by itself, also when you leave the page. It is done once for each row.</p>
      {!isBack && (
        <form action={undo}>
          <Button look="danger" size="desk">
            Stop, and take back what is done
          </Button>
        </form>
      )}
    </section>
  );
}

function Outcome({ run, now, undo }: Pick<Props, "run" | "now" | "undo">) {
  const { act, counts, stage, undoUntil } = run;
  if (stage === "taken-back") {
    return (
      <Notice tone="good" title={`Taken back for ${rowsOf(run, counts.undone)}`}>
        {counts.kept > 0 && `${rowsOf(run, counts.kept)} stay as they are now; below stands why. `}
        <a href={run.href}>Back to the {run.many}</a>
      </Notice>
    );
  }
  const seconds = Math.ceil(((undoUntil?.getTime() ?? 0) - now.getTime()) / 1000);
  return (
    <section className="grid gap-4">
      <Notice tone="good" title={`${rowsOf(run, counts.done)} ${act.done}`}>
        {counts.skipped > 0 && `${rowsOf(run, counts.skipped)} stayed as they were. `}
        {run.said && <strong className="block">{run.said}</strong>}
        <a href={run.href}>Back to the {run.many}</a>
      </Notice>
      {counts.done > 0 && (
        <form action={undo} className="flex flex-wrap items-center gap-3">
          <Button look="plain">Undo</Button>
          <UndoCountdown seconds={Math.max(0, seconds)} />
        </form>
      )}
    </section>
  );
}

function Reasons({ run }: Pick<Props, "run">) {
  if (run.reasons.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 text-lg">Left as they are</h2>
      <ul className="grid gap-1">
        {run.reasons.map(({ status, why, count: number }) => (
          <li key={`${status} ${why}`}>
            <span className="font-semibold tabular-nums">{number.toLocaleString("en-GB")}</span> {why}
          </li>
        ))}
      </ul>
    </section>
  );
}

const STATUSES: Record<RowStatus, { tone: "plain" | "good" | "warn" | "bad"; words: string }> = {
  waiting: { tone: "plain", words: "Will be done" },
  done: { tone: "good", words: "Done" },
  skipped: { tone: "warn", words: "Left alone" },
  undone: { tone: "plain", words: "Taken back" },
  kept: { tone: "warn", words: "Not taken back" },
};

function Rows({ run }: Pick<Props, "run">) {
  return (
    <section>
      <h2 className="mb-2 text-lg">
        {run.total > run.rows.length ? `The first ${run.rows.length} of ${rowsOf(run, run.total)}` : "Row by row"}
      </h2>
      <Table label="Rows" columns={[{ head: "What" }, { head: "What becomes of it" }, { head: "Why" }]}>
        {run.rows.map(({ id, name, status, why }) => (
          <Tr key={id}>
            <Td head className="max-w-96 truncate">
              {name ?? <span className="text-quiet">Not there</span>}
            </Td>
            <Td>
              <Badge tone={STATUSES[status].tone}>{STATUSES[status].words}</Badge>
            </Td>
            <Td className="max-w-120 whitespace-normal!">{why}</Td>
          </Tr>
        ))}
      </Table>
    </section>
  );
}
