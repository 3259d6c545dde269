"use client";

import { WordsFields } from "@/components/feedback/words-fields";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";

interface Start {
  keep: string;
  keepAbout: string | null;
  change: string;
  changeAbout: string | null;
  tryNext: string;
  answers: string[];
}

type Props = {
  action: FormAction;
  questions: string[];
  headings: string[];
  start: Start | undefined;
  seen: string;
  /** Those who were asked have written nothing: what goes out is said to be our own view. */
  isInstead: boolean;
  isAgain: boolean;
};

/** What the candidate reads. The original stays as it is, whatever is changed here. */
export function ReleaseForm({ action, questions, headings, start, seen, isInstead, isAgain }: Props) {
  return (
    <Sheet as="section" className="grid gap-4">
      <h2 className="text-lg">{isAgain ? "Pass on a better version" : "What they will read"}</h2>
      {isInstead && (
        <Notice>
          Nobody who interviewed them has written. What you pass on is said to be our own view; if something comes
          later, it can go as the next version.
        </Notice>
      )}
      <ActionForm action={action} id="release" className="gap-5">
        <input type="hidden" name="seen" value={seen} />
        <WordsFields questions={questions} headings={headings} start={start} />
        <Submit size="desk" sending="Passing on…" saves>
          {isAgain ? "Pass on this version" : "Pass it on"}
        </Submit>
      </ActionForm>
    </Sheet>
  );
}
