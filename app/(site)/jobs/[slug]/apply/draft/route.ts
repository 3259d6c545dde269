import { handle } from "@/app/handle";
import { type DraftChange, draftChange } from "@/lib/applications/drafts/fields";
import { keep } from "./answer";

export const dynamic = "force-dynamic";

/** POST …/apply/draft: keeps what has changed in the form while somebody types. */
export const POST = handle<DraftChange, { slug: string }>(draftChange, ({ version, ...typed }, edge) =>
  keep(edge, async () => ({ ...typed, base: version })),
);
