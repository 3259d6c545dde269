import { edged, unprocessable } from "@/app/handle";
import { workingJobInput } from "@/lib/jobs/form-input";
import { keepJobCopy, otherJobWriters } from "@/lib/jobs/staff/working-copies";
import { bodyOf, signedOut } from "../../json";

const REFUSALS = { "not-found": 404, saved: 409, elsewhere: 409 } as const;

/**
 * POST by the editor's browser every few seconds while somebody types. 200 `{keptAt, others, version}`; 401 once they are
 * signed out; 409 with why it was not kept.
 */
export const POST = edged<{ id: string }>(async ({ request, params, viewer, now }) => {
  if (viewer.kind === "visitor") return signedOut();
  const body = await bodyOf(request);
  if (body instanceof Response) return body;
  const reading = workingJobInput.safeParse(body.json);
  if (!reading.success) return unprocessable(reading.error);
  const { baseVersion, fields, kept } = reading.data;
  const copy = { baseVersion, fields, kept: kept === null ? null : new Date(kept) };
  const outcome = await keepJobCopy(viewer, params.id, copy, now);
  if (!outcome.ok) {
    const { ok: _, ...why } = outcome;
    return Response.json(why, { status: REFUSALS[outcome.reason] });
  }
  const { keptAt, version } = outcome;
  return Response.json({ keptAt, version, others: await otherJobWriters(viewer, params.id, now) });
});
