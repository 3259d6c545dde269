import { Prisma } from "@/lib/core/db";
import { searchDb } from "./database";
import { readTyped, type Term, type TypedWords } from "./typed-words";

/** Typed words as PostgreSQL searches for them: texts of tsqueries, and how many different words they hold. */
export interface Keyword {
  /** What a job must match. */
  query: string;
  /**
   * The same with the words of phrases anywhere in the text, which the index can answer alone; null when there are no
   * phrases. Whether the words stand together is then looked up in the text of each.
   */
  loose: string | null;
  /**
   * One may match by words that are left out alone ("-sales"). The index would have to be read as a whole for that, at every
   * step of the walk; so the text of each job is looked at instead.
   */
  isOpenEnded: boolean;
  /** Any of the words: for ranking those that have some of them in their title. */
  anyWord: string;
  wordCount: number;
}

/** Null when nothing is left to search for: nothing typed, or only words like "the" and "and". */
export async function readKeyword(typed: string | undefined): Promise<Keyword | null> {
  const [read = null] = await readKeywords([typed]);
  return read;
}

/** The same for several searches, in one question to the database. */
export async function readKeywords(typed: (string | undefined)[]): Promise<(Keyword | null)[]> {
  const all = typed.map((text) => readTyped(text ?? ""));
  const asked = all.flatMap((branches, at) => (branches.length > 0 ? [readingSql(branches, at)] : []));
  if (asked.length === 0) return all.map(() => null);
  const rows = await searchDb.$queryRaw<Row[]>`${Prisma.join(asked, " UNION ALL ")}`;
  const byPlace = new Map(rows.map((row) => [row.at, row]));
  return all.map((branches, at) => keywordIn(byPlace.get(at), branches));
}

interface Row {
  /** Which of those that were asked for. */
  at: number;
  query: string;
  indexed: string;
  loose: string;
  positive: string;
}

function readingSql(branches: TypedWords, at: number): Prisma.Sql {
  const positive = branches.map((branch) => branch.filter(({ not }) => !not)).filter((branch) => branch.length > 0);
  return Prisma.sql`
    SELECT ${at}::int AS at, (${asQuery(branches)})::text AS query, querytree(${asQuery(branches)}) AS indexed,
      (${asQuery(branches.map(loosened))})::text AS loose, (${asQuery(positive)})::text AS positive`;
}

function keywordIn(row: Row | undefined, branches: TypedWords): Keyword | null {
  if (!row?.query) return null;
  const words = [...new Set(row.positive.match(/'(?:[^']|'')+'/g))];
  // What PostgreSQL answers when no part of a query can be looked up.
  const isOpenEnded = row.indexed === "T" || row.indexed === "";
  const hasWords = branches.every((branch) => loosened(branch).length > 0);
  return {
    query: row.query,
    isOpenEnded,
    loose: !isOpenEnded && row.loose !== row.query && hasWords ? row.loose : null,
    anyWord: words.join(" | "),
    wordCount: words.length,
  };
}

/** A branch with the words of its phrases anywhere, and without the phrases that it leaves out. */
const loosened = (branch: Term[]): Term[] =>
  branch.filter(({ isPhrase, not }) => !(isPhrase && not)).map((term) => ({ ...term, isPhrase: false }));

function asQuery(branches: TypedWords): Prisma.Sql {
  return branches.length === 0 ? Prisma.sql`''::tsquery` : joined(branches.map(allOf), "||");
}

/** All terms of a branch. Words that have synonyms are wanted in any form (search_synonym), unless they stand in quotes. */
function allOf(branch: Term[]): Prisma.Sql {
  const plain = branch.filter(({ isPhrase, not }) => !isPhrase && !not).map(({ text }) => text);
  const rewritten = Prisma.sql`ts_rewrite(plainto_tsquery('public.uk', search_norm(${plain.join(" ")})),
    'SELECT target, substitute FROM search_synonym')`;
  const others = branch.filter(({ isPhrase, not }) => isPhrase || not).map(termQuery);
  return joined([...(plain.length > 0 ? [rewritten] : []), ...others], "&&");
}

function termQuery({ text, isPhrase, not }: Term): Prisma.Sql {
  const query = isPhrase
    ? Prisma.sql`phraseto_tsquery('public.uk', search_norm(${text}))`
    : Prisma.sql`plainto_tsquery('public.uk', search_norm(${text}))`;
  return not ? Prisma.sql`(!! ${query})` : query;
}

/** An empty side (a stop word) leaves the other as it is: PostgreSQL's own rule for `&&` and `||`. */
function joined(queries: Prisma.Sql[], operator: "&&" | "||"): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(queries, ` ${operator} `)})`;
}
