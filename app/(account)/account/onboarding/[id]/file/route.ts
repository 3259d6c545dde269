import { fileAnswer } from "@/app/file-answer";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { ownTaskFile } from "@/lib/applications/onboarding/reading";

/** GET /account/onboarding/ID/file: what a candidate handed in with a task, to themselves. */
export const GET = edged<{ id: string }>(async ({ viewer, params }) => {
  const file = await ownTaskFile(viewer, params.id);
  return file ? fileAnswer(file) : problem(404);
});
