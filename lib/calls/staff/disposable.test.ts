import { expect, test } from "vitest";
import { isDisposable } from "./disposable";

test.each([
  "sam@mailinator.com",
  "sam@MAILINATOR.com",
  "sam@any.box.of.mailinator.com",
  "sam@guerrillamail.com",
  "sam@yopmail.com",
  "sam@10minutemail.com",
])("%s is thrown away after use", (address) => expect(isDisposable(address)).toBe(true));

test.each([
  "sam@gmail.com",
  "sam@leeds.ac.uk",
  "sam@example.com",
  // Forwarded to a mailbox that somebody keeps.
  "x7k2@privaterelay.appleid.com",
  "sam@duck.com",
  "sam.abc@simplelogin.com",
  "mailinator.com@example.com",
  "sam@mailinator.example",
  "sam@com",
  "",
])("%j is not", (address) => expect(isDisposable(address)).toBe(false));
