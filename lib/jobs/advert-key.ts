import { createHash } from "node:crypto";
import { fold } from "@/lib/core/text/text";

interface Advert {
  employerName: string;
  title: string;
  descriptionText: string;
  /** Where this job is, in all the words that are known for it: "Leeds LS1", "LS14DY", "Newport, Shropshire". */
  places: string[];
}

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?\b/gi;

/**
 * Equal for one advert repeated in many places, so that results show it once: employer, the words of the title in any
 * order, and the text less what repeats differ in: figures, postcodes and the names of the job's own places.
 */
export function advertKey({ employerName, title, descriptionText, places }: Advert): string {
  const elsewhere = withoutPlaces(places);
  const parts = [
    wordsOf(employerName),
    wordsOf(elsewhere(title)).sort(),
    wordsOf(elsewhere(descriptionText).replace(/\d+/g, " ")),
  ];
  return createHash("sha256")
    .update(parts.map((words) => words.join(" ")).join("\0"))
    .digest("base64url");
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\d]+/gu) ?? [];

/** Takes names out as they are written, since Reading is a place and reading is not. */
function withoutPlaces(places: string[]): (text: string) => string {
  const names = places
    .flatMap((place) => [place, ...place.split(/[,/]/)])
    .map((name) => name.replace(POSTCODE, "").trim())
    .filter((name) => name.length > 2);
  const written = [...new Set(names.flatMap((name) => [name, name.toUpperCase()]))].map((name) =>
    name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`),
  );
  const pattern = written.length > 0 ? new RegExp(String.raw`(?<!\p{L})(?:${written.join("|")})(?!\p{L})`, "gu") : null;
  return (text) => (pattern ? text.replace(pattern, " ") : text).replace(POSTCODE, " ");
}
