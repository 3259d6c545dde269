import type { Section } from "./text/reading";

export interface Byline {
  slug: string;
  name: string;
}

export interface CategoryLink {
  slug: string;
  name: string;
}

/** A picture of the library, as pages show it. */
export interface ImageFacts {
  id: string;
  /** Its address; it answers with the format that everything can read. */
  src: string;
  /** Pixels, the right way up. */
  width: number;
  height: number;
  /** The widths in which it can be had, each below its address as `640.avif` and `640.webp`. */
  widths: number[];
  /** It has transparent parts. */
  isClear: boolean;
  /** A data address of a few pixels. */
  blur: string;
  /** What it shows; empty when nobody has said so, or when it says nothing. */
  alt: string;
}

/** A post in a list. */
export interface PostSummary {
  /** What its drawing is made from. */
  id: string;
  slug: string;
  title: string;
  summary: string;
  publishedAt: Date;
  /** Minutes to read. */
  minutes: number;
  author: Byline;
  category: CategoryLink;
  /** The picture above its text, in place of a drawing. */
  image: ImageFacts | null;
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
