import { describe, expect, test } from "vitest";
import { emailAddress, personName } from "./input";

describe("e-mail addresses", () => {
  test.each([
    "name@example.com",
    "A.B+jobs@Gmail.com",
    "o'neil@example.co.uk",
    "  sam@example.com  ",
    "x@xn--caf-dma.fr",
    `${"a".repeat(64)}@example.com`,
  ])("%j is taken, as typed", (typed) => {
    expect(emailAddress.parse(typed)).toBe(typed.trim());
  });

  test.each([
    ["sam@münchen.example", "sam@xn--mnchen-3ya.example"],
    ["sam@почта.рф", "sam@xn--80a1acny.xn--p1ai"],
    ["sam@EXAMPLE.com", "sam@EXAMPLE.com"],
  ])("%j is kept as %j, as mail servers know its domain", (typed, kept) => {
    expect(emailAddress.parse(typed)).toBe(kept);
  });

  test.each([
    "sam@mün chen.example",
    "sam@mü/nchen.example",
    "sam@ü:80.example",
    "sam@ü@example.com",
    "",
    "name",
    "name@",
    "@example.com",
    "name@example",
    "a b@example.com",
    "a@b@example.com",
    "a@x.com, b@y.com",
    "a..b@example.com",
    ".a@example.com",
    "é@example.com",
    "name@example.com\nBcc: x@y.com",
    `${"a".repeat(65)}@example.com`,
    `a@${"b".repeat(250)}.com`,
    "<script>@example.com",
    "name@-example.com",
  ])("%j is refused with a sentence", (typed) => {
    const result = emailAddress.safeParse(typed);
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.message).toMatch(/^Enter an? email address|^Enter your email address/);
  });
});

test("a name is one line in any script, without characters that turn text around", () => {
  expect(personName.parse(" Zoë\u202E  Łuczak\n ")).toBe("Zoë Łuczak");
  expect(personName.safeParse("   ").success).toBe(false);
  expect(personName.safeParse("x".repeat(121)).success).toBe(false);
});
