import type { RouteRow } from "./routes";

/** Feedback that candidates ask for. */
export const FEEDBACK_ROUTES: Record<string, RouteRow> = {
  "GET /account/applications/[id]/feedback": { who: "owner", ids: { id: "answered" }, refused: 404, visitor: 307 },
  // Opened by a link from a letter, which needs no account and opens one form.
  "GET /feedback": { who: "anyone", ok: 404 },
  "GET /feedback/letter": { who: "anyone" },
  "GET /admin/applications/feedback": { who: "read:applications" },
  "GET /admin/applications/feedback/[id]": { who: "read:applications", ids: { id: "feedback" } },
};
