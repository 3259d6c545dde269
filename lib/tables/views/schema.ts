import * as z from "zod";
import { line, tickBox } from "@/lib/core/forms/input";

/** What a view is called, and who sees it. */
export const viewInput = z.strictObject({
  name: line("Give the view a name", 60, "Enter a name of at most 60 characters"),
  shared: tickBox.optional(),
  first: tickBox.optional(),
});

export type ViewInput = z.infer<typeof viewInput>;
