import type { APIRequestContext } from "@playwright/test";

/** How much script a page may bring: "reading" 15 KB, "form" 180 KB, as they come over the wire. */
export type Kind = "reading" | "form";
export const MOST_SCRIPT_BYTES: Record<Kind, number> = { reading: 15 * 1024, form: 180 * 1024 };

export interface PublicPage {
  name: string;
  kind: Kind;
  status?: number;
  /** Its address; of what the sample content decides, found out by asking. */
  path: string | ((request: APIRequestContext) => Promise<string>);
}

const read = (name: string, path: PublicPage["path"], status?: number): PublicPage => ({
  name,
  path,
  kind: "reading",
  status,
});
const form = (name: string, path: PublicPage["path"]): PublicPage => ({ name, path, kind: "form" });

/** A job of the sample content, which no journey closes. */
export const SAMPLE_JOB = "/jobs/graduate-marketing-assistant-leeds";
/** A post of the sample content. */
const SAMPLE_POST = "/blog/talking-about-pay";

/** The first link on a page that begins so. */
const linkOn = (page: string, start: string) => async (request: APIRequestContext) => {
  const html = await (await request.get(page)).text();
  return new RegExp(`href="(${start}[a-z0-9-]+)"`).exec(html)?.[1] ?? "";
};

/** Every public page of the site that has an address of its own; those behind links in mails have journeys of theirs. */
export const PUBLIC_PAGES: PublicPage[] = [
  read("home", "/"),
  read("all jobs", "/jobs"),
  read("a search", "/jobs?q=graduate&place=Leeds&radius=50"),
  read("a search that finds nothing", "/jobs?q=unicorn+dentist"),
  read("a job", SAMPLE_JOB),
  read("jobs in a place", "/jobs/in/london"),
  read("jobs of a sector", "/jobs/sector/accounting-finance"),
  read("blog", "/blog"),
  read("a search of the blog", "/blog?q=cv"),
  read("a post", SAMPLE_POST),
  read("a category", linkOn("/blog", "/blog/category/")),
  read("an author", linkOn(SAMPLE_POST, "/blog/author/")),
  read("about", "/about"),
  read("answer times", "/about/answer-times"),
  read("terms", "/terms"),
  read("privacy", "/privacy"),
  read("cookies", "/cookies"),
  read("accessibility", "/accessibility"),
  read("no such page", "/no-such-page", 404),
  form("apply", `${SAMPLE_JOB}/apply`),
  form("alerts", "/alerts"),
  form("strategy call", "/strategy-call"),
  form("strategy call, times", "/strategy-call?topic=first-job"),
  form("sign up", "/sign-up"),
  form("sign in", "/sign-in"),
  form("employers", "/employers"),
  form("contact", "/contact"),
  form("complaints", "/complaints"),
  form("a debrief", "/debrief"),
  form("the mirror", "/fit"),
  read("questions to practise", "/practice"),
];
