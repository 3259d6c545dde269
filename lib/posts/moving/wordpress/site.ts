import { createHash } from "node:crypto";
import { type Found, type OldSite, Unreadable } from "../found";
import { foundIn } from "./post";
import { type Mistakes, noMistakes, wxrParts } from "./items";
import { type Overview, overview } from "./library";

/** One file of an export; a long export comes in several. */
export interface WxrFile {
  name: string;
  open: () => Promise<AsyncIterable<Buffer>>;
}

/** Posts of an export of WordPress. Read twice: pictures may be named after the posts that show them. */
export async function wordpressSite(files: WxrFile[], close: () => Promise<void>): Promise<OldSite> {
  const about = await overview(files.map(({ open }) => open));
  if (about.items === 0 && about.address === null)
    throw new Unreadable("The file is no export of WordPress. Export it anew under Tools, Export.");
  const host = hostOf(about.address);
  const reading = new Posts(files, about);
  return {
    source: `wordpress:${host ?? "unknown"}`,
    says: host ? `a WordPress export of ${host}` : "a WordPress export",
    address: about.address,
    posts: () => reading.posts(),
    ownPicture: async () => null,
    remarks: () => reading.remarks(),
    share: () => reading.done / Math.max(1, about.items),
    close,
  };
}

function hostOf(address: string | null): string | null {
  return address && URL.canParse(address) ? new URL(address).host : null;
}

class Posts {
  done = 0;
  #mistakes: { name: string; mistakes: Mistakes }[] = [];
  /** A hash of what was found under each number. */
  #known = new Map<string, string>();

  constructor(
    private readonly files: WxrFile[],
    private readonly about: Overview,
  ) {}

  async *posts(): AsyncGenerator<Found> {
    for (const { name, open } of this.files) {
      const mistakes = noMistakes();
      this.#mistakes.push({ name, mistakes });
      for await (const part of wxrParts(await open(), mistakes)) {
        if (part.kind !== "item") continue;
        this.done++;
        const found = foundIn(part.item, this.about);
        if (found) yield this.#once(found);
      }
      if (mistakes.cutIn !== null)
        yield {
          kind: "left-out",
          name: mistakes.cutIn || "A post without a title",
          why: "The file ends in its middle. Export it again.",
        };
    }
  }

  /** Two posts of one number: the same twice is one; of two that differ, the second is told apart by its place. */
  #once(found: Found): Found {
    if (found.kind !== "post") return found;
    const { post } = found;
    const { remarks: _, body, ...facts } = post;
    const text = body.kind === "html" ? body.held.back(body.html) : body.markdown;
    const hash = createHash("sha256")
      .update(JSON.stringify([facts, text]))
      .digest("base64");
    const first = this.#known.get(post.externalId);
    if (first === undefined) {
      this.#known.set(post.externalId, hash);
      return found;
    }
    if (first === hash)
      return { kind: "left-out", name: post.title, why: "It is in the file twice, the same both times." };
    let n = 2;
    while (this.#known.has(`${post.externalId}-${n}`)) n++;
    const externalId = `${post.externalId}-${n}`;
    this.#known.set(externalId, hash);
    post.remarks.push(`Another post in the file has the same number: ${post.externalId}`);
    return { kind: "post", post: { ...post, externalId } };
  }

  remarks(): string[] {
    const { below } = this.about;
    const levels =
      below.length > 0
        ? [`Categories have no levels here. These stood below others: ${below.slice(0, 30).join(", ")}`]
        : [];
    return [...levels, ...this.#mistakes.flatMap(({ name, mistakes }) => mistakesIn(name, mistakes))];
  }
}

function mistakesIn(name: string, { count, first, brokenCharacters, cutIn }: Mistakes): string[] {
  return [
    ...(cutIn !== null ? [`${name} is cut off: what comes after its end is not in it.`] : []),
    ...(count > 0 && cutIn === null
      ? [`${name} is not well-formed XML in ${count} places, the first at line ${first}`]
      : []),
    ...(brokenCharacters > 0
      ? [`${name} has ${brokenCharacters} characters that are no text; a � stands for each, or nothing.`]
      : []),
  ];
}
