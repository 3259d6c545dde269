import { withLinks } from "../text/blocks";

/**
 * An article as it reads far from its page: pictures and links have absolute addresses, links within it lead to it, and the
 * blocks that the page fills in are links.
 */
export function readElsewhere(html: string, site: string, page: string): string {
  return withLinks(html).replace(/<(?:a|img|source)\b[^>]*>/g, (tag) =>
    tag.replace(/(\s(?:href|src)=")([/#])(?!\/)/g, (_, name: string, first: string) => {
      return `${name}${first === "/" ? site : page}${first}`;
    }),
  );
}
