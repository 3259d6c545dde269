import { stringify } from "yaml";
import * as z from "zod";

/** The file in an export of ours that says that it is one. */
export const ABOUT = "insights.json";
export const FORMAT = "insights";

const author = z.object({
  slug: z.string(),
  name: z.string(),
  about: z.string().default(""),
  isPerson: z.boolean().default(false),
  role: z.string().default(""),
  links: z.array(z.string()).default([]),
});

const category = z.object({
  slug: z.string(),
  name: z.string(),
  description: z.string().default(""),
  position: z.number().int().default(0),
});

const picture = z.object({
  id: z.uuid(),
  file: z.string(),
  name: z.string().default("picture"),
  alt: z.string().default(""),
  sourceUrl: z.string().nullable().default(null),
});
export type PictureInExport = z.infer<typeof picture>;

/** What stands beside the posts of an export. */
export const aboutExport = z.object({
  format: z.literal(FORMAT),
  authors: z.array(author),
  categories: z.array(category),
  pictures: z.array(picture),
});
export type AboutExport = z.infer<typeof aboutExport>;

const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .optional();

/** What stands above the text of a post of ours. Names are those that other programs know, where they know one. */
export const ourFacts = z.object({
  title: z.string(),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  id: z.uuid(),
  summary: z.string().default(""),
  author: z.string(),
  category: z.string(),
  date: instant,
  draft: z.boolean().default(false),
  withdrawn: instant,
  updated: instant,
  image: z.string().optional(),
  illustration: z.string().optional(),
  source: z.string().optional(),
  external_id: z.string().optional(),
  aliases: z.array(z.string()).default([]),
});

/** A post as a Markdown file. */
export function ourMarkdown(facts: z.input<typeof ourFacts>, body: string): string {
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${body}\n`;
}
