import type { Held } from "./html/held";
import type { PictureBytes } from "./pictures";

/** Somebody whose name stands above a post on the old site. */
export interface FoundAuthor {
  slug: string;
  name: string;
  about?: string;
  role?: string;
  links?: string[];
  /** Left out: a person. Our own export also has desks. */
  isPerson?: boolean;
}

export interface FoundCategory {
  slug: string;
  name: string;
  description?: string;
  /** Its place among the others; left out: behind them. */
  position?: number;
}

/**
 * What the text of a post is written in. `held`: pieces of ours that words in it stand for. `isOurs`: our own export,
 * which is taken as it is.
 */
export type FoundBody =
  { kind: "html"; html: string; held: Held } | { kind: "markdown"; markdown: string; isOurs: boolean };

/** A post as an old site has it, whichever that was. */
export interface FoundPost {
  /** What it is called there, and always will be. */
  externalId: string;
  title: string;
  /** The last part of its address there; empty when it had none. */
  slug: string;
  summary: string;
  body: FoundBody;
  author: FoundAuthor | null;
  category: FoundCategory | null;
  /** Null for a draft; in the future for what is to come out then. */
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  revisedAt: Date | null;
  /** As they were: `https://old.example/2019/05/asking/`, `/?p=12`. Those below `/blog/` in our own export were ours. */
  oldAddresses: string[];
  /** The picture above the text. */
  picture: { src: string; alt: string } | null;
  /** Of our own export: which row it was, where that came from itself, and its drawing. */
  ours: { id: string; source: string | null; externalId: string | null; illustration: string | null } | null;
  /** What could not be carried, in sentences. */
  remarks: string[];
}

/** One thing that stands in the file: a post, or something that is no post here. */
export type Found = { kind: "post"; post: FoundPost } | { kind: "left-out"; name: string; why: string };

/** What a file of posts gives, read bit by bit. */
export interface OldSite {
  /** What `post.source` says of it: `wordpress:old.example`. */
  source: string;
  /** In words, for the report: "a WordPress export of old.example". */
  says: string;
  /** Where addresses begin that are given without their site; null when nobody knows. */
  address: string | null;
  posts(): AsyncIterable<Found>;
  /** A picture that lies in the file itself; null when it does not. `from` is the externalId of the post. */
  ownPicture(src: string, from: string): Promise<PictureBytes | null>;
  /** What our own export has beside its posts. */
  authors?: FoundAuthor[];
  categories?: FoundCategory[];
  pictures?: { src: string; alt: string }[];
  /** What is to be said of the file as a whole, once all of it was read. */
  remarks(): string[];
  /** How far reading has come, 0 to 1. */
  share(): number;
  close(): Promise<void>;
}

/** An old site cannot be read at all: a sentence that says why and what to do. */
export class Unreadable extends Error {}
