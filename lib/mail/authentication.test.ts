import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "dkim-"));
const keyFile = join(folder, "key.pem");
afterAll(() => rmSync(folder, { recursive: true }));
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
writeFileSync(keyFile, privateKey.export({ type: "pkcs8", format: "pem" }));

vi.stubEnv("MAIL_FROM", "Jobs <jobs@mail.acme.example>");
vi.stubEnv("APP_URL", "https://acme.example");
vi.stubEnv("BOUNCE_ADDRESS", "bounces@bounce.mail.acme.example");
vi.stubEnv("DKIM_SELECTOR", "s1");
vi.stubEnv("DKIM_KEY_FILE", keyFile);

const { checkMailDomain } = await import("./authentication");
const { dkimRecord } = await import("./dkim");

const DOMAIN = "mail.acme.example";
const record = dkimRecord(DOMAIN)!;
let texts: Record<string, string[]>;
const servers = { "mail.acme.example": ["mx.acme.example"], "bounce.mail.acme.example": ["mx.acme.example"] };
const dns = {
  texts: async (name: string) => texts[name] ?? [],
  mailServers: async (name: string) => servers[name as keyof typeof servers] ?? [],
};
const states = async () =>
  Object.fromEntries((await checkMailDomain(DOMAIN, dns)).map(({ name, state }) => [name.split(":")[0], state]));

beforeEach(() => {
  texts = {
    "bounce.mail.acme.example": ["v=spf1 include:_spf.provider.example -all"],
    [record.name]: [record.value],
    "_dmarc.acme.example": ["v=DMARC1; p=reject; rua=mailto:d@acme.example"],
  };
});

test("a domain with everything in place is good throughout, DMARC of its parent included", async () => {
  expect(new Set(Object.values(await states()))).toEqual(new Set(["good"]));
});

describe("SPF", () => {
  test.each([
    ["none", [], "bad"],
    ["two", ["v=spf1 -all", "v=spf1 mx -all"], "bad"],
    ["everybody", ["v=spf1 +all"], "bad"],
    ["nobody refused", ["v=spf1 mx"], "unsure"],
    ["a soft end", ["v=spf1 mx ~all"], "good"],
    ["a redirect", ["v=spf1 redirect=_spf.acme.example"], "good"],
    ["another text beside it", ["site-verification=1", "v=spf1 mx -all"], "good"],
  ])("%s", async (_, found, state) => {
    texts["bounce.mail.acme.example"] = found;
    expect((await states()).SPF).toBe(state);
  });
});

describe("DKIM", () => {
  test("a key that is missing is given, for the DNS", async () => {
    texts[record.name] = [];
    const checks = await checkMailDomain(DOMAIN, dns);
    expect(checks[1]).toMatchObject({ state: "bad", record: { name: "s1._domainkey.mail.acme.example" } });
    expect(checks[1]?.record?.value).toMatch(/^v=DKIM1; k=rsa; p=[A-Za-z0-9+/=]{300,}$/);
  });

  test("another key is noticed, and one that was published with spaces is not", async () => {
    texts[record.name] = ["v=DKIM1; k=rsa; p=AAAA"];
    expect((await states()).DKIM).toBe("bad");
    texts[record.name] = [record.value.replace(/p=(.{100})/, "p=$1 ")];
    expect((await states()).DKIM).toBe("good");
  });
});

describe("DMARC", () => {
  test.each([
    ["none", {}, "bad"],
    ["one that only watches", { "_dmarc.mail.acme.example": ["v=DMARC1; p=none"] }, "unsure"],
    ["one of its own", { "_dmarc.mail.acme.example": ["v=DMARC1; p=quarantine"] }, "good"],
  ])("%s", async (_, found, state) => {
    texts = { ...texts, "_dmarc.acme.example": [], ...found };
    expect((await states()).DMARC).toBe(state);
  });
});

test("a DNS that cannot be asked is no verdict", async () => {
  const away = { texts: async () => null, mailServers: async () => null };
  const checks = await checkMailDomain(DOMAIN, away);
  expect(checks.filter(({ state }) => state === "bad")).toEqual([]);
});
