import { createHash } from "node:crypto";
import { htmlToText } from "@/lib/core/text/html";
import { oneLine, slugify } from "@/lib/core/text/text";
import type { Found, FoundAuthor, FoundCategory, FoundPost } from "../found";
import { Held } from "../html/held";
import { timeOf } from "../times";
import { wordpressHtml } from "./content";
import { MOST_CHARACTERS, type WxrItem } from "./items";
import type { Overview } from "./library";

/** What an item of an export is here. Null for what WordPress keeps beside posts and nobody would miss. */
export function foundIn(item: WxrItem, about: Overview): Found | null {
  const { fields } = item;
  const field = (name: string) => fields.get(name)?.trim() ?? "";
  const type = field("wp:post_type") || "post";
  const status = field("wp:status") || "publish";
  const title = titleOf(fields.get("title") ?? "");
  const name = title || `${type} ${field("wp:post_id") || "without a number"}`;
  if (type === "attachment" || NOT_WRITTEN.test(type)) return null;
  const leftOut = (why: string) => ({ kind: "left-out", name, why }) as const;
  if (type !== "post") return leftOut(`Not a post but of another kind: ${type}`);
  if (status === "trash") return leftOut("It was in the bin.");
  if (status === "auto-draft" || status === "inherit") return leftOut("It was a copy that WordPress kept by itself.");
  if (item.isTooLong) return leftOut(`Its text has more than ${MOST_CHARACTERS.toLocaleString("en-GB")} characters.`);
  return asPost(item, { title, status, about });
}

const NOT_WRITTEN =
  /^(?:revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_block|wp_template|wp_template_part|wp_global_styles|wp_navigation|wp_font_family|wp_font_face)$/;

/** A title may have tags and entities in it. */
const titleOf = (text: string): string => oneLine(htmlToText(text));

function asPost(item: WxrItem, { title, status, about }: { title: string; status: string; about: Overview }): Found {
  const field = (name: string) => item.fields.get(name)?.trim() ?? "";
  const remarks: string[] = [];
  const content = item.fields.get("content:encoded") ?? "";
  const id = field("wp:post_id") || numberless(title, content);
  const held = new Held();
  const html = wordpressHtml(content, { held, library: about.library, postId: id, remarks });
  const post: FoundPost = {
    externalId: id,
    title,
    slug: slugify(decodedSlug(field("wp:post_name"))),
    summary: oneLine(htmlToText(field("excerpt:encoded") || (item.meta.get("_yoast_wpseo_metadesc") ?? ""))),
    body: { kind: "html", html, held },
    author: authorOf(field("dc:creator"), about),
    category: categoryOf(item, about, remarks),
    publishedAt: comesOut(item, status, remarks),
    withdrawnAt: null,
    revisedAt: null,
    oldAddresses: addressesOf(item, id),
    picture: pictureOf(item, about, remarks),
    ours: null,
    remarks,
  };
  sayWhatElse(item, remarks);
  return { kind: "post", post };
}

const numberless = (title: string, content: string): string =>
  `without-number-${createHash("sha256").update(title).update(content).digest("hex").slice(0, 16)}`;

function decodedSlug(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function authorOf(login: string, { authors }: Overview): FoundAuthor | null {
  const name = oneLine(authors.get(login) ?? login);
  return name ? { slug: slugify(name), name } : null;
}

function categoryOf({ terms, meta }: WxrItem, { descriptions }: Overview, remarks: string[]): FoundCategory | null {
  const all = terms.filter(({ domain, name }) => domain === "category" && name);
  const real = all.filter(({ slug }) => slug !== "uncategorized");
  const [first, ...others] = real;
  const tags = terms.filter(({ domain }) => domain === "post_tag").map(({ name }) => name);
  if (others.length > 0) remarks.push(`It was in other categories too: ${others.map(({ name }) => name).join(", ")}`);
  if (others.length > 0 && meta.has("_yoast_wpseo_primary_category"))
    remarks.push("Its main category is not named in the file: the first was taken");
  if (tags.length > 0) remarks.push(`Tags were left out: ${tags.join(", ")}`);
  if (!first) return null;
  const name = oneLine(htmlToText(first.name));
  return { slug: slugify(decodedSlug(first.slug)) || slugify(name), name, description: descriptions.get(first.slug) };
}

const STATES: Record<string, string> = {
  private: "It was for members of the old site only: it is a draft here",
  pending: "It waited for somebody to read it: it is a draft here",
};

/** When it came or is to come out; null for a draft, with a remark where that is news. */
function comesOut({ fields, isBroken }: WxrItem, status: string, remarks: string[]): Date | null {
  if (isBroken) remarks.push("Its entry in the file is broken, and parts may be missing: it is a draft here");
  if (status in STATES) remarks.push(STATES[status] ?? "");
  else if (!/^(?:publish|future|draft)$/.test(status))
    remarks.push(`Its state is not known here, so it is a draft: ${status}`);
  if (fields.get("wp:post_password")?.trim()) {
    remarks.push("It was behind a password: it is a draft here");
    return null;
  }
  if (isBroken || !/^(?:publish|future)$/.test(status)) return null;
  const [gmt, local] = [fields.get("wp:post_date_gmt")?.trim() ?? "", fields.get("wp:post_date")?.trim() ?? ""];
  const at = timeOf(gmt, "UTC") ?? timeOf(local);
  if (!at) remarks.push(`Its date is none, so it is a draft: ${gmt || local || "no date"}`);
  return at;
}

/** Its address, those it had before, and the one by its number. */
function addressesOf({ fields, meta }: WxrItem, id: string): string[] {
  const link = fields.get("link")?.trim() ?? "";
  const guid = fields.get("guid")?.trim() ?? "";
  const slug = fields.get("wp:post_name")?.trim() ?? "";
  const before = meta.get("_wp_old_slug")?.trim();
  const renamed = before && slug && link.includes(`/${slug}`) ? [link.replace(`/${slug}`, `/${before}`)] : [];
  const byNumber = /^\d+$/.test(id) ? [`/?p=${id}`] : [];
  return [link, ...renamed, ...(/[?&]p=\d/.test(guid) ? [guid] : []), ...byNumber].filter(Boolean);
}

function pictureOf({ meta }: WxrItem, { library }: Overview, remarks: string[]): FoundPost["picture"] {
  const id = meta.get("_thumbnail_id")?.trim();
  if (!id) return null;
  const picture = library.byId(id);
  if (!picture) remarks.push("The picture above it is not in the file");
  return picture ? { src: picture.src, alt: picture.alt } : null;
}

/** Fields whose names begin with a line are WordPress's and its plug-ins' own. */
function sayWhatElse({ meta, comments }: WxrItem, remarks: string[]): void {
  const own = [...meta].filter(([key, value]) => key && !key.startsWith("_") && value.trim()).map(([key]) => key);
  if (own.length > 0) remarks.push(`Fields of its own were left out: ${own.slice(0, 20).join(", ")}`);
  if (comments > 0) remarks.push(`Comments were left out: ${comments}`);
}
