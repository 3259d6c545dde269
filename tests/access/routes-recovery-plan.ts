import type { RouteRow } from "./routes";

/** The page of one application, and plans after a no. */
export const PLAN_ROUTES: Record<string, RouteRow> = {
  "GET /account/applications/[id]": { who: "owner", ids: { id: "application" }, refused: 404, visitor: 307 },
  "GET /account/plan": { who: "candidate", ok: 307, refused: 307 },
  "GET /account/plan/new": { who: "candidate", refused: 307 },
  "GET /account/plan/[id]": { who: "owner", ids: { id: "plan" }, refused: 404, visitor: 307 },
  "GET /account/plan/[id]/change": { who: "owner", ids: { id: "plan" }, refused: 404, visitor: 307 },
  "GET /account/plan/[id]/calendar.ics": { who: "owner", ids: { id: "plan" } },
  "GET /plan": { who: "anyone" },
  "GET /plan/calendar.ics": { who: "anyone", query: "ended=offer&pace=gentle" },
  "GET /plan/reminders": { who: "anyone", ok: 404 },
  "GET /api/plan/reminders": { who: "anyone", ok: 303 },
  "POST /api/plan/reminders": { who: "anyone", ok: 404, open: true },
};
