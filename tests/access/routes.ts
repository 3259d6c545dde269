import type { Permission } from "@/lib/access/permissions";
import type { ThingName } from "./things";

/**
 * Who gets an answer: everybody, whoever has an account, whoever is a candidate, the one candidate whose it is, or staff
 * with a permission.
 */
export type Who = "anyone" | "account" | "candidate" | "owner" | Permission;

export interface RouteRow {
  who: Who;
  /** Which thing each [part] of the address names; what `things.ts` made of it belongs to "candidate", where to anybody. */
  ids?: Record<string, ThingName>;
  /** What else stands in the address, behind a question mark. */
  query?: string;
  /** What they get: 200 unless said otherwise. */
  ok?: number;
  /** What those with a session get, where it is something else. */
  signedIn?: number;
  /** What an id gives that is not there, or that is no id: 404 unless said otherwise. */
  missing?: number;
  /** What those get who may not, where it is neither 404 nor the way to sign-in; for all of them, or for those outside, or for whoever has no session. */
  refused?: number;
  outside?: number;
  visitor?: number;
  /** Another site's page may send it: it changes nothing without a token of its own. */
  open?: true;
  /** The JSON that is sent. Empty forms are sent otherwise. */
  json?: Record<string, unknown>;
  /** Tables that a GET writes all the same, since reading is written down. */
  writes?: string[];
}

/**
 * Every page and every method of every handler, and who may. A route that is not here fails matrix.test.ts, and so does a
 * row without a route. One line is enough: "GET /admin/things/[id]": { who: "read:things", ids: { id: "job" } }.
 */
export const ROUTES: Record<string, RouteRow> = {
  "GET /": { who: "anyone" },
  "GET /about": { who: "anyone" },
  "GET /accessibility": { who: "anyone" },
  "GET /alerts": { who: "anyone" },
  "GET /alerts/confirm": { who: "anyone", ok: 404 },
  "GET /alerts/manage": { who: "anyone" },
  "GET /alerts/not-me": { who: "anyone", ok: 404 },
  "GET /alerts/unsubscribe": { who: "anyone", ok: 404 },
  "GET /blog": { who: "anyone" },
  "GET /blog/[slug]": { who: "anyone", ids: { slug: "publicPostSlug" } },
  "GET /blog/[slug]/drawing.png": { who: "anyone", ids: { slug: "publicPostSlug" } },
  "GET /blog/author/[slug]": { who: "anyone", ids: { slug: "authorSlug" } },
  "GET /blog/author/[slug]/feed.json": { who: "anyone", ids: { slug: "authorSlug" } },
  "GET /blog/author/[slug]/feed.xml": { who: "anyone", ids: { slug: "authorSlug" } },
  "GET /blog/category/[slug]": { who: "anyone", ids: { slug: "categorySlug" } },
  "GET /blog/category/[slug]/feed.json": { who: "anyone", ids: { slug: "categorySlug" } },
  "GET /blog/category/[slug]/feed.xml": { who: "anyone", ids: { slug: "categorySlug" } },
  "GET /blog/feed.json": { who: "anyone" },
  "GET /blog/feed.xml": { who: "anyone" },
  "GET /blog/images/[id]": { who: "anyone", ids: { id: "picture" } },
  "GET /blog/images/[id]/[file]": { who: "anyone", ids: { id: "picture", file: "pictureFile" } },
  "GET /blog/preview": { who: "anyone", ok: 404 },
  "GET /complaints": { who: "anyone" },
  "GET /contact": { who: "anyone" },
  "GET /cookies": { who: "anyone" },
  "GET /employers": { who: "anyone" },
  "GET /jobs": { who: "anyone" },
  "GET /jobs/[slug]": { who: "anyone", ids: { slug: "openJobSlug" } },
  "GET /jobs/[slug]/apply": { who: "anyone", ids: { slug: "openJobSlug" } },
  "GET /jobs/[slug]/apply/sent": { who: "anyone", ids: { slug: "openJobSlug" } },
  "GET /jobs/feed.json": { who: "anyone" },
  "GET /jobs/feed.xml": { who: "anyone" },
  "GET /jobs/in/[place]": { who: "anyone", ids: { place: "placeSlug" }, ok: 404 },
  "GET /jobs/indeed.xml": { who: "anyone" },
  "GET /jobs/sector/[sector]": { who: "anyone", ids: { sector: "sector" }, ok: 404 },
  "GET /privacy": { who: "anyone" },
  "GET /robots.txt": { who: "anyone" },
  "GET /sign-in": { who: "anyone", signedIn: 307 },
  "GET /sign-in/link": { who: "anyone", ok: 404 },
  "GET /sign-in/sent": { who: "anyone" },
  "GET /sign-up": { who: "anyone", signedIn: 307 },
  "GET /sign-up/sent": { who: "anyone" },
  "GET /sitemap.xml": { who: "anyone" },
  "GET /sitemaps/[file]": { who: "anyone", ids: { file: "sitemapFile" } },
  "GET /strategy-call": { who: "anyone" },
  "GET /strategy-call/booked": { who: "anyone" },
  "GET /strategy-call/manage": { who: "anyone", ok: 404 },
  "GET /terms": { who: "anyone" },

  "GET /account": { who: "candidate", refused: 307 },
  "GET /account/applications/[id]/cv": { who: "owner", ids: { id: "application" } },
  "GET /account/delete": { who: "account" },
  "GET /account/deleted": { who: "anyone" },
  "GET /account/download": { who: "account", refused: 404 },
  "GET /account/save": { who: "candidate", ok: 404, refused: 307 },

  "GET /admin": { who: "read:numbers" },
  "GET /admin/applications": { who: "read:applications" },
  "GET /admin/applications/[id]": { who: "read:applications", ids: { id: "application" } },
  "GET /admin/applications/[id]/cv": {
    who: "read:applications",
    ids: { id: "application" },
    writes: ["application", "audit_event"],
  },
  "GET /admin/audit": { who: "read:audit" },
  "GET /admin/audit/export.csv": { who: "read:audit", writes: ["audit_event"] },
  "GET /admin/bin": { who: "use:bin" },
  "GET /admin/calls": { who: "read:calls" },
  "GET /admin/calls/[id]": { who: "read:calls", ids: { id: "call" } },
  "GET /admin/calls/diaries": { who: "read:calls" },
  "GET /admin/calls/diaries/[id]": { who: "read:calls", ids: { id: "consultant" } },
  "GET /admin/calls/figures": { who: "read:calls" },
  "GET /admin/calls/list": { who: "read:calls" },
  "GET /admin/calls/new": { who: "write:calls" },
  "GET /admin/emails": { who: "read:emails" },
  "GET /admin/emails/delivery": { who: "read:emails" },
  "GET /admin/emails/letters": { who: "read:emails" },
  "GET /admin/emails/letters/[name]": { who: "read:emails", ids: { name: "letter" } },
  "GET /admin/emails/letters/[name]/letter.html": { who: "read:emails", ids: { name: "letter" } },
  "GET /admin/emails/runs/[id]": { who: "read:emails", ids: { id: "run" } },
  "GET /admin/emails/subscribers": { who: "read:emails" },
  "GET /admin/emails/subscribers/[id]": { who: "read:emails", ids: { id: "subscriber" }, writes: ["audit_event"] },
  "GET /admin/emails/subscribers/[id]/digest.html": { who: "read:emails", ids: { id: "subscriber" } },
  "GET /admin/emails/subscribers/export.csv": { who: "write:emails", writes: ["audit_event"] },
  "GET /admin/emails/subscribers/import": { who: "write:emails" },
  "GET /admin/emails/waiting": { who: "read:emails" },
  "GET /admin/jobs": { who: "read:jobs" },
  "GET /admin/jobs/[id]": { who: "read:jobs", ids: { id: "draftJob" } },
  "GET /admin/jobs/[id]/preview": { who: "read:jobs", ids: { id: "draftJob" } },
  "GET /admin/jobs/export.csv": { who: "write:jobs", writes: ["audit_event"] },
  "GET /admin/jobs/new": { who: "write:jobs" },
  "GET /admin/messages": { who: "read:messages" },
  "GET /admin/posts": { who: "read:posts" },
  "GET /admin/posts/[id]": { who: "read:posts", ids: { id: "draftPost" } },
  "GET /admin/posts/[id]/history": { who: "read:posts", ids: { id: "draftPost" } },
  "GET /admin/posts/[id]/merge": { who: "write:posts", ids: { id: "draftPost" }, ok: 404 },
  "GET /admin/posts/[id]/take-down": { who: "write:posts", ids: { id: "publicPost" } },
  "GET /admin/posts/[id]/text.md": { who: "read:posts", ids: { id: "draftPost" } },
  "POST /admin/posts/[id]/working-copy": {
    who: "write:posts",
    ids: { id: "draftPost" },
    ok: 422,
    refused: 422,
    visitor: 401,
    missing: 422,
  },
  "GET /admin/posts/figures": { who: "read:numbers" },
  "GET /admin/posts/figures.csv": { who: "read:numbers" },
  "GET /admin/posts/images": { who: "anyone", ok: 303 },
  "POST /admin/posts/images": { who: "write:posts", ok: 400, outside: 401 },
  "GET /admin/posts/move": { who: "write:posts" },
  "GET /admin/posts/move/[id]": { who: "write:posts", ids: { id: "move" } },
  "GET /admin/posts/move/[id]/report.json": { who: "write:posts", ids: { id: "move" } },
  "GET /admin/posts/move/export.zip": { who: "write:posts", writes: ["audit_event"] },
  "GET /admin/posts/move/file": { who: "anyone", ok: 303 },
  "POST /admin/posts/move/file": { who: "write:posts", ok: 303, outside: 303 },
  "GET /admin/posts/new": { who: "write:posts" },
  "GET /admin/posts/pictures": { who: "read:posts" },
  "GET /admin/posts/pictures/[id]": { who: "read:posts", ids: { id: "picture" } },
  "GET /admin/settings": { who: "write:settings" },

  "POST /api/alerts": { who: "anyone", ok: 202, json: { email: "new@example.com", criteria: { q: "planner" } } },
  "POST /api/alerts/confirm": { who: "anyone", ok: 404 },
  "GET /api/alerts/unsubscribe": { who: "anyone", ok: 303 },
  "POST /api/alerts/unsubscribe": { who: "anyone", ok: 404, open: true },
  "GET /api/auth/[...nextauth]": { who: "anyone" },
  "POST /api/auth/[...nextauth]": { who: "anyone", ok: 400 },
  "POST /api/calls": { who: "anyone", ok: 422, json: {} },
  "GET /api/calls/feed": { who: "anyone", ok: 404 },
  "GET /api/calls/ics": { who: "anyone", ok: 404 },
  "POST /api/calls/manage": { who: "anyone", ok: 404, json: { action: "cancel" } },
  "GET /api/calls/slots": { who: "anyone", ok: 422 },
  "POST /api/candidates": { who: "anyone", ok: 202, json: { name: "New", email: "new@example.com" } },
  "POST /api/contact": { who: "anyone", ok: 202, json: { name: "New", email: "new@example.com", message: "Hello" } },
  "GET /api/health/live": { who: "anyone" },
  "GET /api/health/ready": { who: "anyone" },
  "GET /api/jobs": { who: "anyone" },
  "GET /api/jobs/[slug]": { who: "anyone", ids: { slug: "openJobSlug" } },
  "POST /api/jobs/[slug]/applications": { who: "anyone", ids: { slug: "openJobSlug" }, ok: 415, missing: 415 },
  "POST /api/mail/events": { who: "anyone", ok: 404 },
  "GET /api/metrics": { who: "anyone", ok: 404 },
  "GET /api/openapi.json": { who: "anyone" },
  "DELETE /api/saved-jobs/[slug]": {
    who: "candidate",
    ids: { slug: "openJobSlug" },
    ok: 204,
    refused: 401,
    missing: 204,
  },
  "PUT /api/saved-jobs/[slug]": { who: "candidate", ids: { slug: "openJobSlug" }, ok: 204, refused: 401 },
  "GET /api/session/summary": { who: "anyone" },
  "POST /api/sign-in": { who: "anyone", ok: 202, json: { email: "new@example.com" } },
  "GET /api/suggestions": { who: "anyone" },
};
