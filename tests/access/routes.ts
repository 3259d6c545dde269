import type { Permission } from "@/lib/access/permissions";
import type { StaffRole } from "@/lib/access/viewer";
import { PLACEMENT_ROUTES } from "./routes-placements";
import { LEARN_ROUTES } from "./routes-recovery-learn";
import { PLAN_ROUTES } from "./routes-recovery-plan";
import { FEEDBACK_ROUTES } from "./routes-recovery-feedback";
import { KUDOS_ROUTES } from "./routes-recovery-kudos";
import { ADMIN_ROUTES } from "./routes-admin";
import type { ThingName } from "./things";

/**
 * Who gets an answer: everybody, whoever has an account, whoever is a candidate, the one candidate whose it is, or staff
 * with a permission.
 */
export type Who = "anyone" | "account" | "candidate" | "owner" | Permission;

export interface RouteRow {
  /** Or the roles, where what is there belongs to one member of staff alone. */
  who: Who | readonly StaffRole[];
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
  /**
   * What those get who may not, where it is neither 404 nor the way to sign-in; for all of them, or for those outside,
   * or for whoever has no session.
   */
  refused?: number;
  outside?: number;
  visitor?: number;
  /** Another site's page may send it: it changes nothing without a token of its own. */
  open?: true;
  /** The JSON that is sent. Empty forms are sent otherwise. */
  json?: Record<string, unknown>;
  headers?: Record<string, string>;
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
  "GET /about/answer-times": { who: "anyone" },
  "GET /accessibility": { who: "anyone" },
  "GET /alerts": { who: "anyone" },
  "GET /application": { who: "anyone", ok: 404 },
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
  "GET /brand.css": { who: "anyone" },
  "GET /brand/[sha256]/[file]": { who: "anyone", ids: { sha256: "logo", file: "logoFile" } },
  "GET /complaints": { who: "anyone" },
  "GET /contact": { who: "anyone" },
  "GET /cookies": { who: "anyone" },
  "GET /employers": { who: "anyone" },
  "GET /jobs": { who: "anyone" },
  "GET /jobs/[slug]": { who: "anyone", ids: { slug: "openJobSlug" } },
  "GET /jobs/[slug]/apply": { who: "anyone", ids: { slug: "openJobSlug" } },
  "GET /jobs/[slug]/apply/equality": { who: "anyone", ids: { slug: "openJobSlug" } },
  "POST /jobs/[slug]/apply/draft/cv": { who: "anyone", ids: { slug: "openJobSlug" }, ok: 415, missing: 415 },
  "POST /jobs/[slug]/apply/draft": {
    who: "anyone",
    ids: { slug: "openJobSlug" },
    json: { version: 0, fields: { message: "I plan." } },
  },
  "GET /jobs/[slug]/apply/resume": { who: "anyone", ids: { slug: "openJobSlug" }, ok: 404 },
  "GET /jobs/[slug]/apply/sent": { who: "anyone", ids: { slug: "openJobSlug" } },
  "GET /jobs/feed.json": { who: "anyone" },
  "GET /jobs/feed.xml": { who: "anyone" },
  "GET /jobs/in/[place]": { who: "anyone", ids: { place: "placeSlug" }, ok: 404 },
  "GET /jobs/indeed.xml": { who: "anyone" },
  "GET /jobs/sector/[sector]": { who: "anyone", ids: { sector: "sector" }, ok: 404 },
  "GET /pools": { who: "anyone", ok: 404 },
  "GET /privacy": { who: "anyone" },
  "GET /robots.txt": { who: "anyone" },
  "GET /sign-in": { who: "anyone", signedIn: 307 },
  "GET /sign-in/invitation": { who: "anyone", ok: 404 },
  "GET /sign-in/link": { who: "anyone", ok: 404 },
  "GET /sign-in/sent": { who: "anyone" },
  "GET /sign-in/welcome": { who: "anyone", ok: 307 },
  "GET /sign-up": { who: "anyone", signedIn: 307 },
  "GET /sign-up/sent": { who: "anyone" },
  "GET /sitemap.xml": { who: "anyone" },
  "GET /sitemaps/[file]": { who: "anyone", ids: { file: "sitemapFile" } },
  "GET /interview": { who: "anyone", ok: 404 },
  "GET /interview/feedback": { who: "anyone", ok: 410 },
  "GET /strategy-call": { who: "anyone" },
  "GET /strategy-call/booked": { who: "anyone" },
  "GET /strategy-call/manage": { who: "anyone", ok: 404 },
  "GET /terms": { who: "anyone" },

  ...PLACEMENT_ROUTES,
  ...PLAN_ROUTES,
  ...LEARN_ROUTES,
  ...FEEDBACK_ROUTES,
  ...KUDOS_ROUTES,
  "GET /account": { who: "candidate", refused: 307 },
  "GET /account/applications/[id]/cv": { who: "owner", ids: { id: "application" } },
  "GET /account/applications/[id]/withdraw": {
    who: "owner",
    ids: { id: "application" },
    refused: 404,
    visitor: 307,
  },
  // Whoever has just signed in is led on.
  "GET /account/again": { who: "account", ok: 307 },
  "GET /account/blocked": { who: "candidate", refused: 307 },
  "GET /account/cvs": { who: "candidate", refused: 307 },
  "GET /account/cvs/[id]/file": { who: "owner", ids: { id: "keptCv" } },
  "GET /account/applications/[id]/interview": {
    who: "owner",
    ids: { id: "interviewed" },
    refused: 404,
    visitor: 307,
  },
  "GET /account/delete": { who: "account" },
  "GET /account/deleted": { who: "anyone" },
  "GET /account/download": { who: "account", refused: 404 },
  "GET /account/email": { who: "anyone", ok: 404 },
  "GET /account/email/done": { who: "anyone" },
  "GET /account/email/undo": { who: "anyone", ok: 404 },
  "GET /account/preferences": { who: "candidate", refused: 307 },
  "GET /account/profile": { who: "candidate", refused: 307 },
  "GET /account/profile/[part]": { who: "candidate", ids: { part: "profilePart" }, refused: 307 },
  "GET /account/security": { who: "candidate", refused: 307 },
  "GET /account/seen": { who: "candidate", refused: 307 },
  "GET /account/saved": { who: "candidate", refused: 307 },
  "GET /account/saved/copies": { who: "candidate", refused: 404 },
  "GET /account/save": { who: "candidate", ok: 404, refused: 307 },

  ...ADMIN_ROUTES,

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
  "GET /api/jobs/[slug]/questions": { who: "anyone", ids: { slug: "openJobSlug" } },
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
