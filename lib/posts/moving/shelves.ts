import { createHash } from "node:crypto";
import { db } from "@/lib/core/db";
import { shorten } from "@/lib/core/text/text";
import type { FoundAuthor, FoundCategory } from "./found";

/** The place of a category that nobody gave one. */
const LAST = 1000;
const NAME_MAX = 80;
/** Where posts stand whose old site says nothing. */
const NOBODY = { slug: "editors", name: "The editors" };
const NOWHERE = { slug: "general", name: "General" };

/**
 * The authors and categories that there are, by every slug they have or had; new ones are made when a post needs them,
 * and old ones stay as they are.
 */
export class Shelves {
  readonly newAuthors: string[] = [];
  readonly newCategories: string[] = [];
  #authors = new Map<string, string>();
  #categories = new Map<string, string>();
  #desk: { slug: string; name: string } | null = null;

  constructor(private readonly isDryRun: boolean) {}

  async open(): Promise<this> {
    for (const { slug, authorId } of await db.authorSlug.findMany()) this.#authors.set(slug, authorId);
    for (const { slug, categoryId } of await db.categorySlug.findMany()) this.#categories.set(slug, categoryId);
    this.#desk = await db.author.findFirst({
      where: { isPerson: false, mergedIntoId: null },
      orderBy: { name: "asc" },
      select: { slug: true, name: true },
    });
    return this;
  }

  /** The id of an author; without one in the file, of a desk of the house. */
  async author(found: FoundAuthor | null, remarks: string[]): Promise<string> {
    if (!found) {
      const desk = this.#desk ?? NOBODY;
      remarks.push(`It has no author in the file, and stands under the name of ${desk.name}`);
      return this.author({ ...desk, isPerson: false }, remarks);
    }
    const name = shorten(found.name, NAME_MAX);
    const slug = found.slug || `author-${shortHash(name)}`;
    const known = this.#authors.get(slug);
    if (known) return known;
    this.newAuthors.push(name);
    const { about = "", role = "", links = [], isPerson = true } = found;
    const make = async () => {
      await db.author.createMany({ data: [{ slug, name, about, role, links, isPerson }], skipDuplicates: true });
      return db.author.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    };
    return this.#kept(this.#authors, slug, make);
  }

  async category(found: FoundCategory | null, remarks: string[]): Promise<string> {
    if (!found) {
      remarks.push(`It had no category, and is in ${NOWHERE.name}`);
      return this.category(NOWHERE, remarks);
    }
    const name = shorten(found.name, NAME_MAX);
    const slug = found.slug || `category-${shortHash(name)}`;
    const known = this.#categories.get(slug);
    if (known) return known;
    this.newCategories.push(name);
    const description = shorten(found.description ?? "", 300);
    const position = found.position ?? LAST;
    const make = async () => {
      await db.category.createMany({ data: [{ slug, name, description, position }], skipDuplicates: true });
      return db.category.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    };
    return this.#kept(this.#categories, slug, make);
  }

  async #kept(shelf: Map<string, string>, slug: string, make: () => Promise<{ id: string }>): Promise<string> {
    const id = this.isDryRun ? slug : (await make()).id;
    shelf.set(slug, id);
    return id;
  }
}

const shortHash = (name: string) => createHash("sha256").update(name).digest("hex").slice(0, 8);
