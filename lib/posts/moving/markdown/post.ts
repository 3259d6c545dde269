import { oneLine, slugify } from "@/lib/core/text/text";
import type { Found, FoundAuthor, FoundCategory, FoundPost } from "../found";
import { timeOf } from "../times";
import { markdownBody } from "./body";
import { type Facts, frontMatter, listFact, textFact } from "./front-matter";

/** A Markdown file of Hugo, Jekyll, Astro or of nobody's in particular. `name` is its path. */
export function foundInFile(name: string, source: string): Found {
  const read = frontMatter(source);
  if ("why" in read) return { kind: "left-out", name, why: read.why };
  const { facts, body } = read;
  if (
    Object.keys(facts).length === 0 &&
    /^(?:readme|license|changelog|contributing|code_of_conduct)\./i.test(lastOf(name))
  )
    return { kind: "left-out", name, why: "It tells about the folder and is no post." };
  if (/(?:^|\/)_index\.[\w.]+$/.test(name))
    return { kind: "left-out", name, why: "It is the front page of a folder and no post." };
  return { kind: "post", post: asPost(name, facts, body) };
}

/** "2019-05-12-asking-twice" */
const NAMED_BY_DAY = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/;

function asPost(name: string, facts: Facts, source: string): FoundPost {
  const remarks: string[] = [];
  const [, day = "", rest] = NAMED_BY_DAY.exec(stemOf(name)) ?? [];
  const stem = rest ?? stemOf(name);
  const heading = /^# +(.{1,300})\n+/.exec(source);
  const isTitled = textFact(facts, "title") !== "";
  const title = oneLine(textFact(facts, "title") || heading?.[1] || stem.replace(/[-_]+/g, " "));
  const picture = pictureOf(facts);
  return {
    externalId: name,
    title,
    slug: slugify(textFact(facts, "slug") || stem),
    summary: oneLine(textFact(facts, "summary", "description", "excerpt")),
    // A first heading that is the title stands above the text already.
    body: markdownBody(
      heading && (!isTitled || heading[1]?.trim() === title) ? source.slice(heading[0].length) : source,
      remarks,
    ),
    author: authorOf(facts, remarks),
    category: categoryOf(facts, remarks),
    publishedAt: comesOut(facts, { name, day }, remarks),
    withdrawnAt: null,
    revisedAt: null,
    oldAddresses: addressesOf(facts, { name, day, stem }),
    picture: picture ? { src: picture, alt: textFact(facts, "image_alt", "imagealt", "cover_alt", "alt") } : null,
    ours: null,
    remarks,
  };
}

const lastOf = (name: string) => name.slice(name.lastIndexOf("/") + 1);

/** The name of the file, or of its folder where the file is only "index". */
function stemOf(name: string): string {
  const stem = lastOf(name).replace(/\.[^.]+$/, "");
  return stem === "index" ? lastOf(name.slice(0, -(lastOf(name).length + 1))) || stem : stem;
}

function authorOf(facts: Facts, remarks: string[]): FoundAuthor | null {
  const [first, ...others] = listFact(facts, "author", "authors").map(oneLine).filter(Boolean);
  if (others.length > 0) remarks.push(`It has one author here; these wrote it too: ${others.join(", ")}`);
  return first ? { slug: slugify(first), name: first } : null;
}

function categoryOf(facts: Facts, remarks: string[]): FoundCategory | null {
  const [first, ...others] = listFact(facts, "category", "categories").map(oneLine).filter(Boolean);
  const tags = listFact(facts, "tags", "tag", "keywords");
  if (others.length > 0) remarks.push(`It was in other categories too: ${others.join(", ")}`);
  if (tags.length > 0) remarks.push(`Tags were left out: ${tags.slice(0, 50).join(", ")}`);
  return first ? { slug: slugify(first), name: named(first) } : null;
}

/** "interview-tips" is what a program calls "Interview tips". */
const named = (text: string) =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
    ? `${text.charAt(0).toUpperCase()}${text.slice(1).replaceAll("-", " ")}`
    : text;

function comesOut(facts: Facts, { name, day }: { name: string; day: string }, remarks: string[]): Date | null {
  const isDraft = textFact(facts, "draft") === "true" || textFact(facts, "published") === "false";
  if (isDraft || /(?:^|\/)_?drafts\//.test(name)) return null;
  const said = textFact(
    facts,
    "publishdate",
    "publish_date",
    "pubdate",
    "pub_date",
    "date",
    "published_at",
    "publishedat",
  );
  const at = timeOf(said || padded(day));
  if (!at) remarks.push(`Its date is none, so it is a draft: ${said.slice(0, 60) || "no date"}`);
  return at;
}

const padded = (day: string) =>
  day
    .split("-")
    .map((part) => part.padStart(2, "0"))
    .join("-");

/** What the file says itself; and where Jekyll puts a file of that name when nobody says otherwise. */
function addressesOf(facts: Facts, { name, day, stem }: { name: string; day: string; stem: string }): string[] {
  const said = listFact(facts, "aliases", "redirect_from", "permalink", "url").map((path) =>
    /^(?:https?:|\/)/.test(path) ? path : `/${path}`,
  );
  const whole = said.filter((path) => !/[:{]\w/.test(path.replace(/^https?:/, "")));
  if (!day || !/(?:^|\/)_posts\//.test(name)) return whole;
  const dated = `/${padded(day).replaceAll("-", "/")}/${stem}`;
  return [...whole, dated, `${dated}.html`];
}

function pictureOf(facts: Facts): string {
  const nested = [facts.cover, facts.image, facts.hero, facts.banner].flatMap((value) =>
    typeof value === "object" && value !== null ? textFact(value as Facts, "image", "src", "path", "url") : [],
  );
  const [first = ""] = nested.filter(Boolean);
  return (
    first ||
    textFact(
      facts,
      "image",
      "cover",
      "featured_image",
      "featuredimage",
      "heroimage",
      "hero_image",
      "thumbnail",
      "banner",
    )
  );
}
