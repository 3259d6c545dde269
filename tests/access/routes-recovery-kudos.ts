import type { RouteRow } from "./routes";

/** Kind words, calls after a no, and what we promised. */
export const KUDOS_ROUTES: Record<string, RouteRow> = {
  // Opened by links that people hand on, which need no account and open one thing each.
  "GET /kudos": { who: "anyone", ok: 410 },
  "GET /kudos/yours": { who: "anyone", ok: 410 },
  "GET /account/kudos": { who: "candidate", refused: 307 },
  "GET /account/kudos/low-day": { who: "candidate", refused: 307 },
  "GET /account/kudos/print": { who: "candidate", refused: 307 },
  "GET /admin/kudos": { who: "read:candidates" },
};
