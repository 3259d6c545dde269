import { fileAnswer } from "@/app/file-answer";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { cvForStaff, shutCv } from "@/lib/applications/staff/reading";

const SHUT = {
  checking: "The virus scanner has not looked at this file yet. It is asked every minute; please come back.",
  infected:
    "The virus scanner found something in this file, so it stays shut. The candidate has been asked for another.",
};

/** GET /admin/applications/ID/cv: an application's CV for staff who may read it. Each opening is written down. */
export const GET = edged<{ id: string }>(async ({ viewer, params, now }) => {
  const cv = await cvForStaff(viewer, params.id, now);
  if (cv) return fileAnswer(cv);
  const why = await shutCv(viewer, params.id);
  return why ? problem(409, { type: `cv-${why}`, detail: SHUT[why] }) : problem(404);
});
