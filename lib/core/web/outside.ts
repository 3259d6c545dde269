import { lookup as lookUp } from "node:dns";
import { lookup } from "node:dns/promises";
import { request as askPlainly } from "node:http";
import { request as askSafely } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { appUrl } from "../env";

/** Networks of IPv4 that no address typed by a person may lead to: this machine, the house's own, and what is no host. */
const INSIDE = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  INSIDE.addSubnet(network, prefix, "ipv4");

/** What IPv6 has given out to hosts, and what of it stands for something else: tunnels to IPv4 and examples in books. */
const GIVEN_OUT = new BlockList();
GIVEN_OUT.addSubnet("2000::", 3, "ipv6");
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  INSIDE.addSubnet(network, prefix, "ipv6");

const THIS_MACHINE = new BlockList();
THIS_MACHINE.addSubnet("127.0.0.0", 8, "ipv4");
THIS_MACHINE.addAddress("::1", "ipv6");

/** Whether an address of the network leads inside. IPv4 written as IPv6 counts as what it is. */
export function isInside(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isInside(mapped);
  const family = isIP(address);
  if (family === 0) return true;
  if (family === 4) return INSIDE.check(address, "ipv4");
  return !GIVEN_OUT.check(address, "ipv6") || INSIDE.check(address, "ipv6");
}

/** A site that runs on somebody's own machine may ask that machine, and none of its neighbours. */
const isAtHome = () => /^(?:localhost|127\.0\.0\.1)$/.test(new URL(appUrl()).hostname);

const mayBeAsked = (address: string): boolean =>
  !isInside(address) || (isAtHome() && THIS_MACHINE.check(address, isIP(address) === 6 ? "ipv6" : "ipv4"));

const NOT_OPEN = "That address is not on the open internet.";

/**
 * Says why a server of ours may not ask this address, in a sentence; null when it may. Only https, and no machine of the
 * house, whatever its name.
 */
export async function refusesOutside(text: string): Promise<string | null> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !(url.protocol === "https:" || (isAtHome() && url.protocol === "http:"))) return "Give an https address.";
  try {
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const found = isIP(host) ? [{ address: host }] : await lookup(host, { all: true });
    return found.every(({ address }) => mayBeAsked(address)) ? null : NOT_OPEN;
  } catch {
    return "There is no such host.";
  }
}

interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds, for all of it. */
  longestMs: number;
  maxBytes: number;
}

/**
 * Asks an address that a person has typed. What its name means is judged again at the very moment of connecting, since a
 * name may mean another address every second. Redirects are not followed: where they lead may be inside. Throws, in a
 * sentence, for what may not be asked, and what is longer than `maxBytes`.
 */
export async function askOutside(url: URL, question: Question): Promise<Response> {
  const refusal = await refusesOutside(url.href);
  if (refusal) throw new Error(refusal);
  const { method = "GET", headers, body, longestMs, maxBytes } = question;
  const ask = url.protocol === "https:" ? askSafely : askPlainly;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(longestMs);
    const request = ask(url, { method, headers, lookup: onlyOutside, signal }, (answer) => {
      const chunks: Buffer[] = [];
      let size = 0;
      answer.on("data", (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > maxBytes) request.destroy(new Error(`The answer is larger than ${Math.round(maxBytes / 1e6)} MB.`));
      });
      answer.on("error", reject);
      answer.on("end", () => resolve(asResponse(answer.statusCode ?? 502, answer.headers, Buffer.concat(chunks))));
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      if (signal.aborted) reject(new Error("It took too long to answer."));
      else reject(error.code ? new Error(`It cannot be reached (${error.code}).`, { cause: error }) : error);
    });
    request.end(body);
  });
}

const WITHOUT_BODY = new Set([204, 205, 304]);

function asResponse(status: number, given: NodeJS.Dict<string | string[]>, body: Buffer<ArrayBuffer>): Response {
  const headers = Object.entries(given).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return new Response(WITHOUT_BODY.has(status) ? null : body, { status, headers });
}

const onlyOutside: LookupFunction = (host, options, done) => {
  lookUp(host, { ...options, all: true }, (error, found) => {
    const isOpen = !error && found.every(({ address }) => mayBeAsked(address));
    const [first] = found ?? [];
    if (error || !isOpen || !first) done(error ?? new Error(NOT_OPEN), "", 4);
    else if (options.all) done(null, found);
    else done(null, first.address, first.family);
  });
};
