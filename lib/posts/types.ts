import type { LocalDate } from "@/lib/core/time/dates";
import type { PostState } from "./public";
import type { Section } from "./text/reading";

export interface Byline {
  slug: string;
  name: string;
}

/** Who a byline is. */
export interface AuthorFacts extends Byline {
  /** One person, and not a desk of the house. */
  isPerson: boolean;
  /** What they do here; empty where it is not said. */
  role: string;
  /** Their pages elsewhere, absolute. */
  links: string[];
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
  /** The picture above its text, in place of a drawing. */
  image: ImageFacts | null;
}

/** A part of a text in which words were looked for. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** A post as its page shows it. */
export interface PostDetails extends PostSummary {
  author: AuthorFacts;
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

export interface AuthorInUse extends AuthorFacts {
  id: string;
  about: string;
  posts: number;
}

/** What one day brought: numbers, never who. */
export interface DayFigures {
  day: LocalDate;
  reads: number;
  /** Alerts that were confirmed. */
  alerts: number;
  /** Calls that were booked. */
  calls: number;
}

/** What an article led to in some days. */
export interface PostFigures extends Omit<DayFigures, "day"> {
  id: string;
  slug: string;
  title: string;
  state: PostState;
  readsByDay: number[];
}

/** Sign-ups for every thousand reads; null where nobody read. */
export const perThousand = ({ reads, alerts }: Pick<DayFigures, "reads" | "alerts">): number | null =>
  reads > 0 ? (1000 * alerts) / reads : null;
