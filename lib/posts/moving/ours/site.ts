import type { Files } from "../files/files";
import { type Found, type FoundPost, type OldSite, Unreadable } from "../found";
import { frontMatter } from "../markdown/front-matter";
import { MOST_PICTURE_BYTES } from "../pictures";
import { ABOUT, type AboutExport, aboutExport, ourFacts, type PictureInExport } from "./form";

const MOST_ABOUT_BYTES = 64 * 1024 * 1024;
const MOST_TEXT_BYTES = 4 * 1024 * 1024;

/** Whether it is what posts:export writes, at its top or one folder down. */
export const isOurExport = (files: Files): boolean => rootOf(files) !== null;

function rootOf(files: Files): string | null {
  if (files.has(ABOUT)) return "";
  const name = files.names.find((one) => new RegExp(`^[^/]+/${ABOUT}$`).test(one));
  return name ? name.slice(0, -ABOUT.length) : null;
}

/** The posts of an export of this house's own, taken back as they were. */
export async function ourSite(files: Files): Promise<OldSite> {
  const root = rootOf(files) ?? "";
  const about = await aboutOf(files, root);
  const pictures = new Map(about.pictures.map((one) => [`/blog/images/${one.id}`, one]));
  const names = files.names.filter((name) => name.startsWith(`${root}posts/`) && name.endsWith(".md"));
  let done = 0;
  return {
    source: "insights",
    says: "an export of this site",
    address: null,
    async *posts() {
      for (const name of names) {
        done++;
        yield await foundAt(files, name, about);
      }
    },
    authors: about.authors,
    categories: about.categories,
    pictures: about.pictures.map(({ id, alt }) => ({ src: `/blog/images/${id}`, alt })),
    ownPicture: async (src) => pictureOf(files, root, pictures.get(src)),
    remarks: () => files.remarks,
    share: () => done / Math.max(1, names.length),
    close: () => files.close(),
  };
}

async function aboutOf(files: Files, root: string): Promise<AboutExport> {
  const bytes = await files.read(`${root}${ABOUT}`, MOST_ABOUT_BYTES);
  try {
    return aboutExport.parse(JSON.parse(bytes?.toString("utf8") ?? ""));
  } catch (cause) {
    throw new Unreadable(`${ABOUT} in it cannot be read. Export it again.`, { cause });
  }
}

async function pictureOf(files: Files, root: string, picture: PictureInExport | undefined) {
  const bytes = picture && (await files.read(`${root}${picture.file}`, MOST_PICTURE_BYTES));
  return bytes ? { name: picture.name, bytes, sourceUrl: picture.sourceUrl ?? undefined } : null;
}

async function foundAt(files: Files, name: string, about: AboutExport): Promise<Found> {
  const bytes = await files.read(name, MOST_TEXT_BYTES).catch(() => null);
  if (!bytes) return { kind: "left-out", name, why: "It is damaged, or far too long." };
  const read = frontMatter(bytes.toString("utf8"));
  if ("why" in read) return { kind: "left-out", name, why: read.why };
  const facts = ourFacts.safeParse(read.facts);
  if (!facts.success) {
    const [issue] = facts.error.issues;
    return {
      kind: "left-out",
      name,
      why: `The lines about it are not as they were: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`,
    };
  }
  return { kind: "post", post: asPost(facts.data, read.body, about) };
}

function asPost(facts: ReturnType<typeof ourFacts.parse>, body: string, about: AboutExport): FoundPost {
  const { title, slug, summary, date, withdrawn, updated, draft, image } = facts;
  return {
    externalId: facts.id,
    title,
    slug,
    summary,
    body: { kind: "markdown", markdown: body, isOurs: true },
    author: about.authors.find((one) => one.slug === facts.author) ?? { slug: facts.author, name: facts.author },
    category: about.categories.find((one) => one.slug === facts.category) ?? {
      slug: facts.category,
      name: facts.category,
    },
    publishedAt: draft ? null : (date ?? null),
    withdrawnAt: withdrawn ?? null,
    revisedAt: updated ?? null,
    oldAddresses: facts.aliases,
    picture: image ? { src: image, alt: "" } : null,
    ours: {
      id: facts.id,
      source: facts.source && facts.external_id ? facts.source : null,
      externalId: facts.source && facts.external_id ? facts.external_id : null,
      illustration: facts.illustration ?? null,
    },
    remarks: [],
  };
}
