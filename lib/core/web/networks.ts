import { isIP } from "node:net";
import { keyedHash } from "../secrets/tokens";

/**
 * The network that limits count: an IPv4 address by itself, an IPv6 one by its first 64 bits, which are the
 * least that a provider gives one customer to choose addresses from. IPv4 written as IPv6 counts as what it is; a port
 * that a proxy wrote beside the address does not count.
 */
export function networkOf(address: string): string {
  const [, ipv4] = /^(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/.exec(address) ?? [];
  if (ipv4) return ipv4;
  const ipv6 = address.replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/%.*$/, "");
  if (isIP(ipv6) !== 6) return address;
  const groups = groupsOf(ipv6);
  return mappedIn(groups) ?? `${groups.slice(0, 4).join(":")}::/64`;
}

/** The asker's network as a keyed hash, for limits and proof of consent: an address is never kept. */
export const hashedNetwork = (address: string | null): string => keyedHash(networkOf(address ?? "unknown"));

/** The eight groups of an IPv6 address. Reading it as a host of the web gives each address one spelling. */
function groupsOf(ipv6: string): string[] {
  const [before = [], after = []] = new URL(`http://[${ipv6}]/`).hostname
    .slice(1, -1)
    .split("::")
    .map((part) => part.split(":").filter(Boolean));
  return [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
}

/** The IPv4 address within `::ffff:0:0/96`. */
function mappedIn(groups: string[]): string | null {
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return null;
  return groups
    .slice(6)
    .map((group) => parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join(".");
}
