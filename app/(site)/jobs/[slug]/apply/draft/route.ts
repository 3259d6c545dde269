import { handle } from "@/app/handle";
import { type DraftChange, draftChange } from "@/lib/applications/drafts/fields";
import { keep } from "./answer";

export const dynamic = "force-dynamic";

/** POST …/apply/draft: keeps what has changed in the form while somebody types. */
export const POST = handle<DraftChange, { slug: string }>(draftChange, ({ fields, version, asked }, edge) =>
  keep(edge, { fields, base: version, asked }),
);
