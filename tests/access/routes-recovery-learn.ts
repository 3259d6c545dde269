import type { RouteRow } from "./routes";

/** What candidates keep for themselves, and the same for whoever has no account. */
export const LEARN_ROUTES: Record<string, RouteRow> = {
  "GET /debrief": { who: "anyone" },
  "GET /fit": { who: "anyone" },
  "GET /practice": { who: "anyone" },
  "GET /account/quiet": { who: "candidate", refused: 307 },
  "GET /account/debriefs": { who: "candidate", refused: 307 },
  "GET /account/debriefs/new": { who: "candidate", refused: 307 },
  "GET /account/debriefs/[id]": { who: "owner", ids: { id: "debrief" }, refused: 404, visitor: 307 },
  "GET /account/practice": { who: "candidate", refused: 307 },
  "GET /account/practice/sheet": { who: "candidate", refused: 307 },
  "GET /account/practice/[question]": { who: "candidate", ids: { question: "practiceQuestion" }, refused: 307 },
  "GET /account/fit": { who: "candidate", refused: 307 },
  "GET /account/fit/[id]": { who: "owner", ids: { id: "application" }, refused: 404, visitor: 307 },
};
