import { expect, test } from "vitest";
import { sealed } from "@/lib/core/secrets/sealing";
import { addressSentTo, sentTo } from "./sent-to";

const now = new Date("2026-11-30T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const tokenIn = (page: string) => new URL(page, "https://site.test").searchParams.get("to") ?? "";

test("the page says where the mail went, and its address does not", () => {
  const page = sentTo("/alerts?sent=1", "nina@example.com", now);

  expect(page).toMatch(/^\/alerts\?sent=1&to=[\w-]+$/);
  expect(Buffer.from(tokenIn(page), "base64url").toString()).not.toContain("nina");
  expect(addressSentTo(tokenIn(page), later(5))).toBe("nina@example.com");
});

test("after an hour the page goes without it", () => {
  expect(addressSentTo(tokenIn(sentTo("/sign-in/sent", "nina@example.com", now)), later(61))).toBeNull();
});

test("nothing else that is sealed is opened by an address", () => {
  expect(addressSentTo(sealed("an answer that somebody practised"), now)).toBeNull();
  expect(addressSentTo("forged", now)).toBeNull();
  expect(addressSentTo(undefined, now)).toBeNull();
});
