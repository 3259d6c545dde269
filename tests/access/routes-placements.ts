import type { RouteRow } from "./routes";

/** Offers and what follows them. */
export const PLACEMENT_ROUTES: Record<string, RouteRow> = {
  "GET /account/applications/[id]/offer": { who: "owner", ids: { id: "offered" }, refused: 404, visitor: 307 },
  "GET /account/offers/[id]/document": { who: "owner", ids: { id: "offer" } },
  "GET /admin/offers/[id]/document": { who: "read:applications", ids: { id: "offer" } },
};
