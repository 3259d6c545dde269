import { fileAnswer } from "@/app/file-answer";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { ownKeptCv } from "@/lib/applications/cvs/queries";

/** GET /account/cvs/ID/file: a version of a candidate's own CV, as they sent it. */
export const GET = edged<{ id: string }>(async ({ viewer, params }) => {
  const cv = await ownKeptCv(viewer, params.id);
  return cv ? fileAnswer(cv) : problem(404);
});
