import { fold, likeText } from "@/lib/core/text/text";
import { searchDb } from "./database";

/** What somebody may be about to type: a title, a skill or an employer of open jobs, and how many jobs have it. */
export interface Suggestion {
  text: string;
  kind: "title" | "skill" | "employer";
  jobs: number;
}

const SHORTEST = 2;
const LONGEST = 60;

/** Whole terms that begin with what was typed, then those with a word that does; the more jobs, the earlier. */
export async function suggestTerms(typed: string, limit = 8): Promise<Suggestion[]> {
  const key = fold(typed).replace(/\s+/g, " ").trimStart().slice(0, LONGEST);
  if (key.trim().length < SHORTEST) return [];
  const start = likeText(key);
  return searchDb.$queryRaw<Suggestion[]>`
    SELECT text, kind, jobs FROM (
      SELECT DISTINCT ON (key) text, kind, jobs, key LIKE ${`${start}%`} AS starts FROM search_term
      WHERE kind <> 'word' AND (key LIKE ${`${start}%`} OR key LIKE ${`% ${start}%`})
      ORDER BY key, jobs DESC) term
    ORDER BY starts DESC, jobs DESC, length(text), text LIMIT ${limit}`;
}
