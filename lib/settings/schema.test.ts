import { describe, expect, test } from "vitest";
import { agencyDetails, lookDetails, mailDetails, privacyDetails } from "./schema";
import { PERIOD_KEYS, PERIODS } from "./vocabulary";

const agency = {
  version: "0",
  name: "Harker First Jobs",
  legalName: "Harker Ltd",
  companyNumber: "01234567",
  address: "1 Quay, Hull",
  phone: "01482 496 0123",
  email: "hello@harker.example",
};
const privacy = { version: "0", ...Object.fromEntries(PERIOD_KEYS.map((key) => [key, String(PERIODS[key].usual)])) };

test.each(["1234", "SC12", "not a number", ""])("%j is no company number", (companyNumber) => {
  expect(agencyDetails.safeParse({ ...agency, companyNumber }).success).toBe(false);
});

test.each(["01234567", "sc123456", "0123 4567"])("%j is a company number", (companyNumber) => {
  expect(agencyDetails.safeParse({ ...agency, companyNumber }).success).toBe(true);
});

describe("office hours", () => {
  const sentence = (times: object) => agencyDetails.safeParse({ ...agency, ...times }).error?.issues[0]?.message;

  test("become minutes of each day that has them", () => {
    const { opening } = agencyDetails.parse({ ...agency, from1: "09:00", to1: "17:30" }).values;

    expect(opening).toEqual({ "1": { from: 540, to: 1050 } });
  });

  test.each([
    [{ from1: "09:00" }, "Say from when until when on Monday, or leave both empty"],
    [{ to7: "09:00" }, "Say from when until when on Sunday, or leave both empty"],
    [{ from2: "17:00", to2: "09:00" }, "On Tuesday the end is before the start"],
    [{ from3: "25:00", to3: "26:00" }, "Enter a time like 9:00"],
  ])("%j: %s", (times, words) => {
    expect(sentence(times)).toBe(words);
  });
});

describe("what would do harm is refused", () => {
  test.each([
    [mailDetails, { senderName: "Harker\r\nBcc: everybody@example.com" }],
    [mailDetails, { senderName: "x".repeat(10_000) }],
    [mailDetails, { senderAddress: "not an address" }],
    [mailDetails, { replyTo: "a@b.example\r\nX: y" }],
    [privacyDetails, { ...privacy, noticeRights: "[Here](javascript:alert(1))" }],
    [privacyDetails, { ...privacy, noticeRights: "[Here]( data:text/html,x)" }],
    [privacyDetails, { ...privacy, noticeRights: "x".repeat(10_000) }],
    [privacyDetails, { ...privacy, icoNumber: "<script>" }],
    [agencyDetails, { ...agency, phone: "javascript:alert(1)" }],
    [agencyDetails, { ...agency, name: "x".repeat(10_000) }],
    [lookDetails, { accent: "red;}body{display:none" }],
    [lookDetails, { accent: "#ffd400" }],
    [lookDetails, { accent: "#0b6660", logo: "x" }],
  ])("%#", (schema, values) => {
    expect(schema.safeParse({ version: "0", ...values }).success).toBe(false);
  });
});

test("a colour that cannot be read is told with the nearest that can", () => {
  const { error } = lookDetails.safeParse({ version: "0", accent: "#e07a00" });

  expect(error?.issues[0]?.message).toMatch(/contrast of 2\.\d where 4\.5 is needed.*#[0-9a-f]{6}$/);
});

test.each(PERIOD_KEYS)("%s may be set from its least to its most, and not beyond", (key) => {
  const { least, most, usual } = PERIODS[key];
  const isTaken = (length: number | string) => privacyDetails.safeParse({ ...privacy, [key]: String(length) }).success;

  expect([least, usual, most].map(isTaken)).toEqual([true, true, true]);
  expect([least - 1, most + 1, "twelve", "12.5", "-1", "1e9"].map(isTaken)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});
