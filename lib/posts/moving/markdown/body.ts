import { Marked } from "marked";
import { shallow } from "@/lib/core/text/shallow-markdown";
import type { FoundBody } from "../found";
import { Held } from "../html/held";
import { linkText, pictureText, prepared, videoText } from "../html/prepare";
import { videoAddress } from "../videos";
import { outsideCode } from "./pictures-in";

/** HTML that a program of Markdown lets through, and this house's does not. */
const HTML = /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>|<!--/i;

/**
 * The text of a Markdown post without what only its own program understands. Where nobody wrote HTML into it, it stays as
 * it was written, letter by letter; else all of it becomes HTML, to be read like any other.
 */
export function markdownBody(source: string, remarks: string[]): FoundBody {
  const held = new Held();
  const markdown = outsideCode(source, (text) => withoutTemplates(text, remarks));
  let hasHtml = false;
  outsideCode(markdown, (text) => {
    hasHtml ||= HTML.test(text);
    return text;
  });
  if (!hasHtml) return { kind: "markdown", markdown: withVideos(markdown), isOurs: false };
  const marked = new Marked({ gfm: true, tokenizer: shallow() });
  const html = marked.parse(markdown, { async: false });
  return { kind: "html", html: prepared(html, held, remarks), held };
}

/** An address of a video alone in its line. */
const withVideos = (markdown: string) =>
  outsideCode(markdown, (text) =>
    text.replace(/^ {0,3}<?(https?:\/\/[^\s<>]{5,300})>? *$/gm, (whole, address: string) => {
      const video = videoAddress(address);
      return video ? `\n${videoText(video)}\n` : whole;
    }),
  );

const HUGO = /\{\{[<%]\s*(\/?)\s*([\w./-]{1,60})([^{}]{0,2000}?)\/?\s*[>%]\}\}/g;
const LIQUID = /\{%-?\s*([a-z_]{1,40})([^{}]{0,2000}?)-?%\}/g;
const IMPORT = /^(?:import|export)\s.{1,500}$/gm;

function withoutTemplates(text: string, remarks: string[]): string {
  const lost = new Set<string>();
  const result = text
    .replace(/\{\{\s*site\.(?:baseurl|url)\s*\}\}/g, "")
    .replace(/\{\{\s*["'](\/[^"'{}]{1,500})["']\s*\|\s*(?:relative_url|absolute_url)\s*\}\}/g, "$1")
    .replace(HUGO, (_, closes: string, name: string, given: string) => hugo(name, given, Boolean(closes), lost))
    .replace(LIQUID, (_, name: string, given: string) => liquid(name, given, lost))
    .replace(IMPORT, (line) => (/\sfrom\s+["']/.test(line) ? "" : line));
  for (const name of lost) remarks.push(`A shortcode was left out: ${name}`);
  return result === text ? text : result.replace(/\n{3,}/g, "\n\n");
}

function hugo(name: string, given: string, closes: boolean, lost: Set<string>): string {
  if (closes) return "";
  const [first = ""] = /"([^"]*)"|([^\s"=]+)/.exec(given) ?? [];
  const bare = first.replaceAll('"', "");
  if (name === "youtube" || name === "vimeo") return video(name, value(given, "id") ?? bare, lost);
  const src = value(given, "src") ?? value(given, "link");
  if (name === "figure" && src)
    return pictureText(src, value(given, "alt") ?? "", value(given, "caption") ?? value(given, "title") ?? "");
  if (name === "ref" || name === "relref") return bare;
  lost.add(name);
  return "";
}

function liquid(name: string, given: string, lost: Set<string>): string {
  if (/^(?:raw|endraw|comment|endcomment)$/.test(name)) return "";
  if (name === "highlight") return `\n\`\`\`${given.trim().split(/\s/, 1)[0] ?? ""}\n`;
  if (name === "endhighlight") return "\n```\n";
  if (name === "youtube" || name === "vimeo") return video(name, given.trim().replaceAll('"', ""), lost);
  const address = /https?:\/\/[^\s"']{5,300}/.exec(given)?.[0];
  const known = address && videoAddress(address);
  if (known) return `\n${videoText(known)}\n`;
  lost.add(name);
  return address ? linkText("", address) : "";
}

function video(site: string, id: string, lost: Set<string>): string {
  const address = videoAddress(site === "youtube" ? `https://youtu.be/${id}` : `https://vimeo.com/${id}`);
  if (!address) lost.add(site);
  return address ? `\n${videoText(address)}\n` : "";
}

const value = (given: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(given)?.[1];
