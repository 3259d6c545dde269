import { edged } from "@/app/handle";
import { readMultipart } from "@/app/multipart";
import { problem } from "@/app/problem";
import { may } from "@/lib/access/permissions";
import { londonDay } from "@/lib/core/time/dates";
import { log } from "@/lib/core/telemetry/log";
import { uploadChoices } from "@/lib/jobs/upload-input";
import { lookThrough } from "@/lib/jobs/uploads/running";
import { MOST_UPLOAD_BYTES, takeUpload } from "@/lib/jobs/uploads/uploads";

const ROOM = "/admin/jobs/import";

/** GET /admin/jobs/import/file leads to the form. */
export const GET = () => onTo(ROOM);

/**
 * POST /admin/jobs/import/file, multipart: `file` and what is wanted of it. Leads on to the list's own page, which is looked
 * through meanwhile. Nothing is read from somebody who may not send it.
 */
export const POST = edged(async ({ request, viewer, now }) => {
  if (!may(viewer, "write:jobs")) return viewer.kind === "staff" ? problem(404) : onTo(`/sign-in?next=${ROOM}`);
  const form = await readMultipart(request, MOST_UPLOAD_BYTES + 64 * 1024, "Send at most 50 MB.");
  if (form instanceof Response) return onTo(`${ROOM}?refused=${form.status === 413 ? "too-large" : "broken"}`);
  const { file, source, publish, closesOn } = form.fields;
  if (!(file instanceof File)) return onTo(`${ROOM}?refused=empty`);
  const choices = uploadChoices.safeParse({
    source: given(source),
    publish: given(publish),
    closesOn: given(closesOn),
  });
  if (!choices.success)
    return onTo(`${ROOM}?refused=${choices.error.issues[0]?.path[0] === "source" ? "source" : "day"}`);
  if (choices.data.closesOn && choices.data.closesOn < londonDay(now)) return onTo(`${ROOM}?refused=day`);
  const upload = { name: file.name, bytes: Buffer.from(await file.arrayBuffer()), ...choices.data };
  const taken = await takeUpload(viewer, upload, now);
  if (!taken.ok) return taken.reason === "not-found" ? problem(404) : onTo(`${ROOM}?refused=${taken.reason}`);
  // Whoever sent it waits on the next page; should this process die, the worker looks through it.
  lookThrough(taken.id, now).catch((err: unknown) =>
    log.error({ err, upload: taken.id }, "A list was not looked through"),
  );
  return onTo(`${ROOM}/${taken.id}`);
});

const given = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const onTo = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
