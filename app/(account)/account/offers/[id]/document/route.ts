import { fileAnswer } from "@/app/file-answer";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { ownOfferDocument } from "@/lib/applications/offers/reading";

/** GET /account/offers/ID/document: the document of an offer, for the candidate to whom it was made. */
export const GET = edged<{ id: string }>(async ({ viewer, params }) => {
  const document = await ownOfferDocument(viewer, params.id);
  return document ? fileAnswer(document) : problem(404);
});
