import { expect, test, vi } from "vitest";

vi.stubEnv("AUTH_SECRET", "a secret of more than sixteen letters");
const { sealed, unsealed } = await import("./sealing");

test.each(["https://sam:geheim@dav.example.com/", "", "Łódź 🎓"])(
  "%j can be read again, and not as it lies there",
  (text) => {
    const kept = sealed(text);
    expect(unsealed(kept)).toBe(text);
    if (text) expect(kept).not.toContain(text);
    expect(sealed(text)).not.toBe(kept);
  },
);

test("what was changed is not read", () => {
  const kept = Buffer.from(sealed("secret"), "base64url");
  kept[kept.length - 1] = (kept.at(-1) ?? 0) ^ 1;
  expect(unsealed(kept.toString("base64url"))).toBeNull();
  expect(unsealed("short")).toBeNull();
});

test("what was cut short within its tag is not read, though a shorter tag would be right", () => {
  const [nonce, tag] = [12, 16];
  const kept = Buffer.from(sealed(""), "base64url");
  expect(kept).toHaveLength(nonce + tag);
  expect(unsealed(kept.subarray(0, nonce + 4).toString("base64url"))).toBeNull();
});
