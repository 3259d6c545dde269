import { questionIn, type Question } from "@/lib/applications/questions/vocabulary";
import { RIGHT_TO_WORK } from "@/lib/applications/vocabulary";
import { labelOf } from "./field-labels";

type Typed = string | string[];
type Props = {
  draft: {
    fields: Record<string, Typed>;
    asked: Record<string, { text: string }>;
    cv: { name: string } | null;
  };
  questions: Question[];
};

/** What an application says that its link opens: perhaps the words of somebody else, who typed the reader's address. */
export function FilledInBefore({ draft, questions }: Props) {
  const filled = Object.entries(draft.fields)
    // Where the job was found: no field that anybody fills in.
    .filter(([name, value]) => name !== "source" && value.length > 0)
    .map(([name, value]) => ({ label: sayLabel(name, draft.asked, questions), words: sayWords(name, value) }));
  const all = draft.cv ? [...filled, { label: "CV", words: draft.cv.name }] : filled;
  if (all.length === 0) return <p>Nothing is filled in yet.</p>;
  return (
    <>
      <p>This is what was filled in by whoever began it:</p>
      <dl className="grid gap-3 rounded-card border border-line p-4 text-base">
        {all.map(({ label, words }) => (
          <div key={label}>
            <dt className="text-sm">{label}</dt>
            <dd className="max-w-[42em] break-words whitespace-pre-line text-ink">{words}</dd>
          </div>
        ))}
      </dl>
      <p>
        Was that not you? Then please do not send it on: begin with an empty form, or leave it, and it is forgotten.
      </p>
    </>
  );
}

function sayLabel(name: string, asked: Props["draft"]["asked"], questions: Question[]): string {
  const id = questionIn(name);
  return (id && asked[id]?.text) || labelOf(name, questions);
}

function sayWords(name: string, value: Typed): string {
  const words = [value].flat().join(", ");
  return name === "rightToWork" && Object.hasOwn(RIGHT_TO_WORK, words)
    ? RIGHT_TO_WORK[words as keyof typeof RIGHT_TO_WORK]
    : words;
}
