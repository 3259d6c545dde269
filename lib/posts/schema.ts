import * as z from "zod";
import { line, optionalText, tickBox } from "@/lib/core/forms/input";
import { plain } from "@/lib/core/text/text";

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
/** Nobody reads on in a longer one. Lines are counted, as the lines of a list or a table have no blank ones between them. */
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
    (text) => text.split("\n").every((paragraph) => paragraph.length <= PARAGRAPH_MAX),
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

const typed = (max: number) => z.string().max(max).default("");

/** The fields of the editor as they stand, right or wrong: what is kept while somebody types. Longer than can be saved. */
export const workingFields = z.object({
  title: typed(1000),
  slug: typed(1000),
  summary: typed(4000),
  body: typed(BODY_MAX * 2),
  author: typed(100),
  category: typed(100),
});
export type WorkingFields = z.infer<typeof workingFields>;

/** What an editor's browser sends every few seconds. */
export const workingCopyInput = z.strictObject({
  baseVersion: version,
  kept: z.iso.datetime().nullable().default(null),
  fields: workingFields,
});

/** When to publish: at once, or on a London day at a London time. `repeated`: in the hour that autumn repeats, which. */
export const publishRequest = z
  .object({
    when: z.enum(["now", "later"], "Choose whether it comes out now or later"),
    day: z.iso.date("Choose a day").optional(),
    time: z
      .string()
      .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "Give a time like 8:00 or 17:30")
      .optional(),
    repeated: z.enum(["first", "second"]).optional(),
  })
  .superRefine(({ when, day, time }, context) => {
    if (when === "now") return;
    if (!day) context.addIssue({ code: "custom", path: ["day"], message: "Choose the day it comes out" });
    if (!time) context.addIssue({ code: "custom", path: ["time"], message: "Give the time it comes out, like 8:00" });
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
