import type { RouteRow } from "./routes";

/** The page of one application, and plans after a no. */
export const PLAN_ROUTES: Record<string, RouteRow> = {
  "GET /account/applications/[id]": { who: "owner", ids: { id: "application" }, refused: 404, visitor: 307 },
};
