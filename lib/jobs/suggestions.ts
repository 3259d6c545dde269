import * as z from "zod";
import { count } from "@/lib/core/text/text";
import { suggestPlaces } from "@/lib/places/suggest";
import { unlessTooLong } from "./search/database";
import { suggestTerms } from "./search/suggest";

const text = z.string().max(200, "Give at most 200 characters").optional();

/** What was typed so far: words, or a place. */
export const suggestionsRequest = z.strictObject({ q: text, place: text });

export interface ShownSuggestion {
  /** What the box holds when it is chosen. */
  text: string;
  /** In small letters beside it. */
  detail: string | null;
}

/** What somebody may be about to type. */
export async function suggestions({ q, place }: z.infer<typeof suggestionsRequest>): Promise<ShownSuggestion[]> {
  if (place) return suggestPlaces(place);
  const terms = q ? await unlessTooLong(suggestTerms(q), () => []) : [];
  return terms.map(({ text, kind, jobs }) => ({
    text,
    detail: kind === "title" ? count(jobs, "job") : kind === "employer" ? "Employer" : "Skill",
  }));
}
