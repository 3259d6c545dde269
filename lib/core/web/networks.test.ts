import { expect, test } from "vitest";
import { hashedNetwork, networkOf } from "./networks";

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::ffff", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["[2001:db8:1:2::9]:4711", "2001:db8:1:2::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::", "0:0:0:0::/64"],
])("%s is counted as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each(["192.0.2.1", "::ffff:192.0.2.1", "::FFFF:c000:201", "0:0:0:0:0:ffff:192.0.2.1", "192.0.2.1:4711"])(
  "%s is one and the same IPv4 address",
  (address) => {
    expect(networkOf(address)).toBe("192.0.2.1");
  },
);

test.each(["unknown", "", "::ffff::1", "nonsense:4711"])("%j, which is no address, stays as it is", (text) => {
  expect(networkOf(text)).toBe(text);
});

test("all addresses of one home share a limit, the house next door has its own, and the hash shows neither", () => {
  const home = hashedNetwork("2001:db8:1:2::a");

  expect(hashedNetwork("2001:db8:1:2:ffff::b")).toBe(home);
  expect(hashedNetwork("2001:db8:1:3::a")).not.toBe(home);
  expect(home).not.toContain("2001");
  expect(hashedNetwork(null)).toBe(hashedNetwork("unknown"));
});
