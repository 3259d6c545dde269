import * as z from "zod";
import { oneLine } from "@/lib/core/text/text";

/** The words for a picture, as its page in the library takes them. */
export const pictureWords = z.strictObject({
  alt: z
    .string()
    .max(1200)
    .transform(oneLine)
    .pipe(z.string().max(300, "Say it in at most 300 characters. What needs more belongs in the text")),
});
