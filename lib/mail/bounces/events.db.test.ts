import { createHmac } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { deliveryReport } from "./bounces.fixtures";

vi.stubEnv("BOUNCE_ADDRESS", "bounces@mail.example.com");
vi.stubEnv("MAIL_EVENTS_SECRET", "a secret of the provider");

const { db } = await import("@/lib/core/db");
const { suppressedAmong } = await import("../addresses");
const { post, rowOf } = await import("../mail.fixtures");
const { bounceAddress } = await import("./address");
const { isSignedByProvider, takeEvents, takeReport } = await import("./intake");

const soon = () => new Date();
const stopped = async (stream: "transactional" | "bulk") =>
  (await suppressedAmong(["sam@example.com"], stream, soon())).size > 0;

beforeEach(async () => {
  await db.outboxMail.deleteMany();
  await db.suppression.deleteMany();
});

test("a mailbox that does not exist is not written to again, and the report counts once however often it comes", async () => {
  const id = await post("Sam@example.com");
  const report = deliveryReport({ to: bounceAddress(id) ?? "" });

  expect(await takeReport(report, soon())).toEqual({ taken: 1, ignored: 0 });
  expect(await takeReport(report, soon())).toEqual({ taken: 0, ignored: 1 });

  expect([await stopped("transactional"), await stopped("bulk")]).toEqual([true, true]);
  expect(await db.mailEvent.findMany()).toMatchObject([{ source: "report", kind: "bounced", code: "5.1.1" }]);
});

test("a complaint stops digests at once, and nothing that somebody asks for", async () => {
  const { messageId } = await rowOf(await post("sam@example.com", { stream: "bulk" }));

  await takeEvents({ events: [{ id: "e1", type: "complaint", messageId }] }, soon());

  expect([await stopped("transactional"), await stopped("bulk")]).toEqual([false, true]);
});

test("a mailbox that puts off three messages in a month gets no digests; twice is nothing", async () => {
  const off = async (id: string) => {
    const { messageId } = await rowOf(await post("sam@example.com", { stream: "bulk" }));
    await takeEvents({ events: [{ id, type: "temporary-bounce", messageId, code: "5.2.2" }] }, soon());
  };
  await off("e1");
  await off("e2");
  expect(await stopped("bulk")).toBe(false);

  await off("e3");

  expect([await stopped("bulk"), await stopped("transactional")]).toEqual([true, false]);
});

test.each([
  ["a message of somebody else", async () => "<stranger@elsewhere.example>"],
  [
    "one of long ago",
    async () => {
      const id = await post("sam@example.com");
      await db.outboxMail.update({ where: { id }, data: { createdAt: new Date(Date.now() - 15 * 86_400_000) } });
      return (await rowOf(id)).messageId;
    },
  ],
])("what is said of %s changes nothing", async (_, messageIdOf) => {
  const messageId = await messageIdOf();

  expect(await takeEvents({ events: [{ id: "e1", type: "bounce", messageId }] }, soon())).toEqual({
    taken: 0,
    ignored: 1,
  });
  expect(await stopped("bulk")).toBe(false);
});

test.each([
  ["refused by a policy", "bounce", "5.7.1"],
  ["refused for the sake of our signature", "bounce", "5.7.26"],
  ["put off since they do not know us yet", "temporary-bounce", "4.7.1"],
] as const)("%s, four times in a month: that is about us and not held against the reader", async (_, type, code) => {
  for (const id of ["e1", "e2", "e3", "e4"]) {
    const { messageId } = await rowOf(await post("sam@example.com", { stream: "bulk" }));
    await takeEvents({ events: [{ id, type, messageId, code, reason: "Policy" }] }, soon());
  }

  expect(await stopped("bulk")).toBe(false);
});

test("one message that is put off three times is one message", async () => {
  const { messageId } = await rowOf(await post("sam@example.com", { stream: "bulk" }));
  for (const id of ["e1", "e2", "e3"])
    await takeEvents({ events: [{ id, type: "temporary-bounce", messageId, code: "4.2.2" }] }, soon());

  expect(await stopped("bulk")).toBe(false);
});

describe("a provider's signature", () => {
  const now = new Date("2026-11-28T10:00:00Z");
  const sign = (seconds: number, body = "{}", secret = "a secret of the provider") =>
    `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
  const at = now.getTime() / 1000;

  test.each([
    ["of this minute", sign(at), true],
    ["of four minutes ago", sign(at - 240), true],
    ["of ten minutes ago", sign(at - 600), false],
    ["of ten minutes ahead", sign(at + 600), false],
    ["of another body", sign(at, "{ }"), false],
    ["with another secret", sign(at, "{}", "guessed guessed guessed"), false],
    ["that is none", "v1=abc", false],
    ["that is missing", null, false],
  ])("%s", (_, signature, isGood) => {
    expect(isSignedByProvider(signature, "{}", now)).toBe(isGood);
  });
});
