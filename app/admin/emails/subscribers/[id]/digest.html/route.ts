import { edged } from "@/app/handle";
import { letterAnswer } from "@/app/letter-answer";
import { problem } from "@/app/problem";
import { previewDigest } from "@/lib/alerts/staff/preview";

export const dynamic = "force-dynamic";

/** GET /admin/emails/subscribers/ID/digest.html: what a subscriber would get now. Nothing comes of looking. */
export const GET = edged<{ id: string }>(async ({ viewer, params, now }) => {
  const letter = await previewDigest(viewer, params.id, now);
  if (letter === null) return problem(404);
  if (letter === "nothing")
    return letterAnswer(
      '<!doctype html><html lang="en-GB"><title>Nothing new</title><p style="font:16px sans-serif;padding:24px">Nothing is new for their searches since their last digest: they would get no mail.</p></html>',
    );
  return letterAnswer(letter.html);
});
