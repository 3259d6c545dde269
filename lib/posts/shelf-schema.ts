import * as z from "zod";
import { line, optionalText, tickBox } from "@/lib/core/forms/input";
import { plain } from "@/lib/core/text/text";

const MOST_LINKS = 8;

const name = line("Give it a name", 80, "Use at most 80 characters in the name");

const slug = z
  .string()
  .transform((text) => text.trim().toLowerCase() || undefined)
  .pipe(
    z
      .string()
      .max(80, "Use at most 80 characters in the address")
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and single hyphens, like first-jobs")
      .optional(),
  )
  .optional();

const said = (max: number) =>
  optionalText(max, `Use at most ${max.toLocaleString("en-GB")} characters`).transform((text) => text ?? "");

/**
 * A category as an editor writes it. `position`: the smallest number stands first in the list. Without `slug` it comes
 * from the name.
 */
export const categoryInput = z.strictObject({
  name,
  slug,
  description: said(300),
  position: z.coerce
    .number("Give a number, like 3")
    .int("Give a whole number, like 3")
    .min(0, "Give a number from 0")
    .max(1000, "Give a number up to 1,000")
    .default(1000),
});
export type CategoryInput = z.infer<typeof categoryInput>;

const links = z
  .string()
  .max(4000, "Use at most 4,000 characters for the addresses")
  .default("")
  .transform((text) => plain(text).split(/\s+/).filter(Boolean))
  .pipe(
    z
      .array(
        z.url({
          protocol: /^https$/,
          hostname: z.regexes.domain,
          error: "Give each address in a line of its own, beginning with https://",
        }),
      )
      .max(MOST_LINKS, `Give at most ${MOST_LINKS} addresses`),
  );

/** An author as an editor writes them: a person, or a desk of the house. */
export const authorInput = z.strictObject({
  name,
  slug,
  role: said(80),
  about: said(600),
  links,
  isPerson: tickBox.default(false),
});
export type AuthorInput = z.infer<typeof authorInput>;
