import { Prisma } from "./db";
import { fold, likeText, oneLine } from "./text/text";

/** This many rows are weighed against each other; what matches beyond that is too much to choose from anyway. */
const MOST_WEIGHED = 1000;
const MOST_WORDS = 5;
/** This many of each kind are offered. */
export const OFFERED = 6;

/** What somebody looks for, as the SQL of a domain puts it. */
export interface Wanted {
  /** True where `find_key` of a text has every word: anywhere in it from three letters on, else where a word begins. */
  has: (text: Prisma.Sql) => Prisma.Sql;
  /** Puts first what begins with the words as typed, then where a word of it does. */
  best: (text: Prisma.Sql) => Prisma.Sql;
  /** How many rows to weigh. */
  limit: Prisma.Sql;
}

/** Reads what was typed into a search over everything; null when it is too little to look for: one letter, or none. */
export function wanted(typed: string): Wanted | null {
  const sought = fold(oneLine(typed.slice(0, 200)));
  const words = sought.split(" ").filter(Boolean).slice(0, MOST_WORDS);
  if (!words.some(({ length }) => length > 1)) return null;
  const whole = likeText(words.join(" "));
  return {
    has: (text) =>
      Prisma.join(
        words.map((word) => hasWord(text, word)),
        " AND ",
      ),
    best: (text) => Prisma.sql`(${text} LIKE ${`${whole}%`}) DESC, (${text} LIKE ${`% ${whole}%`}) DESC`,
    limit: Prisma.sql`LIMIT ${MOST_WEIGHED}`,
  };
}

function hasWord(text: Prisma.Sql, word: string): Prisma.Sql {
  const pattern = likeText(word);
  // Two letters have no trigram of their own: only at the beginning of a word is there one to go by.
  return word.length > 2
    ? Prisma.sql`${text} LIKE ${`%${pattern}%`}`
    : Prisma.sql`(${text} LIKE ${`${pattern}%`} OR ${text} LIKE ${`% ${pattern}%`})`;
}
