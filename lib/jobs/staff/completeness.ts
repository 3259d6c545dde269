import type { JobField, JobFields } from "../form-input";
import { countWords } from "./checks/count-words";
import { linesOf } from "./checks/lines";
import { partsOf } from "./checks/lists";

export interface Completeness {
  done: number;
  of: number;
  /** What is not there yet, in the order of the form; the field is where it goes, none for what publishing asks. */
  missing: { words: string; field?: JobField }[];
}

/** Fewer words leave a reader with more questions than answers. */
const ENOUGH_WORDS = 120;

/** How much of what people ask about a job it answers. `closes`: whether it has a last day to apply. */
export function completenessOf(fields: JobFields, { closes }: { closes: boolean }): Completeness {
  const lines = linesOf(fields.description);
  const { hasDuties, hasFirstWeek, hasRequired, hasOffer } = partsOf(lines);
  const words = lines.reduce((sum, { text }) => sum + countWords(text), 0);
  const has = (name: JobField) => fields[name].trim() !== "";
  const questions: [boolean, string, JobField?][] = [
    [has("title"), "a title", "title"],
    [has("employerName"), "who the employer is", "employerName"],
    [has("employerAbout"), "the employer in a few words", "employerAbout"],
    [has("places") || fields.workplace === "remote", "a place", "places"],
    [has("payFrom") || has("payTo"), "what it pays", "payFrom"],
    [has("sector"), "a sector", "sector"],
    [has("sponsorship"), "whether a visa is sponsored", "sponsorship"],
    [has("degree"), "which degree, if any", "degree"],
    [has("skills"), "skills, for search", "skills"],
    [hasDuties, "what the work is", "description"],
    [hasFirstWeek, "what happens in the first week", "description"],
    [hasRequired, "whom they look for", "description"],
    [hasOffer, "what people get", "description"],
    [words >= ENOUGH_WORDS, `a description of ${ENOUGH_WORDS} words or more`, "description"],
    [closes, "a last day to apply"],
  ];
  return {
    done: questions.filter(([isThere]) => isThere).length,
    of: questions.length,
    missing: questions.flatMap(([isThere, words, field]) => (isThere ? [] : [{ words, field }])),
  };
}
