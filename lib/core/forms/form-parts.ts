/** More fields than any form of ours has, and so few that reading them costs next to nothing. */
export const MOST_PARTS = 100;

/**
 * One boundary of plain characters and nothing that is said twice: whoever reads such a type reads the same boundary in it,
 * so what is counted by it is what will be parsed by it.
 */
const MULTIPART =
  /^multipart\/form-data\s*(?:;\s*charset=[\w-]+\s*)?;\s*boundary=("?)([\w'()+,./:=?-]{1,70})\1\s*(?:;\s*charset=[\w-]+\s*)?$/i;

type IsTooMuch = (piece: Uint8Array) => boolean;

/**
 * For the content type of a form: a function that is given the body piece by piece and says whether it has more than
 * MOST_PARTS fields. "unreadable" for a multipart form that could be read in more than one way, null for anything but a form.
 */
export function manyParts(type: string): IsTooMuch | "unreadable" | null {
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return moreThan(MOST_PARTS - 1, "&");
  if (!/^multipart\/form-data/i.test(type)) return null;
  const boundary = MULTIPART.exec(type)?.[2];
  // The last of them closes the form.
  return boundary ? moreThan(MOST_PARTS + 1, `--${boundary}`) : "unreadable";
}

/** Counts in the raw bytes, also across the edges of pieces, and no further than it must. */
function moreThan(most: number, separator: string): IsTooMuch {
  let count = 0;
  let rest = Buffer.alloc(0);
  return (piece) => {
    const bytes = Buffer.concat([rest, piece]);
    let from = 0;
    for (let at = bytes.indexOf(separator); at >= 0 && count <= most; at = bytes.indexOf(separator, from)) {
      count++;
      from = at + separator.length;
    }
    rest = bytes.subarray(Math.max(from, bytes.length - separator.length + 1));
    return count > most;
  };
}
