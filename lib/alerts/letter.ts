import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "@/lib/mail/message";
import { digest, type DigestFacts } from "@/lib/mail/templates/digest";
import { digestContent, type Part } from "./digest-content";
import { MOST_JOBS } from "./matches";

/** Some mail programs cut off what is longer than about 100 KB, the way out at the foot included. Bytes of HTML. */
const LARGEST = 85_000;

type Around = Pick<DigestFacts, "article" | "manageUrl" | "unsubscribeUrl" | "callUrl">;

/** The letter of a digest, with as many jobs as fit. Null when there is nothing to say. */
export function digestLetter(parts: Part[], around: Around, brand: Brand, now: Date): Message | null {
  for (let most = MOST_JOBS; ; most = Math.floor(most / 2)) {
    const content = digestContent(parts, now, most);
    if (!content) return null;
    const letter = digest({ ...content, ...around }, brand);
    if (most === 0 || Buffer.byteLength(letter.html) <= LARGEST) return letter;
  }
}
