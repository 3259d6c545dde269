import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { postAsFile } from "@/lib/posts/staff/file";

/** The post as a Markdown file with its facts above the text, to keep or to take elsewhere. */
export const GET = edged<{ id: string }>(async ({ viewer, params, now }) => {
  const file = await postAsFile(viewer, params.id, now);
  if (!file) return problem(404, { detail: "There is no such post, or it is not yours to read." });
  return new Response(file.text, {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": `attachment; filename="${file.name}"`,
      "cache-control": "no-store",
    },
  });
});
