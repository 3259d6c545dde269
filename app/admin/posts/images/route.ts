import { edged } from "@/app/handle";
import { readMultipart } from "@/app/multipart";
import type { Viewer } from "@/lib/access/viewer";
import { may } from "@/lib/access/permissions";
import { MOST_BYTES, REFUSALS, type RefusalKey } from "@/lib/posts/images/refusals";
import { takeImage, type Refused, type Taken } from "@/lib/posts/images/taking";

/** The picture, and the form around it. */
const MOST_FORM_BYTES = MOST_BYTES + 64 * 1024;
const STATUSES: Record<Refused["reason"], number> = {
  "not-found": 404,
  "not-a-picture": 422,
  "too-large": 413,
  "too-many-pixels": 422,
  broken: 422,
  busy: 503,
};

/** GET /admin/posts/images leads to the pictures themselves. */
export const GET = () => onTo("/admin/posts/pictures");

/**
 * POST /admin/posts/images, multipart: `file` and, if there are words for it, `alt`. A program gets the picture as JSON, or
 * `{error}`; a form without script goes on to the picture, or back with the reason.
 */
export const POST = edged(async ({ request, viewer, now }) => {
  const asked = (request.headers.get("accept") ?? "").includes("text/html") ? "page" : "json";
  const outcome = await taken(request, viewer, now);
  if (asked === "json") return jsonFor(outcome);
  const forPost = outcome.forPost ? `for=${encodeURIComponent(outcome.forPost)}` : "";
  return outcome.ok
    ? onTo(`/admin/posts/pictures/${outcome.image.id}?${forPost}&taken=${outcome.isFirstFrame ? "frame" : "1"}`)
    : onTo(`/admin/posts/pictures?${forPost}&refused=${outcome.key}`);
});

type Outcome = (Taken | { ok: false; status: number; key: RefusalKey; words: string }) & { forPost?: string };

/** Nothing is read from somebody who may not send it. */
async function taken(request: Request, viewer: Viewer, now: Date): Promise<Outcome> {
  if (!may(viewer, "write:posts")) {
    return viewer.kind === "staff" ? refused("not-found", 404) : refused("signed-out", 401);
  }
  const form = await readMultipart(request, MOST_FORM_BYTES, REFUSALS["too-large"]);
  if (form instanceof Response) return form.status === 413 ? refused("too-large", 413) : refused("not-a-picture", 400);
  const { file, alt, for: forPost } = form.fields;
  const at = typeof forPost === "string" ? { forPost } : {};
  if (!(file instanceof File) || file.size === 0) return { ...refused("not-a-picture", 422), ...at };
  const words = typeof alt === "string" ? alt : undefined;
  const outcome = await takeImage(
    viewer,
    { name: file.name, bytes: Buffer.from(await file.arrayBuffer()), alt: words },
    now,
  );
  if (outcome.ok) return { ...outcome, ...at };
  return { ok: false, status: STATUSES[outcome.reason], key: outcome.key, words: outcome.words, ...at };
}

const refused = (key: RefusalKey, status: number) => ({ ok: false as const, status, key, words: REFUSALS[key] });

function jsonFor(outcome: Outcome): Response {
  const headers = { "Cache-Control": "no-store" };
  if (!outcome.ok) return Response.json({ error: outcome.words }, { status: outcome.status, headers });
  const { id, src, width, height, alt } = outcome.image;
  return Response.json({ id, src, width, height, alt, isFirstFrame: outcome.isFirstFrame }, { status: 201, headers });
}

const onTo = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path.replace("?&", "?"), "Cache-Control": "no-store" } });
