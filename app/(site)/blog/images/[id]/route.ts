import { edged } from "@/app/handle";
import { imageFile } from "@/lib/posts/images/queries";
import { imageAnswer } from "../image-answer";

export const dynamic = "force-dynamic";

/** GET /blog/images/ID: a picture of a post in the format that everything can read, for feeds and old browsers. */
export const GET = edged<{ id: string }>(async ({ request, params }) =>
  imageAnswer(request, await imageFile(params.id)),
);
