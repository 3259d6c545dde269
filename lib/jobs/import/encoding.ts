import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Transform } from "node:stream";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * How a file writes its letters: by its mark (BOM), by the zero bytes of UTF-16, else UTF-8 unless most of what is not
 * ASCII makes no sense as such, which is what Windows-1252 looks like. The whole file is read once: the first pound sign
 * may be far down.
 */
export async function encodingOf(path: string): Promise<Encoding> {
  const start = await firstBytes(path, 4096);
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  const zeros = [0, 1].map((side) => start.filter((byte, at) => at % 2 === side && byte === 0).length);
  const many = start.length / 8;
  if ((zeros[1] ?? 0) > many) return "utf-16le";
  if ((zeros[0] ?? 0) > many) return "utf-16be";
  const { good, bad } = await lettersAsUtf8(path);
  return bad > good ? "windows-1252" : "utf-8";
}

async function firstBytes(path: string, most: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Of what is not ASCII: letters that UTF-8 knows, and places where it knows none. */
async function lettersAsUtf8(path: string): Promise<{ good: number; bad: number }> {
  const decoder = new TextDecoder("utf-8");
  let [good, bad] = [0, 0];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (chunk.every((byte) => byte < 0x80)) continue;
    for (const [letter] of decoder.decode(chunk, { stream: true }).matchAll(/[^\x00-\x7f]/g)) {
      if (letter === "\ufffd") bad++;
      else good++;
    }
  }
  return { good, bad };
}

/** Bytes in, text out; the mark at the beginning goes. */
export function decoded(encoding: Encoding): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    decodeStrings: true,
    encoding: "utf8",
    transform(chunk: Buffer, _, done) {
      done(null, decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      done(null, decoder.decode());
    },
  });
}
