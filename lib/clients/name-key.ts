/** Endings of companies' names by which people do not tell two companies apart. */
const ENDINGS = new Set(
  "ltd limited plc llp lp inc incorporated corp corporation company co uk gb group holding holdings cic cyf gmbh ag sa".split(
    " ",
  ),
);

/**
 * A company's name without case, accents, signs and endings: "The Calder & Finch Co. Ltd" and "calder and finch" are one
 * key. Equal keys are likely one company, no more: whoever has two of them says so.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&|\+/g, " and ")
    .replace(/['’.]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const named = words[0] === "the" && words.length > 1 ? words.slice(1) : words;
  let last = named.length;
  while (last > 1 && (ENDINGS.has(named[last - 1] ?? "") || named[last - 1] === "and")) last--;
  return named.slice(0, last).join(" ") || name.trim().toLowerCase();
}
