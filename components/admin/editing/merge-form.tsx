import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Fieldset } from "@/components/ui/fieldset";
import { Tick } from "@/components/ui/tick";
import { sayMoment, sayTime } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";

type Piece =
  | { kind: "settled"; paragraphs: string[]; by: "nobody" | "mine" | "theirs" | "both" | "words" }
  | { kind: "clash"; mine: string; theirs: string; was: string };
type Line = { name: string; mine: string; theirs: string; was: string };
type Props = {
  clash: {
    version: number;
    savedBy: string | null;
    savedAt: Date;
    typedAt: Date;
    pieces: Piece[];
    lines: Line[];
  };
  /** What the fields are called, the text among them. */
  names: Record<string, string>;
  settle: (form: FormData) => Promise<void>;
  /** What of the lines settled by itself, for whoever wants to see it. */
  children?: ReactNode;
};

/** Two texts put together, with a choice where both changed the same paragraph. Saves nothing yet. */
export function MergeForm({ clash, names, settle, children }: Props) {
  const they = clash.savedBy ?? "Somebody else";
  let at = 0;
  const pieces = clash.pieces.map((piece) => (piece.kind === "clash" ? { ...piece, index: at++ } : piece));
  const choices = at + clash.lines.length;
  return (
    <form action={settle} className="grid max-w-[60rem] gap-6">
      <input type="hidden" name="version" value={clash.version} />
      <input type="hidden" name="clashes" value={at} />
      <p>
        {they} saved it at {sayTime(clash.savedAt)}; your text is from{" "}
        {sayMoment(clash.typedAt, undefined, { year: false })}. What only one of you changed is put together below.{" "}
        {choices > 0
          ? `There ${choices === 1 ? "is one place" : `are ${choices} places`} where you both changed the same: choose there.`
          : "There is nothing to choose."}
      </p>
      {children}
      {clash.lines.map((line) => (
        <Clash
          key={line.name}
          legend={names[line.name] ?? line.name}
          they={they}
          {...line}
          name={`line-${line.name}`}
        />
      ))}
      {pieces.map((piece, index) =>
        piece.kind === "settled" ? (
          <Settled key={index} they={they} {...piece} />
        ) : (
          <Clash
            key={index}
            legend={`${names.description ?? names.body ?? "Text"}, place ${piece.index + 1}`}
            they={they}
            {...piece}
            name={`piece-${piece.index}`}
            keepsBoth
          />
        ),
      )}
      <Button type="submit" className="justify-self-start">
        Go on with this text
      </Button>
      <p className="text-quiet">Nothing is saved yet: you see it in the editor first.</p>
    </form>
  );
}

const BY = {
  mine: "You changed this",
  theirs: "changed this",
  both: "You both changed this in the same way",
  words: "You both changed words of this, in different places",
};

function Settled({ paragraphs, by, they }: { paragraphs: string[]; by: keyof typeof BY | "nobody"; they: string }) {
  if (by === "nobody")
    return (
      <details>
        <summary className="cursor-pointer text-quiet">{count(paragraphs.length, "paragraph")} nobody changed</summary>
        <Text>{paragraphs.join("\n\n")}</Text>
      </details>
    );
  const words = by === "theirs" ? `${they} ${BY.theirs}` : BY[by];
  return (
    <div className="border-s-4 border-brand ps-4">
      <p className="text-sm font-semibold">{words}</p>
      <Text>{paragraphs.join("\n\n") || "(taken out)"}</Text>
    </div>
  );
}

type ClashProps = {
  name: string;
  legend: string;
  they: string;
  mine: string;
  theirs: string;
  was: string;
  keepsBoth?: boolean;
};

function Clash({ name, legend, they, mine, theirs, was, keepsBoth }: ClashProps) {
  return (
    <Fieldset legend={legend} id={name} className="rounded-card border border-edge p-5">
      <div className="grid gap-4 md:grid-cols-2">
        <div className="min-w-0 rounded-control bg-sand p-4">
          <Tick type="radio" name={name} value="mine" label="What you wrote" defaultChecked={!keepsBoth} />
          <Text>{mine || "(taken out)"}</Text>
        </div>
        <div className="min-w-0 rounded-control bg-sand p-4">
          <Tick type="radio" name={name} value="theirs" label={`What ${they} saved`} />
          <Text>{theirs || "(taken out)"}</Text>
        </div>
      </div>
      {keepsBoth && (
        <Tick type="radio" name={name} value="both" label="Both, one after the other" defaultChecked className="mt-3" />
      )}
      <details className="mt-3">
        <summary className="cursor-pointer text-quiet">What it was</summary>
        <Text>{was || "(nothing stood here)"}</Text>
      </details>
    </Fieldset>
  );
}

function Text({ children }: { children: string }) {
  return <p className="mt-2 whitespace-pre-line wrap-anywhere">{children}</p>;
}
