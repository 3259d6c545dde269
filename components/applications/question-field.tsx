"use client";

import { Choices } from "@/components/ui/choices";
import { TextArea, TextField } from "@/components/ui/field";
import { fieldOf, isEssential, LONGEST, type Question } from "@/lib/applications/questions/vocabulary";
import { Other } from "./other-device";

const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** One question of the job's own. */
export function QuestionField({ question }: { question: Question }) {
  const name = fieldOf(question);
  return (
    <>
      <Control question={question} name={name} />
      <Other name={name} />
    </>
  );
}

function Control({ question, name }: { question: Question; name: string }) {
  const { kind, text, options, isRequired } = question;
  const hint = [question.hint, isEssential(question) && "Essential for this job; a person looks at your answer."]
    .filter(Boolean)
    .join(" ");
  const words = { name, optional: !isRequired, hint: hint || undefined };
  switch (kind) {
    case "yes-no":
      return <Choices {...words} legend={text} options={YES_NO} />;
    case "one-of":
      return <Choices {...words} legend={text} options={asOptions(options)} />;
    case "several-of":
      return <Choices {...words} legend={text} type="checkbox" options={asOptions(options)} />;
    case "number":
      return <TextField {...words} label={text} inputMode="decimal" />;
    case "short-text":
      return <TextField {...words} label={text} />;
    case "long-text":
      return (
        <TextArea
          {...words}
          label={text}
          rows={5}
          hint={hint || `At most ${LONGEST[kind].toLocaleString("en-GB")} characters`}
        />
      );
    case "date":
      return (
        <TextField {...words} label={text} hint={[hint, "Day, month, year: 31 1 2027"].filter(Boolean).join(" ")} />
      );
  }
}

const asOptions = (options: string[]) => options.map((value) => ({ value, label: value }));
