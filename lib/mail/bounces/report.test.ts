import { describe, expect, test, vi } from "vitest";
import { complaintReport, deliveryReport } from "./bounces.fixtures";

vi.stubEnv("BOUNCE_ADDRESS", "bounces@mail.example.com");
vi.stubEnv("AUTH_SECRET", "a secret of more than sixteen letters");

const { bounceAddress, mailOfBounceAddress } = await import("./address");
const { readReport } = await import("./report");

const mailId = "0d3f6c1e-7a52-4a7e-9f0e-5b1f0c9d2e11";
const to = bounceAddress(mailId) ?? "";

describe("the envelope sender of a message", () => {
  test("says which message it is, fits a local part of 64 letters, and is read back in any case", () => {
    expect(to).toMatch(/^bounces\+[0-9a-f]{32}\.[0-9a-f]{16}@mail\.example\.com$/);
    expect(to.split("@")[0]?.length).toBeLessThanOrEqual(64);
    expect(mailOfBounceAddress(to)).toBe(mailId);
    expect(mailOfBounceAddress(to.toUpperCase())).toBe(mailId);
  });

  test.each([
    ["another message's signature", to.replace("0d3f", "1d3f")],
    ["no signature", to.replace(/\.[0-9a-f]{16}@/, "@")],
    ["another address", "bounces@mail.example.com"],
    ["nothing", ""],
  ])("is not believed with %s", (_, address) => expect(mailOfBounceAddress(address)).toBeNull());
});

describe("a report of a mail server", () => {
  test.each([
    ["5.1.1", "smtp; 550 5.1.1 No such user", { kind: "bounced", isAddress: true }],
    ["5.1.10", "smtp; 550 5.1.10 RecipientNotFound", { kind: "bounced", isAddress: true }],
    ["5.2.1", "smtp; 550 5.2.1 Account disabled", { kind: "bounced", isAddress: true }],
    ["5.0.0", "smtp; 550 User unknown", { kind: "bounced", isAddress: true }],
    ["5.3.4", "smtp; 552 5.3.4 Message too big", { kind: "bounced", isAddress: false }],
    // About us, not about the reader.
    ["5.7.1", "smtp; 550 5.7.1 Blocked by policy", { kind: "about-us" }],
    ["5.7.515", "smtp; 550 5.7.515 Domain not authenticated", { kind: "about-us" }],
    ["5.2.2", "smtp; 552 5.2.2 Mailbox full", { kind: "put-off" }],
    ["4.4.7", "smtp; Delivery time expired", { kind: "put-off" }],
  ])("with %s and %s", async (status, diagnostic, happening) => {
    expect(await readReport(deliveryReport({ to, status, diagnostic }))).toMatchObject({
      mailId,
      eventId: "<report-1@mx.example.org>",
      happening,
    });
  });

  test("of a delay is no news yet", async () => {
    expect(await readReport(deliveryReport({ to, action: "delayed", status: "4.2.0" }))).toBeNull();
  });

  test("that came to another address is known by the headers it sends back", async () => {
    const original = [`Return-Path: <${to}>`, "Message-ID: <one@example.com>", "Subject: New jobs"];

    expect(await readReport(deliveryReport({ to: "hello@example.com", original }))).toMatchObject({
      mailId,
      messageId: "<one@example.com>",
    });
  });

  test("that somebody made up names no message", async () => {
    const forged = deliveryReport({ to: to.replace(/\.[0-9a-f]{16}@/, ".0123456789abcdef@") });

    expect(await readReport(forged)).toMatchObject({ mailId: null, messageId: null });
  });
});

describe("a reader's complaint", () => {
  test("is one, whoever it names or hides", async () => {
    expect(await readReport(complaintReport({ to }))).toMatchObject({ mailId, happening: { kind: "complained" } });
  });

  test("that is taken back is none", async () => {
    expect(await readReport(complaintReport({ to, type: "not-spam" }))).toBeNull();
  });
});

test.each([
  ["an answer that somebody is away", "Auto-Submitted: auto-replied\r\nSubject: Away\r\n\r\nBack on Monday."],
  ["a person's answer", "Subject: Re: jobs\r\n\r\nThank you!"],
  ["spam with the words of a report", "Subject: failed\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n"],
  ["nothing", ""],
  ["noise", "\u0000\u0001\u0002".repeat(1000)],
])("%s is no report", async (_, text) => {
  expect(await readReport(Buffer.from(`To: ${to}\r\n${text}`))).toBeNull();
});

test("what is larger than a report ever is, is not even read", async () => {
  expect(await readReport(Buffer.alloc(2 * 1024 * 1024, "a"))).toBeNull();
});
