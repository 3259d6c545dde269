import { edged } from "@/app/handle";
import { imageFile } from "@/lib/posts/images/queries";
import { imageAnswer } from "../../image-answer";

export const dynamic = "force-dynamic";

/** GET /blog/images/ID/640.avif: one size of a picture. */
export const GET = edged<{ id: string; file: string }>(async ({ request, params }) =>
  imageAnswer(request, await imageFile(params.id, params.file)),
);
