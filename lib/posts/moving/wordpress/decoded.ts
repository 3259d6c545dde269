import type { Mistakes } from "./items";

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text of an XML file in its own encoding. What is no text in it becomes a �, what XML forbids goes; both are counted. */
export async function* decoded(bytes: AsyncIterable<Buffer>, mistakes: Mistakes): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= decoderFor(chunk);
    const text = legal(decoder.decode(chunk, { stream: true }), mistakes);
    if (text) yield text;
  }
  const rest = decoder?.decode();
  if (rest) yield legal(rest, mistakes);
}

function decoderFor(start: Buffer): TextDecoder {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be");
  const named = /^[^>]{0,200}?encoding=["']([\w-]{1,40})["']/.exec(start.toString("latin1", 0, 300))?.[1] ?? "utf-8";
  try {
    // A file that says it is UTF-16 in letters of one byte is not.
    return new TextDecoder(/^utf-?16/i.test(named) ? "utf-8" : named);
  } catch {
    return new TextDecoder("utf-8");
  }
}

function legal(text: string, mistakes: Mistakes): string {
  const cleaned = text.replace(FORBIDDEN, "");
  mistakes.brokenCharacters += text.length - cleaned.length;
  if (cleaned.includes("\ufffd")) mistakes.brokenCharacters += cleaned.split("\ufffd").length - 1;
  return cleaned;
}
