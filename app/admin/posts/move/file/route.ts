import { edged } from "@/app/handle";
import { readMultipart } from "@/app/multipart";
import { problem } from "@/app/problem";
import { may } from "@/lib/access/permissions";
import { lookThrough, MOST_UPLOAD_BYTES } from "@/lib/posts/moving/staff/moves";

const ROOM = "/admin/posts/move";

/** GET /admin/posts/move/file leads to the form. */
export const GET = () => onTo(ROOM);

/** POST /admin/posts/move/file, multipart: `file` and, if somebody knows it, `site`. Leads on to what was found in it. */
export const POST = edged(async ({ request, viewer, now }) => {
  if (!may(viewer, "write:posts")) return viewer.kind === "staff" ? problem(404) : onTo(`/sign-in?next=${ROOM}`);
  const form = await readMultipart(request, MOST_UPLOAD_BYTES + 64 * 1024, "Send at most 32 MB.");
  if (form instanceof Response) return onTo(`${ROOM}?refused=${form.status === 413 ? "large" : "none"}`);
  const { file, site } = form.fields;
  if (!(file instanceof File) || file.size === 0) return onTo(`${ROOM}?refused=none`);
  const address = typeof site === "string" ? site.trim() : "";
  if (address && !(URL.canParse(address) && /^https?:\/\//.test(address))) return onTo(`${ROOM}?refused=site`);
  const upload = { name: file.name, bytes: Buffer.from(await file.arrayBuffer()), site: address || null };
  const id = await lookThrough(viewer, upload, now);
  return id ? onTo(`${ROOM}/${id}`) : problem(404);
});

const onTo = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
