import { prepared } from "../html/prepare";
import type { Held } from "../html/held";
import { type Library, withoutShortcodes } from "./shortcodes";

/** Blocks of WordPress that hold nothing of their own: the server filled them. Brackets in what they say are escaped. */
const FILLED_LATER = /<!--\s*wp:([a-z][\w/-]{0,60})\s[^<>]{0,4000}?\/-->/g;
const BLOCK_MARK = /<!--\s*\/?wp:[^<>]{0,4000}?-->/g;
/** They stand in the text as they are. */
const WITHOUT_LOSS = new Set(["more", "nextpage", "spacer", "separator"]);

/**
 * The text of a WordPress post as HTML that says what its page showed: shortcodes done, marks of its editor gone, and
 * paragraphs made of empty lines where the older editor left that to the page.
 */
export function wordpressHtml(
  content: string,
  given: { held: Held; library: Library; postId: string; remarks: string[] },
): string {
  const { held, remarks } = given;
  const isOfBlocks = content.includes("<!-- wp:");
  const unmarked = content
    .replace(FILLED_LATER, (_, name: string) => {
      if (!WITHOUT_LOSS.has(name)) remarks.push(`A block that the old site filled itself was left out: ${name}`);
      return "";
    })
    .replace(BLOCK_MARK, "")
    .replace(/<!--(?:more|nextpage)[^<>]{0,200}-->/g, "");
  const html = prepared(withoutShortcodes(unmarked, given), held, remarks);
  return isOfBlocks ? html : inParagraphs(html);
}

const BLOCK =
  /^\s*<\/?(?:address|article|aside|blockquote|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|script|style|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b/i;

/** What the older editor leaves to the page: an empty line parts paragraphs, and a line's end is one. */
function inParagraphs(html: string): string {
  return aroundPre(html, (text) =>
    text
      .replace(/\r\n?/g, "\n")
      .split(/\n[ \t]*\n\s*/)
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => (BLOCK.test(part) ? part : `<p>${part.replace(/\n/g, "<br>\n")}</p>`))
      .join("\n\n"),
  );
}

/** Lines within `<pre>` are the text's own. */
function aroundPre(html: string, change: (text: string) => string): string {
  const parts: string[] = [];
  let done = 0;
  for (let open = html.indexOf("<pre"); open >= 0; open = html.indexOf("<pre", done)) {
    const close = html.indexOf("</pre>", open);
    if (close < 0) break;
    parts.push(change(html.slice(done, open)), html.slice(open, close + 6));
    done = close + 6;
  }
  return [...parts, change(html.slice(done))].join("\n\n");
}
