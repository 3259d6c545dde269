import fc from "fast-check";
import { expect, test } from "vitest";
import { hashToken, newSecret, readSigned, signId } from "./tokens";

test("a signed id is read back for its own purpose only", () => {
  const token = signId("manage-alerts", "b1946ac9");
  expect(readSigned("manage-alerts", token)).toBe("b1946ac9");
  expect(readSigned("unsubscribe", token)).toBeNull();
});

test("changing any one character of a signed token makes it worthless", () => {
  const token = signId("unsubscribe", "0f8fad5b-d9cb-469f-a165-70867728950e");
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom("A", "z", "0", "-", "."), (at, letter) => {
      fc.pre(token[at] !== letter);
      expect(readSigned("unsubscribe", token.slice(0, at) + letter + token.slice(at + 1))).toBeNull();
    }),
  );
});

test.each([null, undefined, "", ".", "a.b.c", "x".repeat(5000), "%00.%00", "🙂.🙂"])(
  "%j is nobody's token",
  (token) => {
    expect(readSigned("manage-alerts", token)).toBeNull();
  },
);

test("a signed token is short enough for a mail header", () => {
  expect(signId("unsubscribe", "0f8fad5b-d9cb-469f-a165-70867728950e").length).toBeLessThanOrEqual(128);
});

test("what is kept of a secret does not give it away, and no two secrets are alike", () => {
  const [one, other] = [newSecret(), newSecret()];
  expect(one.hash).toBe(hashToken(one.token));
  expect(one.hash).not.toContain(one.token);
  expect(one.token).not.toBe(other.token);
});
