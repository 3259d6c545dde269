import type { RouteRow } from "./routes";

/** Offers and what follows them. */
export const PLACEMENT_ROUTES: Record<string, RouteRow> = {
  "GET /account/applications/[id]/offer": { who: "owner", ids: { id: "offered" }, refused: 404, visitor: 307 },
  "GET /account/applications/[id]/onboarding": { who: "owner", ids: { id: "placed" }, refused: 404, visitor: 307 },
  "GET /account/onboarding/[id]/file": { who: "owner", ids: { id: "task" } },
  "GET /account/offers/[id]/document": { who: "owner", ids: { id: "offer" } },
  "GET /admin/applications/onboarding": { who: "write:applications" },
  "GET /admin/onboarding/[id]/file": { who: "read:applications", ids: { id: "task" } },
  // Opened by links from letters, which need no account and open one thing each.
  "GET /placement/check-in": { who: "anyone", ok: 404 },
  "GET /placement/tasks": { who: "anyone", ok: 404 },
  "GET /admin/offers/[id]/document": { who: "read:applications", ids: { id: "offer" } },
};
