import { afterEach, expect, test, vi } from "vitest";

// What was made with a former AUTH_SECRET, read by a process that has another.

const [FORMER, PRESENT] = ["the former secret that is long enough", "the present secret that is long enough"];

/** A process with these secrets: the environment is read once in each. */
async function having(secrets: { AUTH_SECRET: string; AUTH_SECRET_PREVIOUS?: string; AUTH_SECRET_LEAKED?: string }) {
  vi.resetModules();
  vi.stubEnv("BOUNCE_ADDRESS", "bounces@mail.example.com");
  for (const name of ["AUTH_SECRET", "AUTH_SECRET_PREVIOUS", "AUTH_SECRET_LEAKED"] as const)
    vi.stubEnv(name, secrets[name] ?? "");
  return {
    ...(await import("./tokens")),
    ...(await import("./sealing")),
    ...(await import("@/lib/mail/bounces/address")),
  };
}
afterEach(() => vi.unstubAllEnvs());

const MAIL = "0f8fad5b-d9cb-469f-a165-70867728950e";

async function madeBefore() {
  const { signId, sealed, keyedHash, bounceAddress } = await having({ AUTH_SECRET: FORMER });
  return {
    link: signId("unsubscribe", "somebody"),
    text: sealed("my own words"),
    hash: keyedHash("amara@example.com"),
    bounce: bounceAddress(MAIL) ?? "",
  };
}

test("with a new secret and the former one beside it, every link, sealed text, fingerprint and return address goes on", async () => {
  const { link, text, hash, bounce } = await madeBefore();

  const now = await having({ AUTH_SECRET: PRESENT, AUTH_SECRET_PREVIOUS: `${FORMER}, ${"x".repeat(20)}` });

  expect(now.readSigned("unsubscribe", link)).toBe("somebody");
  expect(now.readSigned("manage-alerts", link)).toBeNull();
  expect(now.unsealed(text)).toBe("my own words");
  expect(now.keyedHashes("amara@example.com")).toContain(hash);
  expect(now.mailOfBounceAddress(bounce)).toBe(MAIL);
});

test("what is made from now on is made with the new secret", async () => {
  const before = await having({ AUTH_SECRET: PRESENT, AUTH_SECRET_PREVIOUS: FORMER });
  const [link, text, hash] = [before.signId("pool", "a b"), before.sealed("words"), before.keyedHash("x")];

  const later = await having({ AUTH_SECRET: PRESENT });

  expect(later.readSigned("pool", link)).toBe("a b");
  expect(later.unsealed(text)).toBe("words");
  expect(later.keyedHashes("x")).toEqual([hash]);
});

test("a secret that leaked opens what is kept, and makes no link and no return address good", async () => {
  const { link, text, hash, bounce } = await madeBefore();

  const now = await having({ AUTH_SECRET: PRESENT, AUTH_SECRET_LEAKED: FORMER });

  expect(now.readSigned("unsubscribe", link)).toBeNull();
  expect(now.mailOfBounceAddress(bounce)).toBeNull();
  expect(now.unsealed(text)).toBe("my own words");
  expect(now.keyedHashes("amara@example.com")).toContain(hash);
});

test("without the former secret nothing of it is read", async () => {
  const { link, text, hash } = await madeBefore();

  const now = await having({ AUTH_SECRET: PRESENT });

  expect(now.readSigned("unsubscribe", link)).toBeNull();
  expect(now.unsealed(text)).toBeNull();
  expect(now.keyedHashes("amara@example.com")).not.toContain(hash);
});

test("a text is sealed anew once, and only what can be opened", async () => {
  const { text } = await madeBefore();
  const now = await having({ AUTH_SECRET: PRESENT, AUTH_SECRET_PREVIOUS: FORMER });
  const anew = now.sealedAnew(text) ?? "";

  expect(now.sealedAnew(anew)).toBeNull();
  expect(now.sealedAnew("nonsense")).toBeNull();
  const { unsealed } = await having({ AUTH_SECRET: PRESENT });
  expect(unsealed(anew)).toBe("my own words");
});

test("a former secret that is too short is refused by name", async () => {
  const { sealed } = await having({ AUTH_SECRET: PRESENT, AUTH_SECRET_PREVIOUS: "short" });

  expect(() => sealed("words")).toThrow("AUTH_SECRET_PREVIOUS");
});
