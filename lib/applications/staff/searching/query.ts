import { Prisma } from "@/lib/core/db";
import type { Piece } from "./words";

const sql = Prisma.sql;

/** A search as the index of words answers it. */
export interface WordQuery {
  /** All words of it in any order: what the index answers by itself. */
  plain: Prisma.Sql;
  /** The same with words in a row; null where there are none. To ask it, documents have to be read. */
  exact: Prisma.Sql | null;
}

/** Null when nothing is looked for, only left out. */
export function wordQuery(pieces: Piece[]): WordQuery | null {
  if (!pieces.some(({ isNot }) => !isNot)) return null;
  const inAnyOrder = pieces.filter(({ isNot, isPhrase }) => !isNot || !isPhrase).map((piece) => asked(piece, false));
  const plain = Prisma.join(inAnyOrder, " && ");
  const hasPhrase = pieces.some(({ isPhrase }) => isPhrase);
  return {
    plain,
    exact: hasPhrase
      ? Prisma.join(
          pieces.map((piece) => asked(piece, true)),
          " && ",
        )
      : null,
  };
}

function asked({ words, isNot, isPhrase, isStart }: Piece, isExact: boolean): Prisma.Sql {
  const query = isStart ? startingWith(words) : inWords(words, isPhrase && isExact);
  return isNot ? sql`!!(${query})` : query;
}

const inWords = (words: string, inARow: boolean) =>
  inARow
    ? sql`phraseto_tsquery('plain_words', search_norm(${words}::text))`
    : sql`plainto_tsquery('plain_words', search_norm(${words}::text))`;

/** Letters and digits alone, so that nothing in it means anything else. */
const startingWith = (word: string) => sql`to_tsquery('plain_words', ${`${word}:*`}::text)`;
