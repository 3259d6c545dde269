import { get } from "node:http";
import { byTurns, type Figure, median } from "./measure";

const ROUNDS = 5;

/**
 * How many answers a server gives out, beside another: by turns, and the middle of the pairs, since each pair had the
 * same minute.
 */
export async function sharedOut(
  what: string,
  beside: string,
  [subject, reference]: [() => Promise<number>, () => Promise<number>],
): Promise<Figure> {
  const rates = await byTurns(ROUNDS, subject, reference);
  const pairs = rates.subject.map((rate, at) => rate / (rates.reference[at] ?? NaN));
  const value = median(rates.subject);
  return { what, value, unit: "/s", reference: { what: beside, value: value / median(pairs) } };
}

/** A page as it comes to a browser, packed: fetch would unpack it. */
export async function bytesOnTheWire(address: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": "br, gzip" } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part)).on("end", () => resolve(Buffer.concat(parts)));
    }).on("error", reject);
  });
}
