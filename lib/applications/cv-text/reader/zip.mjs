// @ts-check
import { fromBufferPromise } from "yauzl";

/** Of the parts that are read, unpacked: cv-check has looked at the whole before, and this holds without it. */
const MOST_UNPACKED = 24 * 1024 * 1024;
const MOST_ENTRIES = 2000;

/**
 * The parts with these names that a document has, as text, in the order of `names`.
 * @param {Buffer} bytes @param {(name: string) => boolean} isWanted
 * @returns {Promise<Map<string, string>>}
 */
export async function partsOf(bytes, isWanted) {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  /** @type {Map<string, string>} */
  const parts = new Map();
  let unpacked = 0;
  let seen = 0;
  for await (const entry of zip.eachEntry()) {
    if (++seen > MOST_ENTRIES) break;
    const name = entry.fileName.toLowerCase();
    if (!isWanted(name) || parts.has(name)) continue;
    const chunks = [];
    for await (const chunk of /** @type {AsyncIterable<Buffer>} */ (await zip.openReadStreamPromise(entry))) {
      unpacked += chunk.length;
      if (unpacked > MOST_UNPACKED) throw new Error("The parts are too large");
      chunks.push(chunk);
    }
    parts.set(name, decoded(Buffer.concat(chunks)));
  }
  return parts;
}

/**
 * UTF-16 where a mark or the zeroes of its first sign say so; XML of office programs is UTF-8 otherwise.
 * @param {Buffer} bytes
 */
function decoded(bytes) {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return bytes.toString("utf16le");
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0))
    return new TextDecoder("utf-16be").decode(bytes);
  return bytes.toString("utf8");
}
