import { htmlToText } from "@/lib/core/text/html";
import { oneLine, slugify } from "@/lib/core/text/text";
import type { Files } from "../files/files";
import type { Found, FoundBody, FoundCategory, FoundPost, OldSite } from "../found";
import { Held } from "../html/held";
import { prepared } from "../html/prepare";
import { pictureAt } from "../markdown/site";
import { timeOf } from "../times";
import { asGhostPost, type GhostExport, ghostExport, type GhostPost } from "./export";
import { lexicalHtml } from "./lexical";
import { mobiledocHtml } from "./mobiledoc";

/** What Ghost writes where its own address belongs. */
const OWN = "__GHOST_URL__";

/** Posts of an export of Ghost, with the pictures that lie beside it in an archive. */
export function ghostSite(json: string, files: Files | null, address: string | null): OldSite {
  const all = ghostExport(json);
  let done = 0;
  const known = new Set<string>();
  return {
    source: "ghost",
    says: "a Ghost export",
    address,
    async *posts() {
      for (const row of all.posts) {
        done++;
        yield foundIn(row, all, { known, address, number: done });
      }
    },
    ownPicture: async (src, from) =>
      files &&
      pictureAt(files, src.replace(OWN, ""), from, files.names[0]?.match(/^(.*?)content\/images\//)?.[1] ?? ""),
    remarks: () => files?.remarks ?? [],
    share: () => done / Math.max(1, all.posts.length),
    close: async () => files?.close(),
  };
}

interface Circumstances {
  known: Set<string>;
  address: string | null;
  /** In the file, from 1. */
  number: number;
}

function foundIn(row: unknown, all: GhostExport, { known, address, number }: Circumstances): Found {
  const post = asGhostPost(row);
  if (!post)
    return {
      kind: "left-out",
      name: `Post ${number} of the file`,
      why: "It is none: its fields are not those of a post.",
    };
  const name = oneLine(post.title) || post.slug || `Post ${number} of the file`;
  if (post.type === "page" || post.page === 1 || post.page === true)
    return { kind: "left-out", name, why: "Not a post but of another kind: page" };
  const externalId = post.uuid || post.id;
  if (known.has(externalId)) return { kind: "left-out", name, why: "Another post in the file has the same number." };
  known.add(externalId);
  return { kind: "post", post: asPost(post, { all, externalId, address }) };
}

function asPost(
  post: GhostPost,
  { all, externalId, address }: { all: GhostExport; externalId: string; address: string | null },
): FoundPost {
  const remarks: string[] = [];
  const more = all.meta.get(post.id);
  const [first, ...others] = (all.authorsOf.get(post.id) ?? []).flatMap((id) => all.people.get(id) ?? []);
  if (others.length > 0)
    remarks.push(`It has one author here; these wrote it too: ${others.map(({ name }) => name).join(", ")}`);
  const name = oneLine(first?.name ?? "");
  return {
    externalId,
    title: oneLine(post.title),
    slug: slugify(post.slug),
    summary: oneLine(htmlToText(post.custom_excerpt || post.meta_description || more?.meta_description || "")),
    body: bodyOf(post, { address, remarks }),
    author: name ? { slug: slugify(name), name } : null,
    category: categoryOf(post, all, remarks),
    publishedAt: comesOut(post, remarks),
    withdrawnAt: null,
    revisedAt: null,
    oldAddresses: post.slug ? [`/${post.slug}/`] : [],
    picture: post.feature_image
      ? { src: atHome(post.feature_image, address), alt: more?.feature_image_alt ?? "" }
      : null,
    ours: null,
    remarks,
  };
}

const atHome = (text: string, address: string | null): string =>
  address ? text.replaceAll(OWN, address.replace(/\/+$/, "")) : text;

/** HTML where Ghost made some, else its editor's own form. */
function bodyOf(post: GhostPost, { address, remarks }: { address: string | null; remarks: string[] }): FoundBody {
  const held = new Held();
  const given = { held, remarks };
  const made = () =>
    lexicalHtml(atHome(post.lexical, address), given) ?? mobiledocHtml(atHome(post.mobiledoc, address), given);
  const html = post.html ? atHome(post.html, address) : made();
  if (html === null && (post.lexical || post.mobiledoc))
    remarks.push("Its text is in a form that cannot be read: it is empty here");
  return { kind: "html", html: prepared(html ?? "", held, remarks), held };
}

/** The first public tag is the category: Ghost itself calls it the primary one. Those that begin with # are its own. */
function categoryOf(post: GhostPost, all: GhostExport, remarks: string[]): FoundCategory | null {
  const tags = (all.tagsOf.get(post.id) ?? []).flatMap((id) => all.tags.get(id) ?? []);
  const [first, ...others] = tags.filter(({ name, visibility }) => !name.startsWith("#") && visibility !== "internal");
  if (others.length > 0) remarks.push(`Tags were left out: ${others.map(({ name }) => name).join(", ")}`);
  if (!first) return null;
  const name = oneLine(first.name);
  return { slug: slugify(first.slug) || slugify(name), name, description: first.description || undefined };
}

function comesOut(post: GhostPost, remarks: string[]): Date | null {
  if (post.visibility && post.visibility !== "public") {
    remarks.push("It was for members of the old site only: it is a draft here");
    return null;
  }
  if (post.status === "sent") remarks.push("It was sent as an email only: it is a draft here");
  else if (!/^(?:published|scheduled|draft)$/.test(post.status))
    remarks.push(`Its state is not known here, so it is a draft: ${post.status}`);
  if (post.status !== "published" && post.status !== "scheduled") return null;
  const at = timeOf(post.published_at, "UTC");
  if (!at) remarks.push(`Its date is none, so it is a draft: ${post.published_at || "no date"}`);
  return at;
}
