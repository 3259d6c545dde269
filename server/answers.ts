import type { Answer } from "./kept-pages";
import { DATA_POLICY, pagePolicy } from "./policy";

/** What the front says by itself, where Next has no page for it. */
const PAGES: Record<number, { title: string; words: string }> = {
  400: {
    title: "That address cannot be read",
    words: "Something in it is not an address. Start again from the home page.",
  },
  403: {
    title: "That was sent from another site",
    words: "To keep you safe we take forms only from our own pages. Open the page here and send it again.",
  },
  404: { title: "There is no page at this address", words: "It may have moved. Start again from the home page." },
  409: {
    title: "This page has changed since you opened it",
    words: "Nothing was lost but what you typed on it. Go back, load the page anew and send it again.",
  },
  405: { title: "Nothing can be done that way here", words: "Start again from the home page." },
  410: {
    title: "This article has been taken down",
    words: "It was here once. We take an article down when it is no longer right.",
  },
  413: {
    title: "That is too large",
    words:
      "A CV may have up to 5 MB, a list of jobs up to 50 MB, and a form up to a hundred fields. Go back and send less, or in parts.",
  },
  415: { title: "That form cannot be read", words: "Go back, load the page anew and send it again." },
  500: {
    title: "Something went wrong on our side",
    words: "It is not your fault, and nothing was changed. Please try again in a minute.",
  },
  503: { title: "We will be back in a moment", words: "The site is being restarted. Please try again in a minute." },
};

/** A plain page that needs nothing but its own small stylesheet. */
export function plainPage(status: number): Answer {
  const { title, words } = PAGES[status] ??
    PAGES[status >= 500 ? 500 : 400] ?? { title: "That did not work", words: "" };
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="stylesheet" href="/error.css"></head><body><main><h1>${title}</h1><p>${words}</p><p><a href="/">Go to the home page</a></p></main></body></html>`;
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": pagePolicy(html, { dev: false, nonce: null }),
    },
    body: Buffer.from(html),
    packed: {},
  };
}

/** An RFC 9457 problem of the front's own. */
export function plainProblem(status: number, detail: string): Answer {
  return {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "content-security-policy": DATA_POLICY,
    },
    body: Buffer.from(
      JSON.stringify({ type: "about:blank", title: PAGES[status]?.title ?? "That did not work", status, detail }),
    ),
    packed: {},
  };
}

/**
 * Pages are fetched when a pointer rests on their link. Nothing that holds a token or belongs to one person. public/site.js
 * asks for this once a page is there, so that no page waits for it.
 */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          {
            not: {
              href_matches: [
                "/api/*",
                "/admin*",
                "/account*",
                "/sign-*",
                "/alerts/*",
                "/strategy-call/manage*",
                "/*\\?*token=*",
              ],
            },
          },
        ],
      },
      eagerness: "moderate",
    },
  ],
});
