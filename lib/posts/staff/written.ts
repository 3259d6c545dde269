import type { PostInput } from "../schema";
import { RENDERER, rendered } from "../text/markdown";

/** The columns of what somebody wrote, for a row of `post`; the HTML is made here and nowhere else. */
export function writtenColumns({ title, summary, body }: Pick<PostInput, "title" | "summary" | "body">) {
  const { html, text } = rendered(body);
  return { title, summary, bodyMarkdown: body, bodyHtml: html, bodyText: text, renderer: RENDERER };
}
