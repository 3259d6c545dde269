import { mergedLine, mergedText, mergeOf, type Choice, type Piece } from "@/lib/core/text/merging";
import { JOB_FIELDS, type JobField, type JobFields } from "../form-input";

/** A field that both changed, each in their own way. */
export interface FieldClash {
  name: JobField;
  mine: string;
  theirs: string;
  was: string;
}

/** A field that settled by itself, with who changed it. */
export interface FieldSettled {
  name: JobField;
  was: string;
  is: string;
  by: "mine" | "theirs" | "both";
}

export interface JobMerge {
  /** The description, piece by piece. */
  pieces: Piece[];
  /** The other fields where somebody has to choose, in the order of the form. */
  lines: FieldClash[];
  /** The other fields that one or both changed and nobody has to look at. */
  taken: FieldSettled[];
  /** All fields; where somebody has to choose, as mine. */
  settled: JobFields;
}

const SETS: Partial<Record<JobField, { parts: RegExp; join: string }>> = {
  places: { parts: /[\n;]/, join: "\n" },
  skills: { parts: /[,\n;]/, join: ", " },
};

const plain = (text: string) => text.replace(/\r\n?/g, "\n").trim();

/**
 * Puts two states of one form together over what both began from: field by field, places and skills entry by entry, the
 * description by paragraphs and in them by words. What both changed alike or only one of them changed settles by itself.
 */
export function mergeOfJobs(sides: { mine: JobFields; was: JobFields; theirs: JobFields }): JobMerge {
  const lines: FieldClash[] = [];
  const taken: FieldSettled[] = [];
  const settled = { ...sides.mine };
  for (const name of JOB_FIELDS) {
    const [mine, was, theirs] = [plain(sides.mine[name]), plain(sides.was[name]), plain(sides.theirs[name])];
    if (name === "description") continue;
    const together = mergedLine({ mine, was, theirs }) ?? mergedSet(name, { mine, was, theirs });
    settled[name] = together ?? mine;
    if (together === null) lines.push({ name, mine, was, theirs });
    else if (together !== was) taken.push({ name, was, is: together, by: byOf({ mine, was, theirs, together }) });
  }
  const [mine, was, theirs] = [sides.mine.description, sides.was.description, sides.theirs.description].map(plain);
  const pieces = mergeOf({ mine: mine ?? "", was: was ?? "", theirs: theirs ?? "" }, { byWords: true });
  return { pieces, lines, taken, settled };
}

export interface Choices {
  /** One for each clash in the description, in order. */
  body: Choice[];
  lines: Partial<Record<JobField, "mine" | "theirs">>;
}

/** The form that comes of it. Without a choice a field is mine, and of a clash in the description both stay. */
export function chosenOf({ pieces, lines, settled }: JobMerge, choices: Choices): JobFields {
  const chosen = Object.fromEntries(lines.map((line) => [line.name, line[choices.lines[line.name] ?? "mine"]]));
  return { ...settled, ...chosen, description: mergedText(pieces, choices.body) };
}

type Three = { mine: string; was: string; theirs: string };

function byOf({ mine, was, theirs, together }: Three & { together: string }): FieldSettled["by"] {
  if (mine !== was && theirs !== was) return "both";
  return together === mine ? "mine" : "theirs";
}

/** Lists of places and skills: what either put in is in, what either took out is out. */
function mergedSet(name: JobField, { mine, was, theirs }: Three): string | null {
  const set = SETS[name];
  if (!set) return null;
  const [a, o, b] = [mine, was, theirs].map((text) =>
    text
      .split(set.parts)
      .map((part) => part.trim())
      .filter(Boolean),
  ) as [string[], string[], string[]];
  const kept = a.filter((part) => !o.includes(part) || b.includes(part));
  const brought = b.filter((part) => !o.includes(part) && !a.includes(part));
  return [...kept, ...brought].join(set.join);
}
