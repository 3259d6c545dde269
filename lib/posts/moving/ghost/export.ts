import * as z from "zod";
import { Unreadable } from "../found";

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const id = z.union([z.string(), z.number()]).transform(String);

const ghostPost = z.object({
  id,
  uuid: text,
  title: text,
  slug: text,
  html: text,
  lexical: text,
  mobiledoc: text,
  type: text,
  page: z.union([z.boolean(), z.number()]).nullish(),
  status: text,
  visibility: text,
  published_at: text,
  custom_excerpt: text,
  feature_image: text,
  meta_description: text,
});
export type GhostPost = z.infer<typeof ghostPost>;

const person = z.object({ id, slug: text, name: text });
const tag = z.object({ id, slug: text, name: text, description: text, visibility: text });
const meta = z.object({ post_id: id, feature_image_alt: text, meta_description: text });
const written = z.object({ post_id: id, author_id: id, sort_order: z.number().nullish() });
const tagged = z.object({ post_id: id, tag_id: id, sort_order: z.number().nullish() });

/** What an export holds that matters here. Rows that are none are counted, never a reason to read none. */
export interface GhostExport {
  posts: unknown[];
  people: Map<string, z.infer<typeof person>>;
  tags: Map<string, z.infer<typeof tag>>;
  meta: Map<string, z.infer<typeof meta>>;
  /** Ids in order, by the id of the post. */
  authorsOf: Map<string, string[]>;
  tagsOf: Map<string, string[]>;
}

/** Reads the JSON of an export, in each of the three shapes that Ghost has written. Throws Unreadable. */
export function ghostExport(json: string): GhostExport {
  const data = dataOf(json);
  const rows = (name: string): unknown[] => (Array.isArray(data[name]) ? (data[name] as unknown[]) : []);
  if (!Array.isArray(data.posts))
    throw new Unreadable(
      "The file is no export of Ghost: it has no posts. Export it anew under Settings, Migration tools.",
    );
  return {
    posts: data.posts,
    people: byId(person, rows("users")),
    tags: byId(tag, rows("tags")),
    meta: new Map(good(meta, rows("posts_meta")).map((one) => [one.post_id, one])),
    authorsOf: grouped(good(written, rows("posts_authors")).map((one) => ({ ...one, of: one.author_id }))),
    tagsOf: grouped(good(tagged, rows("posts_tags")).map((one) => ({ ...one, of: one.tag_id }))),
  };
}

/** One post of the export; null when it is none. */
export const asGhostPost = (value: unknown): GhostPost | null => ghostPost.safeParse(value).data ?? null;

function dataOf(json: string): Record<string, unknown> {
  let file: unknown;
  try {
    file = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch {
    throw new Unreadable("The file is no JSON: it may be cut off. Export it again.");
  }
  const first = isObject(file) && Array.isArray(file.db) ? (file.db as unknown[])[0] : file;
  if (!isObject(first)) return {};
  return isObject(first.data) ? first.data : first;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const good = <Row>(schema: z.ZodType<Row>, rows: unknown[]): Row[] =>
  rows.flatMap((row) => schema.safeParse(row).data ?? []);

const byId = <Row extends { id: string }>(schema: z.ZodType<Row>, rows: unknown[]): Map<string, Row> =>
  new Map(good(schema, rows).map((row) => [row.id, row]));

function grouped(rows: { post_id: string; of: string; sort_order?: number | null }[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { post_id, of } of rows.toSorted((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0)))
    groups.set(post_id, [...(groups.get(post_id) ?? []), of]);
  return groups;
}
