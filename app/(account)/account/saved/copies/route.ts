import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { isSignedIn } from "@/lib/access/viewer";
import { ownAccount } from "@/lib/candidates/account";
import { savedToKeep } from "@/lib/candidates/saved-copies";
import { brand } from "@/lib/core/settings/brand";
import { copiesOf } from "./document";

/**
 * GET /account/saved/copies: the viewer's saved jobs as pages to be read without a connection, for public/saved-jobs-worker.js.
 * Anything but 200 tells the device that whoever asks has none, and to forget those it holds.
 */
export const GET = edged(async ({ viewer, now }) => {
  if (!isSignedIn(viewer) || !(await ownAccount(viewer))) return problem(404);
  const [jobs, agency] = await Promise.all([savedToKeep(viewer, now), brand()]);
  return Response.json(copiesOf(jobs, agency, now), { headers: { "Cache-Control": "private, no-store" } });
});
