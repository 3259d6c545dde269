import * as z from "zod";
import { isUuid } from "@/lib/core/forms/input";
import { localDate } from "@/lib/core/time/dates";

/** Who did it, when it was no person. */
export const NOBODY = "nobody";

const day = z
  .string()
  .transform((text) => localDate(text) ?? undefined)
  .optional();

/** A row's place in the record: "1795852102266-1204", its instant and its number. */
const place = z
  .string()
  .regex(/^\d{1,15}-\d{1,18}$/)
  .transform((text) => {
    const [at = "", id = ""] = text.split("-");
    return { at: new Date(Number(at)), id: BigInt(id) };
  })
  .optional()
  .catch(undefined);

/** What to look for in the record, as an address says it; what cannot be read counts as not asked. */
export const auditFilter = z.object({
  /** The id of a colleague, or "nobody". */
  who: z
    .string()
    .refine((text) => text === NOBODY || isUuid(text))
    .optional()
    .catch(undefined),
  /** "job", or "job.publish". */
  what: z
    .string()
    .regex(/^[a-z-]{1,40}(\.[a-z-]{1,40})?$/)
    .optional()
    .catch(undefined),
  from: day,
  until: day,
  /** An id, or a job's number. */
  q: z.string().trim().max(200).optional().catch(undefined),
  after: place,
});

export type AuditFilter = z.infer<typeof auditFilter>;
