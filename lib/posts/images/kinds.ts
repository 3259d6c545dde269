/** The kinds of picture that are taken. */
export const KINDS = ["jpeg", "png", "webp", "gif", "avif"] as const;
export type Kind = (typeof KINDS)[number];

/** What a file is by its first bytes, whatever its name and its sender say; "heic" is what iPhones make. */
export function kindOf(bytes: Buffer): Kind | "heic" | "svg" | null {
  const letters = (from: number, to: number) => bytes.toString("latin1", from, to);
  if (bytes.length < 12) return null;
  if (letters(0, 3) === "\xff\xd8\xff") return "jpeg";
  if (letters(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (/^GIF8[79]a$/.test(letters(0, 6))) return "gif";
  if (letters(0, 4) === "RIFF" && letters(8, 12) === "WEBP") return "webp";
  if (letters(4, 8) === "ftyp") return brandOf(bytes);
  // It may have a declaration, comments or a document type before it.
  const start = bytes.toString("utf8", 0, 4096);
  return /^\ufeff?\s*</.test(start) && /<svg\b/i.test(start) ? "svg" : null;
}

/** ISO base media files name what they hold in four letters, and after that what else may read them. */
function brandOf(bytes: Buffer): Kind | "heic" | null {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 128);
  const brands = [bytes.toString("latin1", 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.toString("latin1", at, at + 4));
  if (brands.some((brand) => brand === "avif" || brand === "avis")) return "avif";
  return brands.some((brand) => /^(?:hei[cxms]|hev[cmx]|mif1|msf1)$/.test(brand)) ? "heic" : null;
}
