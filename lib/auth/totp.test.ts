import { expect, test } from "vitest";
import { codeAt, newTotpSecret, stepOf, stepOfCode, totpAddress } from "./totp";

/** "12345678901234567890", the secret of RFC 6238, appendix B. */
const RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("at second %i the code is the one of RFC 6238", (seconds, code) => {
  expect(codeAt(RFC, stepOf(new Date(seconds * 1000)))).toBe(code);
});

const now = new Date("2026-11-28T10:00:10Z");

test.each([
  [-2, null],
  [-1, -1],
  [0, 0],
  [1, 1],
  [2, null],
])("a code of %i half minutes from now counts as %j", (steps, counted) => {
  const step = stepOfCode(RFC, codeAt(RFC, stepOf(now) + steps), now);

  expect(step === null ? null : step - stepOf(now)).toBe(counted);
});

test.each(["", "12345", "1234567", "abcdef", "１２３４５６"])("%j is no code", (code) => {
  expect(stepOfCode(RFC, code, now)).toBeNull();
});

test("secrets have 160 bits, and no two are the same", () => {
  const secrets = new Set(Array.from({ length: 50 }, newTotpSecret));

  expect(secrets.size).toBe(50);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
});

test("the address that apps read names the agency and the person", () => {
  expect(totpAddress(RFC, { agency: "Harker & Co Jobs", email: "ada+x@example.com" })).toBe(
    `otpauth://totp/Harker%20%26%20Co%20Jobs%3Aada%2Bx%40example.com?secret=${RFC}&issuer=Harker%20%26%20Co%20Jobs&period=30&digits=6`,
  );
});
