import { count, escapeHtml } from "@/lib/core/text/text";
import { type MoveReport, remarkKinds, sayCounts } from "./report";

const STYLE =
  "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color-scheme:light dark}li{overflow-wrap:anywhere}";

/** The report as one page that needs nothing else, for whoever has to look at what could not be carried. */
export function reportPage(report: MoveReport): string {
  const title = report.isDryRun ? "What moving in would do" : "What moving in did";
  const lost = report.posts.filter(({ remarks }) => remarks.length > 0);
  const sections = [
    `<h1>${title}</h1>`,
    `<p>From ${escapeHtml(report.from)}: ${escapeHtml(sayCounts(report))}.</p>`,
    `<p>${escapeHtml(sayPictures(report))}</p>`,
    list("New authors", report.newAuthors),
    list("New categories", report.newCategories),
    list("Of the file as a whole", report.remarks),
    list(
      "What was said most often",
      remarkKinds(report).map(({ heading, posts }) => `${heading}: ${count(posts.length, "time")}`),
    ),
    lost.length > 0 ? "<h2>Post by post</h2>" : "",
    ...lost.map(({ name, slug, remarks }) => list(slug ? `${name} (/blog/${slug})` : name, remarks, "h3")),
  ];
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body>${sections.join("\n")}</body></html>\n`;
}

/** "12 pictures taken in; 2 could not be had" */
export function sayPictures({ isDryRun, pictures, picturesMissing }: MoveReport): string {
  if (isDryRun) return `${count(pictures, "picture")} would be looked for.`;
  const missing = picturesMissing > 0 ? `; ${count(picturesMissing, "picture")} could not be had` : "";
  return `${count(pictures, "picture")} taken in${missing}.`;
}

const list = (heading: string, lines: string[], tag = "h2"): string =>
  lines.length === 0
    ? ""
    : `<${tag}>${escapeHtml(heading)}</${tag}><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`;
