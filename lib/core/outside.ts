import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { appUrl } from "./env";

/** Networks that no address typed by a person may lead to: this machine, the house's own, and what is no address of a host. */
const INSIDE = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  INSIDE.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  INSIDE.addSubnet(network, prefix, "ipv6");

/** Whether an address of the network leads inside. IPv4 written as IPv6 counts as what it is. */
export function isInside(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isInside(mapped);
  const family = isIP(address);
  return family === 0 || INSIDE.check(address, family === 4 ? "ipv4" : "ipv6");
}

/**
 * Says why a server of ours may not ask this address, in a sentence; null when it may. Only https, and no machine of the
 * house, whatever its name. A site that runs on somebody's own machine may ask that machine.
 */
export async function refusesOutside(text: string): Promise<string | null> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isAtHome = /^(?:localhost|127\.0\.0\.1)$/.test(new URL(appUrl()).hostname);
  if (!url || !(url.protocol === "https:" || (isAtHome && url.protocol === "http:"))) return "Give an https address.";
  try {
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const found = isIP(host) ? [{ address: host }] : await lookup(host, { all: true });
    if (!isAtHome && found.some(({ address }) => isInside(address))) return "That address is not on the open internet.";
    return null;
  } catch {
    return "There is no such host.";
  }
}
