import * as z from "zod";
import { line, optionalText, tickBox } from "@/lib/core/input";
import { plain } from "@/lib/core/text";

export const POSTS_A_PAGE = 12;

/** The last part of /blog/… that is a page of its own, or may become one. */
export const RESERVED_SLUGS = [
  "author",
  "category",
  "drafts",
  "feed",
  "images",
  "new",
  "page",
  "preview",
  "search",
  "tag",
];

export const BODY_MAX = 200_000;
/** Reading Markdown takes time that grows with the square of a paragraph: at this length a tenth of a second. */
export const PARAGRAPH_MAX = 8000;
export const NESTED_TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t]+)){11}/m;

const slug = z
  .string()
  .transform((text) => text.trim().toLowerCase() || undefined)
  .pipe(
    z
      .string()
      .max(80, "Use at most 80 characters in the address")
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and single hyphens, like asking-for-feedback")
      .refine((text) => !RESERVED_SLUGS.includes(text), "The site uses this address itself. Choose another")
      .optional(),
  )
  .optional();

const body = z
  .string()
  .max(BODY_MAX, "The text has at most 200,000 characters")
  .transform((text) => plain(text).trim())
  .refine(
    (text) => text.split(/\n\s*\n/).every((paragraph) => paragraph.length <= PARAGRAPH_MAX),
    "One paragraph has more than 8,000 characters. Put a blank line into it",
  )
  .refine((text) => !NESTED_TOO_DEEP.test(text), "Nest lists and quotations at most ten deep");

/** What an editor writes. `author` and `category` are slugs; without `slug` the address comes from the title. */
export const postInput = z.strictObject({
  title: line("Give the article a title", 140, "Use at most 140 characters in the title"),
  slug,
  summary: optionalText(300, "Sum it up in at most 300 characters").transform((text) => text ?? ""),
  body: body.default(""),
  author: z.string("Choose whose name stands above it").min(1).max(80),
  category: z.string("Choose a category").min(1).max(80),
});
export type PostInput = z.infer<typeof postInput>;

const version = z.coerce.number().int().min(1);

/** A change to a post that was at `version`. `showsAsUpdated` prints "updated" and today's date for readers. */
export const postChange = postInput.extend({ version, showsAsUpdated: tickBox.default(false) });
export type PostChange = z.infer<typeof postChange>;

/** When to publish: at once, or on a London day at a London time. */
export const publishRequest = z.strictObject({
  version,
  day: z.iso.date("Choose a day").optional(),
  time: z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "Give a time like 8:00 or 17:30")
    .optional(),
  /** In the hour that autumn repeats: which of the two. */
  repeated: z.enum(["first", "second"]).optional(),
});

/** Rows of the table of figures. */
export const POSTS_A_TABLE = 50;
export const FIGURES_ORDERS = ["reads", "alerts", "calls", "per-thousand", "title"] as const;
export type FiguresOrder = (typeof FIGURES_ORDERS)[number];

/** How far back the figures go, in days with today, and in what order; what is none of these is the first. */
export const figuresRequest = z.object({
  days: z.coerce
    .number()
    .pipe(z.union([z.literal(7), z.literal(30), z.literal(90)]))
    .catch(30),
  sort: z.enum(FIGURES_ORDERS).catch("reads"),
});
