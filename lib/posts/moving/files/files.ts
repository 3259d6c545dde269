import type { Readable } from "node:stream";

/** What a folder or an archive holds, by path with slashes. */
export interface Files {
  /** In the order of their names. */
  names: string[];
  has(name: string): boolean;
  /** The bytes of one; null when it is not there or has more than `maxBytes`. */
  read(name: string, maxBytes: number): Promise<Buffer | null>;
  stream(name: string): Promise<Readable>;
  size(name: string): number;
  /** What was passed over, in sentences. */
  remarks: string[];
  close(): Promise<void>;
}

/** This many files at most: more is no blog. */
export const MOST_FILES = 200_000;

/** All bytes of a stream; null as soon as there are more than `maxBytes`. */
export async function bytesOf(stream: Readable, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      stream.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
