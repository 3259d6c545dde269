import { db } from "@/lib/core/db";
import { editDistance } from "@/lib/core/text";
import { openSql } from "../open";
import { readTyped } from "./typed-words";

const SHORTEST = 4;

/**
 * The search with words that no open job has changed for words that many have, spelled nearly so: "markting" becomes
 * "marketing". What stands in quotes is meant as it is. Null when there is nothing to change.
 */
export async function correctSpelling(typed: string, now: Date): Promise<string | null> {
  const words = readTyped(typed)
    .flat()
    .filter(({ isPhrase, not }) => !isPhrase && !not)
    .map(({ text }) => text)
    .filter((text) => text.length >= SHORTEST && /^[\p{L}'’-]+$/u.test(text));
  let better = typed;
  for (const word of new Set(words)) {
    const replacement = await nearestWord(word.toLowerCase(), now);
    if (replacement) better = better.replaceAll(word, replacement);
  }
  return better === typed ? null : better;
}

/**
 * Candidates are words of open titles and skills, taken fresh: this runs only when a search found nothing. Nearest
 * neighbours by trigram, then the fewest changed letters, then the more frequent.
 */
async function nearestWord(word: string, now: Date): Promise<string | null> {
  if (await isKnown(word, now)) return null;
  const candidates = await db.$queryRaw<{ word: string; jobs: number }[]>`
    WITH word AS (
      SELECT lower(w) AS word, count(DISTINCT job.id)::int AS jobs
      FROM job, regexp_split_to_table(job.title || ' ' || array_to_string(job.skills, ' '), '[^[:alpha:]''’]+') w
      WHERE ${openSql(now)} AND length(w) >= ${SHORTEST} GROUP BY 1)
    SELECT word, jobs FROM word ORDER BY word <-> ${word}, jobs DESC LIMIT 30`;
  const most = word.length < 8 ? 1 : 2;
  const [best] = candidates
    .map((candidate) => ({ ...candidate, distance: editDistance(candidate.word, word) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || b.jobs - a.jobs);
  return best?.word ?? null;
}

/** A word that any open job has is no mistake, even where it is the reason that nothing was found. */
async function isKnown(word: string, now: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<{ known: boolean }[]>`
    SELECT EXISTS (SELECT FROM job WHERE ${openSql(now)}
      AND job.search @@ plainto_tsquery('public.uk', search_norm(${word}))) AS known`;
  return row?.known ?? true;
}
