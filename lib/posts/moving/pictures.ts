import { randomUUID } from "node:crypto";
import { posix } from "node:path";
import type { OldSite } from "./found";
import { inBrackets, pictureText } from "./html/prepare";
import { withPicturesChanged } from "./markdown/pictures-in";

export interface PictureBytes {
  name: string;
  bytes: Buffer;
  /** Where it was fetched from once. */
  sourceUrl?: string;
}

/** As many bytes as one picture may have. */
export const MOST_PICTURE_BYTES = 15 * 1024 * 1024;

/** Takes bytes into the house's library of pictures, or says why not. */
export type TakePicture = (
  picture: PictureBytes & { alt: string; sourceUrl?: string },
) => Promise<{ id: string } | { why: string }>;

/** Fetches a picture of the web, or says why it cannot be had. */
export type FetchPicture = (address: URL) => Promise<PictureBytes | { why: string }>;

export interface PictureWays {
  take: TakePicture;
  fetch: FetchPicture;
}

/** One picture that a text shows, under the word that stands for its address meanwhile. */
interface Shown {
  word: string;
  src: string;
}

/** A text whose pictures are not here yet. */
export class PicturesOfText {
  readonly shown: Shown[] = [];

  /** The address to write for a picture until it is here: one like all addresses of pictures, that nobody else has. */
  wordFor(src: string): string {
    const word = `/blog/images/${randomUUID()}`;
    this.shown.push({ word, src });
    return word;
  }

  /** The text with each picture where it is now; where it could not be had, its words lead to where it was. */
  settled(markdown: string, idOf: ReadonlyMap<string, string | null>, address: string | null): string {
    const byWord = new Map(this.shown.map(({ word, src }) => [word, src]));
    return withPicturesChanged(markdown, ({ whole, alt, src: word, caption }) => {
      const src = byWord.get(word);
      if (src === undefined) return whole;
      const id = idOf.get(src);
      if (id) return pictureText(`/blog/images/${id}`, alt, caption);
      const lost = addressOf(src, address);
      const words = inBrackets(alt || caption) || "Picture";
      return lost ? `[${words}](${lost.href.replaceAll("(", "%28").replaceAll(")", "%29")})` : words;
    });
  }
}

/** A picture's address on the web; null for one of the file's own, and where nobody knows where the old site was. */
export function addressOf(src: string, site: string | null): URL | null {
  const base = site ?? undefined;
  if (/^(?:data|javascript|file|blob):/i.test(src) || !URL.canParse(src, base)) return null;
  const url = new URL(src, base);
  return /^https?:$/.test(url.protocol) ? url : null;
}

type Outcome = { id: string } | { why: string };

/** After so many in a row, a host is not asked any more. */
const MOST_FAILURES = 5;

/** Gets each picture once in a run, however many posts show it. */
export class Pictures {
  #known = new Map<string, Promise<Outcome>>();
  #failures = new Map<string, number>();
  taken = 0;

  constructor(
    private readonly site: OldSite,
    private readonly ways: PictureWays,
  ) {}

  /** Takes one in; `from` is the externalId of the post that shows it. */
  get(src: string, alt: string, from: string): Promise<Outcome> {
    const address = addressOf(src, this.site.address);
    const key = address?.href ?? (/^data:/.test(src) ? src : `${posix.dirname(from)} ${src}`);
    let outcome = this.#known.get(key);
    if (!outcome) this.#known.set(key, (outcome = this.#take(src, { alt, from, address })));
    return outcome;
  }

  async #take(
    src: string,
    { alt, from, address }: { alt: string; from: string; address: URL | null },
  ): Promise<Outcome> {
    const found =
      (await this.site.ownPicture(src, from)) ?? written(src) ?? (address ? await this.#fetched(address) : NOT_THERE);
    if ("why" in found) return found;
    const outcome = await this.ways.take({ ...found, alt, sourceUrl: address?.href ?? found.sourceUrl });
    if ("id" in outcome) this.taken++;
    return outcome;
  }

  async #fetched(address: URL): Promise<PictureBytes | { why: string }> {
    const failures = this.#failures.get(address.host) ?? 0;
    if (failures >= MOST_FAILURES)
      return { why: `${address.host} did not give the last ${MOST_FAILURES} pictures either, and was not asked.` };
    const found = await this.ways.fetch(address);
    this.#failures.set(address.host, "why" in found ? failures + 1 : 0);
    return found;
  }
}

const NOT_THERE = { why: "It is not in the file, and where the old site was is not known." };

/** A picture that stands in the text itself. */
function written(src: string): PictureBytes | { why: string } | null {
  if (!/^data:/i.test(src)) return null;
  const body = /^data:image\/[\w.+-]{1,40};base64,/i.exec(src)?.[0];
  if (!body) return { why: "It stands in the text in a form that is no picture." };
  return { name: "picture", bytes: Buffer.from(src.slice(body.length), "base64") };
}
