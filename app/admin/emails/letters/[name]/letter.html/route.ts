import { edged } from "@/app/handle";
import { letterAnswer } from "@/app/letter-answer";
import { problem } from "@/app/problem";
import { sampleLetter } from "@/lib/mail/staff/letters";

export const dynamic = "force-dynamic";

/** GET /admin/emails/letters/NAME/letter.html: a letter with made-up facts, as its reader sees it. */
export const GET = edged<{ name: string }>(async ({ viewer, params }) => {
  const letter = await sampleLetter(viewer, params.name);
  return letter ? letterAnswer(letter.html) : problem(404);
});
