import { createHash } from "node:crypto";
import { fold } from "@/lib/core/text";

interface Advert {
  employerName: string;
  title: string;
  descriptionText: string;
}

const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?(?: ?\d[a-z]{2})?\b/g;

/**
 * Equal for one advert repeated in many places, so that results show it once: employer, the words of the title in any
 * order, and the text without figures and postcodes, in which repeats differ.
 */
export function advertKey({ employerName, title, descriptionText }: Advert): string {
  const words = (text: string) =>
    fold(text)
      .replace(POSTCODE, " ")
      .match(/\p{L}+/gu) ?? [];
  const parts = [words(employerName).join(" "), words(title).sort().join(" "), words(descriptionText).join(" ")];
  return createHash("sha256").update(parts.join("\0")).digest("base64url");
}
