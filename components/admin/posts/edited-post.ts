import type { Edited } from "../editing/keeping";

/** The fields of a post that an editor types, in the order of the form. */
export const POST_FIELDS = ["title", "category", "author", "summary", "body", "slug"] as const;

export const EDITED_POST: Edited = {
  what: "post",
  room: "/admin/posts",
  names: POST_FIELDS,
  telling: ["title", "summary", "body"],
};
