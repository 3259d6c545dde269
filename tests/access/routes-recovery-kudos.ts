import type { RouteRow } from "./routes";

/** Kind words, calls after a no, and what we promised. */
export const KUDOS_ROUTES: Record<string, RouteRow> = {
  // Opened by links that people hand on, which need no account and open one thing each.
  "GET /kudos": { who: "anyone", ok: 410 },
  "GET /kudos/yours": { who: "anyone", ok: 410 },
  "GET /account/kudos": { who: "candidate", refused: 307 },
  "GET /account/kudos/low-day": { who: "candidate", refused: 307 },
  "GET /account/kudos/print": { who: "candidate", refused: 307 },
  "GET /account/applications/[id]/talk": { who: "owner", ids: { id: "refused" }, refused: 404, visitor: 307 },
  "GET /account/calls/[id]": { who: "owner", ids: { id: "ownCall" }, refused: 404, visitor: 307 },
  "GET /account/promises": { who: "account" },
  "GET /account/second-place": { who: "candidate", refused: 307 },
  "GET /admin/calls/promises": { who: "read:calls" },
  "GET /admin/relay": { who: "read:candidates" },
  "GET /admin/kudos": { who: "read:candidates" },
};
