import { buffer } from "node:stream/consumers";
import { openFile, putFile, removeFile } from "@/lib/core/storage";
import type { SizedFile } from "./making";

const MEDIA_TYPES: Record<string, string> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
};

/** What a row says of its files. */
export interface FilesFacts {
  sha256: string;
  widths: number[];
  fallback: string;
}

export const keyOf = (sha256: string, name: string): string => `post-images/${sha256}/${name}`;
export const mediaTypeOf = (name: string): string => MEDIA_TYPES[name.split(".").at(-1) ?? ""] ?? "";

/** Stores the files of a picture whose row is there already. */
export async function putFiles(sha256: string, files: SizedFile[]): Promise<void> {
  await Promise.all(files.map(({ name, bytes }) => putFile(keyOf(sha256, name), bytes, mediaTypeOf(name))));
}

/** The bytes of one file; null when they are not there. */
export async function readFileOf(sha256: string, name: string): Promise<Buffer | null> {
  const stream = await openFile(keyOf(sha256, name));
  return stream && buffer(stream);
}

/** Removes all files that a row tells of; those that are gone already are no error. */
export async function removeFiles(facts: FilesFacts): Promise<void> {
  await Promise.all(namesOf(facts).map((name) => removeFile(keyOf(facts.sha256, name))));
}

const namesOf = ({ widths, fallback }: FilesFacts): string[] => [
  ...widths.flatMap((width) => [`${width}.avif`, `${width}.webp`]),
  `fallback.${fallback}`,
];
