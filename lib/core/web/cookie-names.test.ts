import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

/** The names as a site at this address gives them. */
async function named(appUrl: string) {
  vi.stubEnv("APP_URL", appUrl);
  vi.resetModules();
  const { cookieName } = await import("./cookie-names");
  return [cookieName("next-auth.session-token"), cookieName("desk", { isWholeSite: false })];
}

test("over https no neighbouring host can plant a cookie of ours: its name has the prefix that browsers guard", async () => {
  expect(await named("https://graduates.example")).toEqual(["__Host-next-auth.session-token", "__Secure-desk"]);
});

test("on one's own machine, without https, cookies have no prefix that browsers would refuse", async () => {
  expect(await named("http://localhost:3000")).toEqual(["next-auth.session-token", "desk"]);
});
