import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { SmtpSink } from "@/tests/support/smtp-sink";

const sink = new SmtpSink();
// The environment is read once, so the address must be known before anything reads it.
vi.stubEnv("SMTP_URL", await sink.start());

const { db } = await import("@/lib/core/db");
const { sendDue } = await import("@/lib/mail/send");
const { bookCall } = await import("../booking");
const { asking, emptyDiaries, newConsultant, NOW, samWants, TUESDAY_TEN } = await import("../calls.fixtures");
const { cancelCall } = await import("../cancelling");
const { sendReminders } = await import("./send-now");

const clock = () => NOW;
const dayBefore = new Date(TUESDAY_TEN.getTime() - 86_400_000);

beforeEach(async () => {
  await emptyDiaries();
  sink.mails.length = 0;
  await newConsultant("Priya");
});
afterAll(() => sink.stop());

/** Sends what is waiting, as of the test's own time. */
async function sendAll() {
  await db.outboxMail.updateMany({ data: { notBefore: NOW } });
  await sendDue(clock);
}

async function samHasCall() {
  const booking = await bookCall(samWants(), asking());
  await sendAll();
  return booking.ok ? (new URL(booking.call.manageUrl).searchParams.get("token") ?? "") : "";
}

test("the invitation arrives as calendars look for it: an alternative with its method, and a file", async () => {
  const token = await samHasCall();

  const [mail] = sink.to("Sam.Taylor@example.com");
  expect(mail?.raw).toMatch(/Content-Type: multipart\/alternative[^]*Content-Type: text\/calendar;[^]*method=REQUEST/);
  expect(mail?.attachments.map(({ filename }) => filename)).toContain("strategy-call.ics");
  expect(mail?.replyTo?.value[0]?.address).toBe("priya@agency.example");
  expect(mail?.text).toContain(`/strategy-call/manage?token=${token}`);

  await cancelCall(token, NOW);
  await sendAll();

  expect(sink.to("Sam.Taylor@example.com").at(-1)?.raw).toMatch(/Content-Type: text\/calendar;[^]*method=CANCEL/);
});

test("a run of the reminders sends each once; the same run again sends nothing", async () => {
  await samHasCall();
  sink.mails.length = 0;

  expect(await sendReminders(dayBefore, clock)).toEqual({ sent: 1, skipped: 0, failed: 0 });
  expect(await sendReminders(dayBefore, clock)).toEqual({ sent: 0, skipped: 1, failed: 0 });

  expect(sink.mails.map(({ subject }) => subject)).toEqual([
    "Reminder: your strategy call is Tuesday 8 December, 10:00 (UK time)",
  ]);
});

test("what an earlier run wrote and did not live to send goes out with the next", async () => {
  await samHasCall();
  sink.mails.length = 0;
  const { remindDue } = await import("./reminders");
  await remindDue(dayBefore);

  expect(await sendReminders(dayBefore, clock)).toEqual({ sent: 1, skipped: 1, failed: 0 });
  expect(await db.outboxMail.count({ where: { template: "call-reminder", status: "sent" } })).toBe(1);
});
