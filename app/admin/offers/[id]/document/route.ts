import { fileAnswer } from "@/app/file-answer";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { offerDocumentForStaff } from "@/lib/applications/offers/reading";

/** GET /admin/offers/ID/document: what staff put beside an offer. */
export const GET = edged<{ id: string }>(async ({ viewer, params }) => {
  const document = await offerDocumentForStaff(viewer, params.id);
  return document ? fileAnswer(document) : problem(404);
});
