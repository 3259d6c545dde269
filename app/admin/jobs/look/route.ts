import * as z from "zod";
import { edged, unprocessable } from "@/app/handle";
import { workingJob } from "@/lib/jobs/form-input";
import { lookAt } from "@/lib/jobs/staff/look";
import { bodyOf, notThere, signedOut } from "../json";

const asked = z.strictObject({ id: z.uuid().nullable(), fields: workingJob });

/** POST a form as it stands, right or wrong: how its page will look, and jobs that are likely the same. Changes nothing. */
export const POST = edged(async ({ request, viewer, now }) => {
  if (viewer.kind === "visitor") return signedOut();
  const body = await bodyOf(request);
  if (body instanceof Response) return body;
  const reading = asked.safeParse(body.json);
  if (!reading.success) return unprocessable(reading.error);
  const look = await lookAt(viewer, reading.data.id, reading.data.fields, now);
  return look ? Response.json(look, { headers: { "Cache-Control": "private, no-store" } }) : notThere();
});
