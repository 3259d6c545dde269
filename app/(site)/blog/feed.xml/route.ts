import { edged } from "@/app/handle";
import { atomAnswer } from "../feeds";

export const dynamic = "force-dynamic";

/** GET /blog/feed.xml: the fifty newest posts in full, as Atom. */
export const GET = edged(({ request, now }) => atomAnswer(request, {}, now));
