import { editDistance, fold } from "@/lib/core/text/text";
import { openDocSql } from "../open";
import { searchDb } from "./database";
import { readTyped } from "./typed-words";

const SHORTEST = 4;
/** From this many letters on two slips are allowed. */
const LONG = 8;
/** A word that so many jobs have is no mistake. */
const PLENTY = 200;
/** How many times as frequent the right word must be, when some texts have the typed one, and when titles have it. */
const TIMES = { inTexts: 50, inTitles: 500 };

/**
 * The search with words that (nearly) no open job has changed for words that many have, spelled nearly so: "markting"
 * becomes "marketing", "datascience" "data science". What stands in quotes is meant as it is. Null when there is nothing to
 * change.
 */
export async function correctSpelling(typed: string, now: Date): Promise<string | null> {
  const words = readTyped(typed)
    .flat()
    .filter(({ isPhrase, not }) => !isPhrase && !not)
    .map(({ text }) => text)
    .filter((text) => text.length >= SHORTEST && /^[\p{L}'’-]+$/u.test(text));
  let better = typed;
  for (const word of new Set(words)) {
    const replacement = await rightWord(fold(word), now);
    if (replacement) better = replaceWord(better, word, replacement);
  }
  return better === typed ? null : better;
}

/** In place of whole words outside quotes. */
function replaceWord(typed: string, word: string, replacement: string): string {
  const parts = typed.split(/("[^"]*"?)/);
  const whole = new RegExp(`(?<![\\p{L}\\p{N}'’-])${word}(?![\\p{L}\\p{N}'’-])`, "gu");
  return parts.map((part) => (part.startsWith('"') ? part : part.replace(whole, replacement))).join("");
}

async function rightWord(word: string, now: Date): Promise<string | null> {
  const known = await knownAs(word, now);
  if (known.texts >= PLENTY) return null;
  const least = known.titles > 0 ? known.titles * TIMES.inTitles : known.texts * TIMES.inTexts;
  const best = (await nearWords(word)).find(({ jobs }) => jobs >= least);
  if (best) return best.word;
  return known.titles === 0 && known.texts === 0 ? splitWord(word) : null;
}

/**
 * In how many titles (skills, employers) it stands, and in how many open adverts at all, the latter counted up to PLENTY. Words
 * like "with" are not searched for, and never mistakes.
 */
async function knownAs(word: string, now: Date): Promise<{ titles: number; texts: number }> {
  const [row] = await searchDb.$queryRaw<{ titles: number; texts: number }[]>`
    SELECT coalesce((SELECT jobs FROM search_term WHERE kind = 'word' AND key = ${word}), 0) AS titles,
      CASE WHEN numnode(plainto_tsquery('public.uk', search_norm(${word}))) = 0 THEN ${PLENTY}::int ELSE (SELECT count(*)::int FROM (
        SELECT FROM job_search doc WHERE ${openDocSql(now)}
          AND doc.document @@ plainto_tsquery('public.uk', search_norm(${word})) LIMIT ${PLENTY}) seen) END AS texts`;
  return row ?? { titles: 0, texts: 0 };
}

/** Nearest neighbours by trigram, of these the fewest changed letters, of these the more frequent. */
async function nearWords(word: string): Promise<{ word: string; jobs: number }[]> {
  const candidates = await searchDb.$queryRaw<{ word: string; jobs: number }[]>`
    SELECT key AS word, jobs FROM search_term WHERE kind = 'word' ORDER BY key <-> ${word} LIMIT 30`;
  const most = word.length < LONG ? 1 : 2;
  return candidates
    .map((candidate) => ({ ...candidate, distance: editDistance(candidate.word, word) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort((a, b) => a.distance - b.distance || b.jobs - a.jobs);
}

/** Two known words written as one. */
async function splitWord(word: string): Promise<string | null> {
  const cuts = Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => at + 3);
  if (cuts.length === 0) return null;
  const [best] = await searchDb.$queryRaw<{ words: string }[]>`
    SELECT one.key || ' ' || two.key AS words FROM unnest(${cuts}::int[]) AS cut
    JOIN search_term one ON one.kind = 'word' AND one.key = left(${word}, cut)
    JOIN search_term two ON two.kind = 'word' AND two.key = substr(${word}, cut + 1)
    ORDER BY least(one.jobs, two.jobs) DESC LIMIT 1`;
  return best?.words ?? null;
}
