import * as z from "zod";
import { STAGES, type Stage } from "../../vocabulary";

/** Days back that can be chosen, as staff say them. */
export const SINCE = { 30: "The last 30 days", 90: "The last three months", 365: "The last 12 months" } as const;
/** In which order what was found is shown. */
export const ORDERS = { newest: "Newest first", best: "Best first" } as const;

const FURTHEST_PAGE = 100;
const searched = Object.keys(STAGES).filter((stage) => stage !== "withdrawn") as Stage[];
export const SEARCHED_STAGES = searched.map((value) => ({ value, label: STAGES[value] }));

/** A search through CVs as an address has it. What makes no sense is left out. */
export const cvSearchRequest = z.object({
  q: z.string().trim().catch(""),
  jobId: z.uuid().optional().catch(undefined),
  stage: z.enum(searched).optional().catch(undefined),
  since: z.coerce
    .number()
    .refine((days) => days in SINCE)
    .optional()
    .catch(undefined),
  order: z.enum(["newest", "best"]).catch("newest"),
  page: z.coerce.number().int().min(1).max(FURTHEST_PAGE).catch(1),
});

export type CvSearchRequest = z.infer<typeof cvSearchRequest>;
