import { edged } from "@/app/handle";
import { readMultipart } from "@/app/multipart";
import { problem } from "@/app/problem";
import { CV_REFUSALS, type CvRefusal } from "@/lib/applications/cv-files/refusals";
import { keepDraftCv } from "@/lib/applications/drafts/cv";
import { MAX_APPLICATION_BYTES, MAX_CV_BYTES } from "@/lib/applications/schema";
import { keep } from "../answer";

export const dynamic = "force-dynamic";

/** POST …/apply/draft/cv, multipart: keeps a CV as soon as it is chosen. */
export const POST = edged<{ slug: string }>(async (edge) => {
  const form = await readMultipart(edge.request, MAX_APPLICATION_BYTES);
  if (form instanceof Response) return form;
  const { cv } = form.fields;
  if (!(cv instanceof File)) return problem(422, { detail: "Choose your CV, as PDF or Word (DOCX)" });
  if (cv.size > MAX_CV_BYTES) return refused("too-large");
  const stored = async () => {
    const kept = await keepDraftCv({ bytes: Buffer.from(await cv.arrayBuffer()), name: cv.name }, edge.now);
    return kept.ok ? { fields: {}, base: 0, cvId: kept.cvId } : refused(kept.refusal);
  };
  return keep(edge, stored, { hasCv: true });
});

function refused(reason: CvRefusal): Response {
  const { status, say } = CV_REFUSALS[reason];
  return problem(status, { detail: say });
}
