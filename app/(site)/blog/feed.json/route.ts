import { edged } from "@/app/handle";
import { jsonAnswer } from "../feeds";

export const dynamic = "force-dynamic";

/** GET /blog/feed.json: the fifty newest posts in full, as JSON Feed 1.1. */
export const GET = edged(({ request, now }) => jsonAnswer(request, {}, now));
