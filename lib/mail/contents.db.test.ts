import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { SmtpSink } from "@/tests/support/smtp-sink";
import { clock, post } from "./mail.fixtures";

// What is in a message as a real server receives it.

const sink = new SmtpSink();
vi.stubEnv("SMTP_URL", await sink.start());
vi.stubEnv("MAIL_FROM", "Jobs, by Acme <jobs@acme.example>");

const { sendDue } = await import("./send");

beforeEach(() => void (sink.mails.length = 0));
afterAll(() => sink.stop());

const message = (text: string) => () => ({ template: "t", subject: text, html: `<p>${text}</p>`, text });

test("MAIL_FROM is who it comes from, whatever signs are in the name", async () => {
  await post("sam@example.com");

  await sendDue(clock);

  expect(sink.mails[0]?.from?.value).toMatchObject([{ address: "jobs@acme.example" }]);
});

test("an address with a comma in its name is one recipient", async () => {
  await post("sam@example.com", { to: { address: "sam@example.com", name: "Osei, Sam, other@example.com" } });

  await sendDue(clock);

  expect(sink.mails[0]?.envelopeTo).toEqual(["sam@example.com"]);
});

test("line breaks in names, subjects and headers cannot add a header", async () => {
  await post("inject@example.com", {
    to: { address: "inject@example.com", name: "Eve\r\nBcc: all@example.com" },
    message: () => ({ template: "t", subject: "Hi\r\nBcc: all@example.com", html: "x", text: "x" }),
    headers: { "X-Test": "a\r\nBcc: all@example.com" },
  });

  await sendDue(clock);

  expect(sink.mails[0]?.bcc).toBeUndefined();
  expect(sink.mails[0]?.raw).not.toMatch(/^Bcc:/im);
});

test.each([
  ["dots at the start of lines", ".\r\n..\r\n.hidden"],
  ["signs of every script", "Café – naïve £40k · Łódź · 職 · 🎓"],
  ["a line longer than SMTP allows", "x".repeat(5000)],
])("%s arrive as they were written", async (_, text) => {
  await post("text@example.com", { message: () => ({ template: "t", subject: "Hello", html: "<p>x</p>", text }) });

  await sendDue(clock);

  expect(sink.mails[0]?.text?.trim()).toBe(text.replaceAll("\r\n", "\n"));
  expect(Math.max(...(sink.mails[0]?.raw ?? "").split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
});

test("lone line ends cannot end the message early", async () => {
  await post("smuggle@example.com", {
    message: message("Hi\n.\nMAIL FROM:<evil@example.com>\r.\rRCPT TO:<all@example.com>"),
  });

  await sendDue(clock);

  expect(sink.mails).toHaveLength(1);
  expect(sink.mails[0]?.raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("an invitation arrives as an alternative that calendars read, and as a file", async () => {
  const content =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  await post("cal@example.com", {
    attachments: [{ filename: "call.ics", contentType: "text/calendar", content, method: "REQUEST" }],
  });

  await sendDue(clock);

  expect(sink.mails[0]?.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8;\s*method=REQUEST/i);
  expect(sink.mails[0]?.attachments.map(({ filename }) => filename)).toContain("call.ics");
});
