import type { APIRequestContext } from "@playwright/test";

export type Kind = "reading" | "form";

/**
 * What a first visit of a page may cost: script and everything, in bytes as they come over the wire, and requests. Whatever
 * makes a page dearer than this is looked at before it lands, and the number is raised with a reason or not at all.
 */
export const BUDGETS: Record<Kind, { scriptBytes: number; totalBytes: number; requests: number }> = {
  reading: { scriptBytes: 15 * 1024, totalBytes: 80 * 1024, requests: 9 },
  form: { scriptBytes: 180 * 1024, totalBytes: 235 * 1024, requests: 21 },
};

export interface PublicPage {
  name: string;
  kind: Kind;
  status?: number;
  /** Statements to the database at most, for a page that is made anew. */
  queries: number;
  /** Its address; of what the sample content decides, found out by asking. */
  path: string | ((request: APIRequestContext) => Promise<string>);
}

/** Most pages read who the agency is, and nothing else. */
const USUAL = 1;

type More = { queries?: number; status?: number };
const read = (name: string, path: PublicPage["path"], { queries = USUAL, status }: More = {}): PublicPage => ({
  name,
  path,
  kind: "reading",
  queries,
  status,
});
const form = (name: string, path: PublicPage["path"], queries = USUAL): PublicPage => ({
  name,
  path,
  kind: "form",
  queries,
});

/** A job of the sample content, which no journey closes. */
export const SAMPLE_JOB = "/jobs/graduate-marketing-assistant-leeds";
/** A post of the sample content. */
export const SAMPLE_POST = "/blog/talking-about-pay";

/** The first link on a page that begins so. */
const linkOn = (page: string, start: string) => async (request: APIRequestContext) => {
  const html = await (await request.get(page)).text();
  return new RegExp(`href="(${start}[a-z0-9-]+)"`).exec(html)?.[1] ?? "";
};

/** Every public page of the site that has an address of its own; those behind links in mails have journeys of theirs. */
export const PUBLIC_PAGES: PublicPage[] = [
  read("home", "/", { queries: 10 }),
  read("all jobs", "/jobs", { queries: 3 }),
  read("a search", "/jobs?q=graduate&place=Leeds&radius=50", { queries: 9 }),
  read("a search that finds nothing", "/jobs?q=unicorn+dentist", { queries: 18 }),
  read("a job", SAMPLE_JOB, { queries: 8 }),
  read("jobs in a place", "/jobs/in/london", { queries: 4 }),
  read("jobs of a sector", "/jobs/sector/accounting-finance", { queries: 3 }),
  read("blog", "/blog", { queries: 3 }),
  read("a search of the blog", "/blog?q=cv", { queries: 5 }),
  read("a post", SAMPLE_POST, { queries: 11 }),
  read("a category", linkOn("/blog", "/blog/category/"), { queries: 3 }),
  read("an author", linkOn(SAMPLE_POST, "/blog/author/"), { queries: 3 }),
  read("about", "/about", { queries: 2 }),
  read("answer times", "/about/answer-times", { queries: 2 }),
  read("terms", "/terms"),
  read("privacy", "/privacy", { queries: 2 }),
  read("cookies", "/cookies"),
  read("accessibility", "/accessibility"),
  read("no such page", "/no-such-page", { status: 404 }),
  form("apply", `${SAMPLE_JOB}/apply`, 5),
  form("alerts", "/alerts", 5),
  form("strategy call", "/strategy-call", 3),
  form("strategy call, times", "/strategy-call?topic=first-job", 3),
  form("sign up", "/sign-up"),
  form("sign in", "/sign-in"),
  form("employers", "/employers"),
  form("contact", "/contact"),
  form("complaints", "/complaints"),
  read("a plan after a no, its questions", "/plan"),
  read("a plan after a no", "/plan?ended=first-interview&develop=examples&pace=steady"),
  form("a debrief", "/debrief"),
  form("the mirror", "/fit"),
  read("questions to practise", "/practice"),
  form("a letter that asks for feedback", "/feedback/letter"),
];
