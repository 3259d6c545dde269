import { describe, expect, test } from "vitest";
import { type Invitation, invitation } from "./invitation";

const now = new Date("2026-12-01T09:00:00Z");
const call: Invitation = {
  uid: "5b0c6f0e-8f1e-4a63-9a0e-0d9f3b6a7c11@graduates.example",
  sequence: 0,
  isCancelled: false,
  startsAt: new Date("2027-07-06T09:00:00Z"),
  endsAt: new Date("2027-07-06T09:30:00Z"),
  summary: "Strategy call with Priya Raman",
  description:
    "Tuesday 6 July 2027, 10:00 (UK time)\nMove or cancel: https://graduates.example/strategy-call/manage?token=abc",
  manageUrl: "https://graduates.example/strategy-call/manage?token=abc",
  organizer: { name: "Buchanan Graduates", email: "hello@graduates.example" },
  attendee: { name: "Sam Taylor", email: "sam@example.com" },
};

interface Property {
  name: string;
  parameters: Record<string, string>;
  value: string;
}

/** Reads a calendar by RFC 5545 and by nothing of the library that wrote it: unfold, split off parameters, unescape. */
function parse(file: string): Property[] {
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  return file
    .replace(/\r\n[ \t]/g, "")
    .trimEnd()
    .split("\r\n")
    .map((line) => {
      const [, name = "", parameters = "", value = ""] =
        /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/.exec(line) ?? [];
      const pairs = [...parameters.matchAll(/;([A-Z-]+)=(?:"([^"]*)"|([^";:,]*))/g)].map((m) => [
        m[1] ?? "",
        m[2] ?? m[3] ?? "",
      ]);
      const unescaped = value.replace(/\\([nN,;\\])/g, (_, c: string) => (c.toLowerCase() === "n" ? "\n" : c));
      return { name, parameters: Object.fromEntries(pairs) as Record<string, string>, value: unescaped };
    });
}

const read = (given: Partial<Invitation> = {}) => parse(invitation({ ...call, ...given }, now).content);
const of = (properties: Property[], name: string) => properties.find((property) => property.name === name);

describe("an invitation", () => {
  test("asks for the call in UTC, whatever the server's zone, and says when it was written", () => {
    const properties = read();

    expect(of(properties, "METHOD")?.value).toBe("REQUEST");
    expect(of(properties, "DTSTART")).toEqual({ name: "DTSTART", parameters: {}, value: "20270706T090000Z" });
    expect(of(properties, "DTEND")?.value).toBe("20270706T093000Z");
    expect(of(properties, "DTSTAMP")?.value).toBe("20261201T090000Z");
    expect(of(properties, "STATUS")?.value).toBe("CONFIRMED");
    expect(properties.map(({ name }) => name)).not.toContain("TZID");
    expect(properties.map(({ name }) => name)).not.toContain("TRIGGER");
  });

  test("comes from the agency, to one person who is asked to answer", () => {
    const properties = read();

    expect(of(properties, "ORGANIZER")).toMatchObject({
      parameters: { CN: "Buchanan Graduates" },
      value: "mailto:hello@graduates.example",
    });
    expect(of(properties, "ATTENDEE")).toMatchObject({
      parameters: { CN: "Sam Taylor", RSVP: "TRUE", PARTSTAT: "NEEDS-ACTION" },
      value: expect.stringMatching(/^mailto:sam@example\.com$/i),
    });
  });

  test("moved, keeps its identity and has a higher sequence", () => {
    const moved = read({
      sequence: 3,
      startsAt: new Date("2027-07-07T09:00:00Z"),
      endsAt: new Date("2027-07-07T09:30:00Z"),
    });

    expect(of(moved, "UID")?.value).toBe(call.uid);
    expect(of(moved, "SEQUENCE")?.value).toBe("3");
    expect(of(moved, "METHOD")?.value).toBe("REQUEST");
  });

  test("cancelled, says so in method and status, to the same person from the same organizer", () => {
    const cancelled = read({ isCancelled: true, sequence: 4 });

    expect(of(cancelled, "METHOD")?.value).toBe("CANCEL");
    expect(of(cancelled, "STATUS")?.value).toBe("CANCELLED");
    expect(of(cancelled, "UID")?.value).toBe(call.uid);
    expect(of(cancelled, "ORGANIZER")).toEqual(of(read(), "ORGANIZER"));
    expect(of(cancelled, "ATTENDEE")?.value).toBe(of(read(), "ATTENDEE")?.value);
  });

  test("says its method in the type of the attachment as well, or Outlook refuses it", () => {
    expect(invitation(call, now)).toMatchObject({
      method: "REQUEST",
      contentType: "text/calendar; charset=utf-8; method=REQUEST",
    });
    expect(invitation({ ...call, isCancelled: true }, now)).toMatchObject({
      method: "CANCEL",
      contentType: "text/calendar; charset=utf-8; method=CANCEL",
    });
  });

  test("folds long lines at 75 octets and never inside a letter", () => {
    const { content } = invitation({ ...call, summary: "Straße, naïve café 😀 ".repeat(12).trim() }, now);
    const lines = content.split("\r\n");

    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(content).not.toContain("\uFFFD");
    expect(of(parse(content), "SUMMARY")?.value).toBe("Straße, naïve café 😀 ".repeat(12).trim());
    expect(lines.slice(0, -1).every((line) => !line.includes("\n"))).toBe(true);
  });

  test("survives commas, semicolons, backslashes and line ends", () => {
    const properties = read({ description: "One, two; three\\four\nfive" });

    expect(of(properties, "DESCRIPTION")?.value).toBe("One, two; three\\four\nfive");
  });

  test.each([
    ['Sam "Sparks" Taylor', "Sam 'Sparks' Taylor"],
    ["Taylor, Sam; Esq: x", "Taylor, Sam; Esq: x"],
    ["Sam\r\nATTENDEE:mailto:eve@example.com", "Sam ATTENDEE:mailto:eve@example.com"],
  ])("takes the name %j without letting it become anything else", (name, shown) => {
    const properties = read({ attendee: { name, email: "sam@example.com" }, summary: `Strategy call: ${name}` });

    expect(of(properties, "ATTENDEE")?.parameters.CN).toBe(shown);
    expect(properties.filter((property) => property.name === "ATTENDEE")).toHaveLength(1);
    expect(properties.every((property) => property.name !== "")).toBe(true);
  });
});
