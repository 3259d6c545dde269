/** What an empty paragraph looks like in adverts that were pasted together. */
const EMPTY = /<(p|h2|h3|h4|li)>(?:\s|&nbsp;|<br\s*\/?>|<\/?(?:strong|b|em|i)>)*<\/\1>/gi;
/** A whole paragraph in bold is a heading that somebody had no button for. */
const BOLD_LINE = /<p>\s*<(strong|b)>((?:(?!<\/?(?:strong|b|p|br|a)\b).){2,80}?)<\/\1>\s*(?::\s*)?<\/p>/gi;

/**
 * The long text of a job as its page shows it: empty paragraphs gone, bold lines made into headings, and the first level
 * of headings under the page's own, however the advert counted them.
 */
export function tameDescription(html: string): string {
  const headed = html
    .replace(EMPTY, "")
    .replace(EMPTY, "")
    .replace(BOLD_LINE, (_, tag: string, words: string) => `<h3>${words.trim().replace(/:$/, "")}</h3>`);
  const top = [2, 3, 4].find((level) => new RegExp(`<h${level}\\b`, "i").test(headed)) ?? 2;
  const lift = top - 2;
  const lifted = headed.replace(
    /<(\/?)h([2-4])\b/gi,
    (_, end: string, level: string) => `<${end}h${Number(level) - lift}`,
  );
  return /^\s*<h2\b/i.test(lifted) ? lifted : `<h2>About this job</h2>${lifted}`;
}
