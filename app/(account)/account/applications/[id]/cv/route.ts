import { fileAnswer } from "@/app/file-answer";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { ownCv } from "@/lib/applications/queries";

/** GET /account/applications/ID/cv: a candidate's own CV, as they sent it. */
export const GET = edged<{ id: string }>(async ({ viewer, params }) => {
  const cv = await ownCv(viewer, params.id);
  return cv ? fileAnswer(cv) : problem(404);
});
