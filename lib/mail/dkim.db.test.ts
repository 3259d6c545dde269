import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import { afterAll, expect, test, vi } from "vitest";
import { SmtpSink } from "@/tests/support/smtp-sink";
import { clock, post } from "./mail.fixtures";

// Our signature as another program sees it, on a message that has come through a server.

const folder = mkdtempSync(join(tmpdir(), "dkim-"));
const keyFile = join(folder, "key.pem");
afterAll(() => rmSync(folder, { recursive: true }));
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
writeFileSync(keyFile, privateKey.export({ type: "pkcs8", format: "pem" }));

const sink = new SmtpSink();
vi.stubEnv("SMTP_URL", await sink.start());
vi.stubEnv("MAIL_FROM", "Jobs <jobs@acme.example>");
vi.stubEnv("DKIM_SELECTOR", "s1");
vi.stubEnv("DKIM_KEY_FILE", keyFile);

const { dkimRecord } = await import("./dkim");
const { sendDue } = await import("./send");

afterAll(() => sink.stop());

interface Verified {
  results: { status: { result: string; aligned: string }; signingHeaders: { keys: string } }[];
}
const verify = dkimVerify as (message: Buffer, options: object) => Promise<Verified>;

test("a signed message is believed, and its signature covers what stops it", async () => {
  const oneClick = `<https://acme.example/api/alerts/unsubscribe?token=${"t".repeat(90)}>`;
  await post("sam@example.com", {
    stream: "bulk",
    headers: { "List-Unsubscribe": oneClick, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  });
  await sendDue(clock);

  const raw = Buffer.from(sink.mails[0]?.raw ?? "", "latin1");
  const record = dkimRecord("acme.example");
  const resolver = async (name: string) => (name === record?.name ? [[record.value]] : []);
  const { results } = await verify(raw, { resolver });

  expect(results).toMatchObject([{ status: { result: "pass", aligned: "acme.example" } }]);
  const covered = results[0]?.signingHeaders.keys.toLowerCase().split(/\s*:\s*/) ?? [];
  expect(covered).toEqual(
    expect.arrayContaining(["from", "to", "subject", "list-unsubscribe", "list-unsubscribe-post"]),
  );
  const changed = Buffer.from(raw.toString("latin1").replace("token=ttt", "token=xxx"), "latin1");
  expect((await verify(changed, { resolver })).results[0]?.status.result).not.toBe("pass");
});
