import { escapeHtml } from "@/lib/core/text/text";

/** A stretch of an article's HTML, or a block whose content lives and is put in when the page is asked for. */
export type Part = { kind: "html"; html: string } | LiveBlock;
export type LiveBlock =
  | { kind: "job"; slug: string }
  /** `search` is the criteria as the parameters of an address; empty for every new job. */
  | { kind: "alert"; search: string };

const BLOCK = /<div data-block="(job|alert)"(?: data-of="([^"]*)")?><\/div>(\n?)/g;

/** Stored HTML in its parts, in their order. Blocks stand at the top level only, so each stretch is whole in itself. */
export function partsOf(html: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of html.matchAll(BLOCK)) {
    if (match.index > from) parts.push({ kind: "html", html: html.slice(from, match.index) });
    parts.push(blockOf(match[1], match[2]));
    from = match.index + match[0].length;
  }
  if (from < html.length) parts.push({ kind: "html", html: html.slice(from) });
  return parts;
}

/** The article as it is read away from its page, in a feed or a mail: a link in the place of each live block. */
export function withLinks(html: string): string {
  return html.replace(BLOCK, (_, kind: string, of: string | undefined, end: string) => linkTo(blockOf(kind, of)) + end);
}

/** The empty element that stands for a live block in stored HTML. */
export function placeholder(block: LiveBlock): string {
  const of = block.kind === "job" ? block.slug : block.search;
  return `<div data-block="${block.kind}"${of ? ` data-of="${escapeHtml(of)}"` : ""}></div>`;
}

/** A live block as a link in a paragraph of its own. */
export function linkTo(block: LiveBlock): string {
  if (block.kind === "job") {
    return `<p><a href="/jobs/${block.slug}">See this job: ${escapeHtml(wordsOfSlug(block.slug))}</a></p>`;
  }
  const parameters = new URLSearchParams(block.search);
  const words = ["q", "place"].flatMap((name) => parameters.get(name) ?? []);
  const which = words.length > 0 ? `: ${words.join(", ")}` : "";
  return `<p><a href="/alerts${escapeHtml(block.search && `?${block.search}`)}">Have new jobs sent to you by email${escapeHtml(which)}</a></p>`;
}

/** "graduate-planner-leeds" as words: "Graduate planner leeds". */
export function wordsOfSlug(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function blockOf(kind: string | undefined, of = ""): LiveBlock {
  if (kind === "job") return { kind, slug: of };
  return { kind: "alert", search: of.replaceAll("&#38;", "&").replaceAll("&amp;", "&") };
}
