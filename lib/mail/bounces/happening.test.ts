import { expect, test } from "vitest";
import { codeIn, judged } from "./happening";

test.each([
  ["550 5.1.1 User unknown", { kind: "bounced", isAddress: true }],
  ["550 5.1.10 RESOLVER.ADR.RecipientNotFound", { kind: "bounced", isAddress: true }],
  ["550 No such user here", { kind: "bounced", isAddress: true }],
  ["552 5.3.4 Message too big", { kind: "bounced", isAddress: false }],
  ["550 5.7.515 Access denied, sending domain does not meet the required level", { kind: "about-us" }],
  ["554 5.7.1 Message refused by policy", { kind: "about-us" }],
  ["451 4.7.1 Greylisted, try again", { kind: "about-us" }],
  ["552 5.2.2 Mailbox full", { kind: "put-off" }],
  ["550 Host 203.5.1.10 blocked", { kind: "bounced", isAddress: false }],
])("%s", (answer, happening) => {
  expect(judged(codeIn(answer), answer)).toMatchObject(happening);
});

test.each([
  ["550 5.1.1 User unknown", "5.1.1"],
  ["smtp; 552 5.2.2", "5.2.2"],
  ["550 Host 203.5.1.10 blocked", null],
  ["550 2.5.1.10 blocked", null],
  ["550 refused", null],
])("the code in %j is %s: three numbers, and none of an address on the network", (answer, code) => {
  expect(codeIn(answer)).toBe(code);
});
