import { fileAnswer } from "@/app/file-answer";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { taskFileForStaff } from "@/lib/applications/onboarding/reading";

/** GET /admin/onboarding/ID/file: what a candidate handed in with a task. */
export const GET = edged<{ id: string }>(async ({ viewer, params }) => {
  const file = await taskFileForStaff(viewer, params.id);
  return file ? fileAnswer(file) : problem(404);
});
