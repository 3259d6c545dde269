import { noMistakes, type WxrItem, wxrParts } from "./items";
import type { Attachment, Library } from "./shortcodes";

/** What an export says once, or says after the posts that need it: found out before they are read. */
export interface Overview {
  library: Library;
  /** Names by the login that posts say. */
  authors: Map<string, string>;
  /** Descriptions by the slug of the category. */
  descriptions: Map<string, string>;
  /** Categories that stood below another. */
  below: string[];
  address: string | null;
  items: number;
}

/** Reads the files once for all that a post may point at. */
export async function overview(files: (() => Promise<AsyncIterable<Buffer>>)[]): Promise<Overview> {
  const found = { authors: new Map<string, string>(), descriptions: new Map<string, string>(), below: [] as string[] };
  const pictures = new Pictures();
  let address: string | null = null;
  let items = 0;
  for (const open of files) {
    for await (const part of wxrParts(await open(), noMistakes())) {
      if (part.kind === "address") address ??= part.address;
      else if (part.kind === "author") addAuthor(part.fields, found.authors);
      else if (part.kind === "category") addCategory(part.fields, found);
      else {
        items++;
        pictures.add(part.item);
      }
    }
  }
  return { ...found, library: pictures, address, items };
}

function addAuthor(fields: Map<string, string>, authors: Map<string, string>): void {
  const login = fields.get("wp:author_login")?.trim() ?? "";
  const parts = [fields.get("wp:author_first_name"), fields.get("wp:author_last_name")];
  const name =
    fields.get("wp:author_display_name")?.trim() ||
    parts
      .map((part) => part?.trim())
      .filter(Boolean)
      .join(" ");
  if (login) authors.set(login, name || login);
}

function addCategory(fields: Map<string, string>, found: { descriptions: Map<string, string>; below: string[] }): void {
  const slug = fields.get("wp:category_nicename")?.trim() ?? "";
  const description = fields.get("wp:category_description")?.trim();
  if (slug && description) found.descriptions.set(slug, description);
  if (slug && fields.get("wp:category_parent")?.trim()) found.below.push(fields.get("wp:cat_name")?.trim() || slug);
}

class Pictures implements Library {
  #byId = new Map<string, Attachment>();
  #ofPost = new Map<string, string[]>();

  add({ fields, meta }: WxrItem): void {
    const id = fields.get("wp:post_id")?.trim();
    const src = fields.get("wp:attachment_url")?.trim() || fields.get("guid")?.trim();
    if (fields.get("wp:post_type")?.trim() !== "attachment" || !id || !src) return;
    if (!/\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)(?:$|\?)/i.test(src)) return;
    const alt = meta.get("_wp_attachment_image_alt")?.trim() ?? "";
    this.#byId.set(id, { src, alt, caption: fields.get("excerpt:encoded")?.trim() ?? "" });
    const parent = fields.get("wp:post_parent")?.trim() ?? "0";
    if (parent !== "0") this.#ofPost.set(parent, [...(this.#ofPost.get(parent) ?? []), id]);
  }

  byId(id: string): Attachment | undefined {
    return this.#byId.get(id);
  }

  ofPost(id: string): Attachment[] {
    return (this.#ofPost.get(id) ?? []).flatMap((one) => this.#byId.get(one) ?? []);
  }
}
