"use client";

import { SelectField, TextArea } from "@/components/ui/field";
import { MOST_LETTERS, PARTS } from "@/lib/applications/feedback/feedback-input";

type Start = Partial<Record<"keep" | "keepAbout" | "change" | "changeAbout" | "tryNext", string | null>> & {
  answers?: string[];
};

const HINTS = {
  keep: "What you saw or heard that worked. One thing, with its moment.",
  change: "What would have made the answer stronger. Say it as you would like to hear it.",
  tryNext: "Something they can do in a week: tell it another way, build, read, practise.",
};

/** The three boxes, each with the heading it is about, and a box for each question that was asked. */
export function WordsFields({
  questions,
  headings,
  start = {},
}: {
  questions: string[];
  headings: string[];
  start?: Start;
}) {
  const options = headings.map((heading) => ({ value: heading, label: heading }));
  return (
    <>
      {(["keep", "change", "tryNext"] as const).map((part) => (
        <div key={part} className="grid gap-3">
          <TextArea
            name={part}
            label={PARTS[part].ask}
            hint={HINTS[part]}
            rows={3}
            defaultValue={start[part] ?? undefined}
          />
          {part !== "tryNext" && options.length > 0 && (
            <SelectField
              name={`${part}About`}
              label="Which of these is it about?"
              prompt="None in particular"
              options={options}
              defaultValue={start[`${part}About`] ?? undefined}
              optional
            />
          )}
        </div>
      ))}
      {questions.map((question, at) => (
        <TextArea
          key={question}
          name={`answer${at + 1}`}
          label={`“${question}”`}
          rows={2}
          defaultValue={start.answers?.[at]}
          optional
        />
      ))}
      <p className="text-sm text-quiet">At most {MOST_LETTERS} characters a box. Say what you saw, not who they are.</p>
    </>
  );
}
