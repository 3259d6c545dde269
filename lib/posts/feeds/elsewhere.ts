/** What stands on the page in place of an empty block, where there is only text: a link to the same. */
const BLOCKS: Record<string, (of: string) => { href: string; words: string }> = {
  job: (of) => ({ href: `/jobs/${of}`, words: "See the job" }),
  alert: (of) => ({ href: of ? `/jobs?${of}` : "/alerts", words: "Get new jobs like these by email" }),
};

/**
 * An article as it reads far from its page: pictures and links have absolute addresses, links within it lead to it, and the
 * blocks that the page fills in are links.
 */
export function readElsewhere(html: string, site: string, page: string): string {
  return html
    .replace(/<div\b([^>]*\bdata-block="[^>]*)><\/div>/g, (_, attributes: string) => {
      const block = BLOCKS[valueOf("data-block", attributes)]?.(valueOf("data-of", attributes));
      return block ? `<p><a href="${block.href}">${block.words}</a></p>` : "";
    })
    .replace(/<(?:a|img|source)\b[^>]*>/g, (tag) =>
      tag.replace(/(\s(?:href|src)=")([/#])(?!\/)/g, (_, name: string, first: string) => {
        return `${name}${first === "/" ? site : page}${first}`;
      }),
    );
}

/** As it stands in the document, escaped. */
const valueOf = (name: string, attributes: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
