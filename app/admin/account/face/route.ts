import { edged } from "@/app/handle";
import { readMultipart } from "@/app/multipart";
import { problem } from "@/app/problem";
import { may } from "@/lib/access/permissions";
import { setFace } from "@/lib/colleagues/face";
import { MOST_BYTES } from "@/lib/posts/images/refusals";

const ROOM = "/admin/account";

/** GET /admin/account/face leads to the form. */
export const GET = () => onTo(ROOM);

/** POST /admin/account/face, multipart: `file`, a picture of whoever sends it. */
export const POST = edged(async ({ request, viewer, now }) => {
  if (!may(viewer, "read:numbers")) return viewer.kind === "staff" ? problem(404) : onTo(`/sign-in?next=${ROOM}`);
  const form = await readMultipart(request, MOST_BYTES + 64 * 1024, "Send at most 15 MB.");
  if (form instanceof Response) return refused("The file did not arrive whole, or it is too large.");
  const { file } = form.fields;
  if (!(file instanceof File) || file.size === 0) return refused("Choose the picture first.");
  const outcome = await setFace(viewer, Buffer.from(await file.arrayBuffer()), now);
  if (outcome.ok) return onTo(`${ROOM}?done=face`);
  return outcome.reason === "refused" ? refused(outcome.words) : problem(404);
});

const refused = (words: string) => onTo(`${ROOM}?refused=${encodeURIComponent(words)}`);

const onTo = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
