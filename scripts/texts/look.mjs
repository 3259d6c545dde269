// @ts-check
import { Parser } from "htmlparser2";

/** Pages that between them have most of what visitors read. A job and an article are put in once one is known. */
const PAGES = [
  "/",
  "/jobs",
  "/jobs?q=analyst",
  "/jobs?q=zzzz",
  "JOB",
  "JOB/apply",
  "/blog",
  "POST",
  "/alerts",
  "/strategy-call",
  "/sign-in",
  "/sign-up",
  "/employers",
  "/contact",
  "/about",
  "/privacy",
  "/terms",
  "/accessibility",
  "/plan",
  "/fit",
  "/practice",
  "/nothing-here",
];

/** Attributes that are read out or seen. */
const SAID = ["aria-label", "title", "alt", "placeholder", "content"];
const UNSEEN = new Set(["script", "style", "template", "noscript"]);

/**
 * What a page of a running site says in plain letters, where everything of the product's own should have accents: a message
 * that the walk missed, or data. Names of jobs, employers and places are left out as far as the API tells them.
 * @param {string} html @param {ReadonlySet<string>} data @returns {string[]}
 */
export function plainIn(html, data) {
  /** @type {Set<string>} */
  const found = new Set();
  const say = (/** @type {string} */ text) => {
    const words = text.replace(/\s+/g, " ").trim();
    if (/[A-Za-z]{3}/.test(words) && !/[^\x00-\x7f–—’“”£€·…×½‖]/.test(words) && !data.has(words)) found.add(words);
  };
  /** @type {string[]} */
  const open = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      const isRead = name !== "meta" || /description|title/.test(attributes.name ?? attributes.property ?? "");
      if (isRead) for (const attribute of SAID) if (attributes[attribute]) say(attributes[attribute]);
    },
    ontext: (text) => void (open.some((name) => UNSEEN.has(name)) || say(text)),
    onclosetag: (name) => void open.splice(open.lastIndexOf(name)),
  });
  parser.end(html);
  return [...found];
}

/** Looks at the pages of a site that speaks en-XA, and says what is plain on each. @param {string} address */
export async function lookAt(address) {
  const jobs = await (await fetch(`${address}/api/jobs?pageSize=100`)).json();
  const feed = await (await fetch(`${address}/blog/feed.xml`)).text();
  const post = /<link[^>]*href="[^"]*(\/blog\/[^"/]+)"/.exec(feed.slice(feed.indexOf("<entry>")))?.[1] ?? "/blog";
  const data = new Set([...feed.matchAll(/<(?:title|name|summary)[^>]*>([^<]+)</g)].map(([, text = ""]) => text));
  for (const job of jobs.items)
    for (const text of [
      job.title,
      job.summary,
      job.employer.name,
      ...job.skills,
      ...job.locations.flatMap((/** @type {{ name: string, region: string }} */ { name, region }) => [name, region]),
    ])
      data.add(text);
  let plain = 0;
  for (const page of PAGES) {
    const path = page.replace("JOB", `/jobs/${jobs.items[0].slug}`).replace("POST", post);
    const found = plainIn(await (await fetch(address + path)).text(), data);
    plain += found.length;
    console.log(`${path}: ${found.length === 0 ? "nothing is plain" : ""}`);
    for (const text of found) console.log(`  ${text.slice(0, 120)}`);
  }
  console.log(`${plain} texts are in plain letters on ${PAGES.length} pages.`);
}
