const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** One attribute of a tag or shortcode as it is written: `src="…"`, `ids='1,2'`, `width=10`. Null when it is not there. */
export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>\\]]+))`, "i").exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined
    ? null
    : value.replace(/&(amp|lt|gt|quot|apos|#0?39|#0?38);/g, (whole, entity: string) => {
        if (entity.startsWith("#")) return entity.endsWith("39") ? "'" : "&";
        return NAMED[entity] ?? whole;
      });
}

/** What stands between each `<name …>` and the next `</name>`, changed; in one pass, however many are never closed. */
export function withElements(html: string, name: string, change: (inner: string, tag: string) => string): string {
  const opening = new RegExp(`<${name}(?=[\\s>/])`, "gi");
  const closing = new RegExp(`</${name}\\s*>`, "gi");
  let done = 0;
  let result = "";
  for (let open = opening.exec(html); open; open = opening.exec(html)) {
    const tagEnd = html.indexOf(">", open.index);
    closing.lastIndex = tagEnd;
    const close = tagEnd < 0 ? null : closing.exec(html);
    if (!close) break;
    result +=
      html.slice(done, open.index) + change(html.slice(tagEnd + 1, close.index), html.slice(open.index, tagEnd + 1));
    done = opening.lastIndex = closing.lastIndex;
  }
  return result + html.slice(done);
}
