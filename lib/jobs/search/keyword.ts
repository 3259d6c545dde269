import { db, Prisma } from "@/lib/core/db";
import { synonymAt } from "./synonyms";
import { readTyped, type Term, type TypedWords } from "./typed-words";

/** Typed words as PostgreSQL searches for them: texts of tsqueries, and how many different words they hold. */
export interface Keyword {
  /** What a job must match. */
  query: string;
  /** Any of the words: for ranking those that have some of them in their title. */
  anyWord: string;
  wordCount: number;
}

/** Null when nothing is left to search for: nothing typed, or only words like "the" and "and". */
export async function readKeyword(typed: string | undefined): Promise<Keyword | null> {
  const words = readTyped(typed ?? "");
  if (words.length === 0) return null;
  const wanted = words.flat().filter(({ not }) => !not);
  const [row] = await db.$queryRaw<Keyword[]>`
    WITH lexeme AS (
      SELECT DISTINCT unnest(tsvector_to_array(${vector(wanted.map(({ text }) => text).join(" "))})) AS word)
    SELECT (${asQuery(words)})::text AS query,
      coalesce((SELECT string_agg(quote_literal(word), ' | ') FROM lexeme), '') AS "anyWord",
      (SELECT count(*)::int FROM lexeme) AS "wordCount"`;
  return row?.query ? row : null;
}

const vector = (text: string) => Prisma.sql`to_tsvector('public.uk', search_norm(${text}))`;

function asQuery(words: TypedWords): Prisma.Sql {
  return joined(words.map(allOf), "||");
}

/** All terms of a branch; words that have synonyms are wanted in any of their forms. */
function allOf(branch: Term[]): Prisma.Sql {
  const texts = branch.map(({ text, isPhrase, not }) => (isPhrase || not ? "" : text));
  const parts: Prisma.Sql[] = [];
  for (let index = 0; index < branch.length;) {
    const synonym = synonymAt(texts, index);
    const length = synonym?.length ?? 1;
    const own = joined(branch.slice(index, index + length).map(termQuery), "&&");
    parts.push(synonym ? joined([own, ...synonym.others.map(phrase)], "||") : own);
    index += length;
  }
  return joined(parts, "&&");
}

const phrase = (text: string) => Prisma.sql`phraseto_tsquery('public.uk', search_norm(${text}))`;

function termQuery({ text, isPhrase, not }: Term): Prisma.Sql {
  const query = isPhrase ? phrase(text) : Prisma.sql`plainto_tsquery('public.uk', search_norm(${text}))`;
  return not ? Prisma.sql`(!! ${query})` : query;
}

/** An empty side (a stop word) leaves the other as it is: PostgreSQL's own rule for `&&` and `||`. */
function joined(queries: Prisma.Sql[], operator: "&&" | "||"): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(queries, ` ${operator} `)})`;
}
