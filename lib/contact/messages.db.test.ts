import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { sendMessage } from "./messages";

const now = new Date("2026-11-25T10:00:00Z");
const from = { network: "campus" };
const letter = { name: "Ade Obi", email: "Ade@Example.com", message: "Do you work in Hull?" };

beforeEach(async () => {
  await db.contactMessage.deleteMany();
  await db.outboxMail.deleteMany();
  await db.rateCount.deleteMany();
});

test("staff get the message and the sender gets a receipt, to the address as typed", async () => {
  await sendMessage(letter, from, now);

  const mails = await db.outboxMail.findMany({ orderBy: { template: "asc" } });
  expect(mails.map(({ template, toAddress, replyTo }) => ({ template, toAddress, replyTo }))).toEqual([
    { template: "contact-for-staff", toAddress: "hello@buchanangraduates.example", replyTo: "Ade@Example.com" },
    { template: "contact-receipt", toAddress: "Ade@Example.com", replyTo: null },
  ]);
  expect(mails[0]?.text).toContain("Do you work in Hull?");
});

test("the receipt repeats nothing that was typed: whoever reads it may never have written to us", async () => {
  const lure = { name: "Win a car at http://evil.example", message: "Go to https://evil.example/prize now" };

  await sendMessage({ ...letter, ...lure, about: "employer" }, from, now);

  const receipt = await db.outboxMail.findFirstOrThrow({ where: { template: "contact-receipt" } });
  expect(JSON.stringify(receipt)).not.toMatch(/evil|prize|Win a car/);
  expect(receipt.text).toContain("Received: Wednesday 25 November 2026, 10:00 (UK time)");
  expect(receipt.text).toContain("About: hiring");
});

test("a privacy complaint is acknowledged with the time the law gives us", async () => {
  await sendMessage({ ...letter, about: "privacy" }, from, now);

  const receipt = await db.outboxMail.findFirstOrThrow({ where: { template: "contact-receipt" } });
  expect(receipt.text).toContain("This email is our acknowledgement");
});

test("the sixth message of one address in a day is refused, whatever its spelling, and nothing is kept", async () => {
  for (let i = 0; i < 5; i++) await sendMessage(letter, from, now);

  const sixth = await sendMessage({ ...letter, email: "ADE@example.com" }, from, now);

  expect(sixth).toMatchObject({ ok: false, reason: "limited" });
  expect(await db.contactMessage.count()).toBe(5);
});

test("the sixth message to one mailbox in a day is refused, whatever tag stands behind its name", async () => {
  for (let i = 0; i < 5; i++) await sendMessage({ ...letter, email: `ade+${i}@example.com` }, from, now);

  expect(await sendMessage({ ...letter, email: "ade+5@example.com" }, from, now)).toMatchObject({ reason: "limited" });
  expect(await db.outboxMail.count({ where: { template: "contact-receipt" } })).toBe(5);
});
