import { expect, test } from "vitest";
import { mailboxKey } from "./mailbox-key";

test.each([
  ["Sam.Okafor@Example.com", "sam.okafor@example.com"],
  ["victim+0@example.com", "victim@example.com"],
  ["victim+1+2@example.com", "victim@example.com"],
  ["v.ic.tim@gmail.com", "victim@gmail.com"],
  ["Vic.Tim+jobs@GoogleMail.com", "victim@gmail.com"],
])("%s is the mailbox of %s", (address, mailbox) => {
  expect(mailboxKey(address)).toBe(mailbox);
});

test.each([
  ["a dot at another provider", "sam.okafor@example.com", "samokafor@example.com"],
  ["a name that is nothing but a tag", "+one@example.com", "+two@example.com"],
  ["a name before another at", "a@b+c@example.com", "a@example.com"],
  ["a domain that ends like Gmail's", "s.am@notgmail.com", "sam@notgmail.com"],
])("%s makes another mailbox", (_, one, other) => {
  expect(mailboxKey(one)).not.toBe(mailboxKey(other));
});
