import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type * as z from "zod";

const CONTENT = fileURLToPath(new URL("../../prisma/content", import.meta.url));

/** A file of prisma/content: YAML between two `---` lines, Markdown below. Its name without `.md` is the slug. */
export interface ContentFile<Facts> {
  slug: string;
  facts: Facts;
  body: string;
}

/** Every file of one folder, checked; what is wrong throws with the file's name. */
export async function contentFiles<Facts>(folder: string, schema: z.ZodType<Facts>): Promise<ContentFile<Facts>[]> {
  const names = (await readdir(join(CONTENT, folder))).filter((name) => name.endsWith(".md")).sort();
  return Promise.all(
    names.map(async (name) => {
      const [, yaml, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(await textOf(join(folder, name))) ?? [];
      if (yaml === undefined || body === undefined) throw new Error(`${folder}/${name} has no front matter`);
      return { slug: name.slice(0, -3), facts: checked(schema, parse(yaml), `${folder}/${name}`), body: body.trim() };
    }),
  );
}

/** A YAML file of prisma/content, checked. */
export async function contentList<Facts>(file: string, schema: z.ZodType<Facts>): Promise<Facts> {
  return checked(schema, parse(await textOf(file)), file);
}

const textOf = (file: string) => readFile(join(CONTENT, file), "utf8");

function checked<Facts>(schema: z.ZodType<Facts>, value: unknown, file: string): Facts {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${file}: ${issue?.path.join(".")}: ${issue?.message}`);
}
