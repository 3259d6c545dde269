import { expect, test } from "vitest";
import { OPERATIONS } from "@/app/api/openapi.json/operations";
import { routesInApp } from "../access/walk";

/** What only our own pages and programs of the house ask for, and why it is no part of what machines are promised. */
const OURS_ALONE: Record<string, string> = {
  "GET /api/alerts/unsubscribe": "leads a person who opens a machine's link to its page",
  "GET /api/plan/reminders": "leads a person who opens a machine's link to its page",
  "GET /api/auth/{nextauth}": "next-auth's own addresses",
  "POST /api/auth/{nextauth}": "next-auth's own addresses",
  "GET /api/calls/feed": "a calendar, by a private link",
  "GET /api/calls/ics": "a calendar file, by the link of a call",
  "GET /api/metrics": "for the house, with a token",
  "GET /api/openapi.json": "the document itself",
  "GET /api/session/summary": "for the script of our pages",
  "PUT /api/saved-jobs/{slug}": "for the script of our pages",
  "DELETE /api/saved-jobs/{slug}": "for the script of our pages",
};

test("every address of the API is in the document, and so among what is asked in every shape, or is named here", () => {
  const there = routesInApp()
    .filter((route) => /^\w+ \/api\//.test(route))
    .map((route) => route.replace(/\[(?:\.{3})?(\w+)\]/g, "{$1}"));
  const documented = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);

  expect([...documented, ...Object.keys(OURS_ALONE)].sort()).toEqual(there.sort());
});
