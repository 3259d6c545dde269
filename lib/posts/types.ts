import type { Section } from "./text/reading";

export interface Byline {
  slug: string;
  name: string;
}

export interface CategoryLink {
  slug: string;
  name: string;
}

/** A post in a list. */
export interface PostSummary {
  /** What its drawing is made from when it has none of its own. */
  id: string;
  /** The name of the drawing that was made for it. */
  illustration: string | null;
  slug: string;
  title: string;
  summary: string;
  publishedAt: Date;
  /** Minutes to read. */
  minutes: number;
  author: Byline;
  category: CategoryLink;
}

/** A post as its page shows it. */
export interface PostDetails extends PostSummary {
  /** Cleaned when it was saved. */
  bodyHtml: string;
  words: number;
  /** When it last changed in a way readers should know of, after it came out. */
  revisedAt: Date | null;
  contents: Section[];
}

export interface PostLink {
  slug: string;
  title: string;
}

export interface CategoryInUse extends CategoryLink {
  id: string;
  description: string;
  /** Public posts. */
  posts: number;
}

export interface AuthorInUse extends Byline {
  id: string;
  about: string;
  posts: number;
}
