import { fileAnswer } from "@/app/file-answer";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { cvForStaff } from "@/lib/applications/staff/reading";

/** GET /admin/applications/ID/cv: an application's CV for staff who may read it. Each opening is written down. */
export const GET = edged<{ id: string }>(async ({ viewer, params, now }) => {
  const cv = await cvForStaff(viewer, params.id, now);
  return cv ? fileAnswer(cv) : problem(404);
});
