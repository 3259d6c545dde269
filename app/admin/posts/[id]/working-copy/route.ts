import { edged, unprocessable } from "@/app/handle";
import { problem } from "@/app/problem";
import { workingCopyInput } from "@/lib/posts/schema";
import { keepWorkingCopy, otherWriters } from "@/lib/posts/staff/working-copies";

/** The longest text an editor may type, each letter as JSON may write it, and its fields. */
const MAX_BYTES = 4_000_000;

const REFUSALS = { "not-found": 404, saved: 409, elsewhere: 409 } as const;

/**
 * POST by the editor's browser every few seconds while somebody types. 200 `{keptAt, others}`; 401 once they are signed out;
 * 409 with why it was not kept.
 */
export const POST = edged<{ id: string }>(async ({ request, params, viewer, now }) => {
  if (viewer.kind === "visitor") return problem(401, { detail: "You have been signed out." });
  const text = await request.text();
  if (text.length > MAX_BYTES) return problem(413, { detail: "The text is too long to be kept." });
  const reading = workingCopyInput.safeParse(parsed(text));
  if (!reading.success) return unprocessable(reading.error);
  const { baseVersion, fields, kept } = reading.data;
  const copy = { baseVersion, fields, kept: kept === null ? null : new Date(kept) };
  const outcome = await keepWorkingCopy(viewer, params.id, copy, now);
  if (!outcome.ok) {
    const { ok: _, ...why } = outcome;
    return Response.json(why, { status: REFUSALS[outcome.reason] });
  }
  return Response.json({ keptAt: outcome.keptAt, others: await otherWriters(viewer, params.id, now) });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
