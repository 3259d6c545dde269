import { describe, expect, test } from "vitest";
import { fateOf, waitAfter } from "./replies";

const reply = (responseCode: number, response: string, command = "RCPT TO") =>
  Object.assign(new Error(response), { responseCode, response, command });

describe("what a server's answer means", () => {
  test.each([
    ["550 5.1.1 User unknown", 550, { kind: "refused" }],
    ["550 5.1.10 RESOLVER.ADR.RecipientNotFound", 550, { kind: "refused" }],
    ["550 No such user here", 550, { kind: "refused" }],
    ["550 5.7.515 Access denied, sending domain does not meet the required level", 550, { kind: "refused" }],
    ["554 5.7.1 Message refused by policy", 554, { kind: "refused" }],
    ["552 5.2.2 Mailbox full", 552, { kind: "refused" }],
    ["451 4.7.1 Greylisted, try again", 451, { kind: "later" }],
    ["421 4.7.0 Too many connections", 421, { kind: "later" }],
  ])("%s", (text, code, fate) => {
    expect(fateOf(reply(code, text), true)).toMatchObject(fate);
  });

  test("a connection that falls before the message begins is tried again; one that falls after it is in doubt", () => {
    const fallen = Object.assign(new Error("Connection closed unexpectedly"), { code: "ECONNECTION", command: "CONN" });

    expect(fateOf(fallen, false).kind).toBe("unreachable");
    expect(fateOf(fallen, true).kind).toBe("unclear");
  });

  test.each([
    ["a wrong password", Object.assign(reply(535, "535 5.7.8 Bad credentials", "AUTH PLAIN"), { code: "EAUTH" })],
    ["a sender that the server does not know", reply(550, "550 5.7.1 Sender not allowed", "MAIL FROM")],
    ["a server that takes no more at this moment", reply(421, "421 4.7.0 Too many connections", "RCPT TO")],
    ["a server that is full", reply(554, "554 No SMTP service here", "CONN")],
  ])("%s is not held against the message", (_, error) => {
    expect(fateOf(error, false).kind).toBe("unreachable");
  });
});

test("the waits between attempts grow, and end", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((n) => waitAfter(n, "bulk") ?? 0);

  expect([...waits].sort((a, b) => a - b)).toEqual(waits);
  expect(waitAfter(1, "bulk")).toBe(60_000);
  expect(waitAfter(8, "bulk")).toBeNull();
});

test("what somebody sits and waits for is tried again within seconds", () => {
  expect(waitAfter(1, "transactional")).toBeLessThanOrEqual(10_000);
  expect(waitAfter(2, "transactional")).toBe(60_000);
});
