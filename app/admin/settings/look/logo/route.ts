import { edged } from "@/app/handle";
import { readMultipart } from "@/app/multipart";
import { problem } from "@/app/problem";
import { may } from "@/lib/access/permissions";
import { MOST_BYTES } from "@/lib/posts/images/refusals";
import { setLogo } from "@/lib/settings/logo/logo";

const ROOM = "/admin/settings/look";

/** GET /admin/settings/look/logo leads to the form. */
export const GET = () => onTo(ROOM);

/** POST /admin/settings/look/logo, multipart: `file`, the `version` it was begun from, and whether it `saysName`. */
export const POST = edged(async ({ request, viewer, now }) => {
  if (!may(viewer, "write:settings")) return viewer.kind === "staff" ? problem(404) : onTo(`/sign-in?next=${ROOM}`);
  const form = await readMultipart(request, MOST_BYTES + 64 * 1024, "Send at most 15 MB.");
  if (form instanceof Response)
    return onTo(`${ROOM}?refused=${encodeURIComponent("The file did not arrive whole, or it is too large.")}`);
  const { file, version, saysName } = form.fields;
  if (!(file instanceof File) || file.size === 0)
    return onTo(`${ROOM}?refused=${encodeURIComponent("Choose the logo first.")}`);
  const bytes = Buffer.from(await file.arrayBuffer());
  const outcome = await setLogo(viewer, { bytes, saysName: saysName === "yes", base: Number(version) }, now);
  if (outcome.ok) return onTo(`${ROOM}?saved=1`);
  if (outcome.reason === "refused") return onTo(`${ROOM}?refused=${encodeURIComponent(outcome.words)}`);
  return outcome.reason === "changed" ? onTo(`${ROOM}?saved=changed`) : problem(404);
});

const onTo = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
