import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { program } from "@/tests/support/program";
import { SmtpSink } from "@/tests/support/smtp-sink";

// The whole way of a digest, through a real SMTP server and, where it matters, in processes that are killed.

const sink = new SmtpSink();
vi.stubEnv("SMTP_URL", await sink.start());

const { db } = await import("@/lib/core/db");
const { aJob } = await import("@/tests/support/a-job");
const { emptyAlerts, subscribed } = await import("./alerts.fixtures");
const { composeDigests } = await import("./composing");
const sending = await import("./send-now");

const asked = new Date("2026-11-25T10:00:00Z");
const tuesday = new Date("2026-12-01T08:00:00Z");
const nextTuesday = new Date("2026-12-08T08:00:00Z");
const clock = () => new Date();
const sendDigests = (at: Date) => sending.sendDigests(at, clock, { digest: composeDigests });

beforeEach(async () => {
  sink.mails.length = 0;
  sink.behaviours.clear();
  sink.onMail = () => undefined;
  await emptyAlerts();
});
afterAll(() => sink.stop());

const crowd = async (size: number) => {
  for (let i = 0; i < size; i++) await subscribed(`crowd-${i}@example.com`, asked);
  await aJob({ title: "Trainee surveyor", publishedAt: asked, liveSeq: null });
};
/** How many mails each address got. */
const copies = () => {
  const counts = new Map<string, number>();
  for (const { envelopeTo } of sink.mails) counts.set(envelopeTo[0] ?? "", (counts.get(envelopeTo[0] ?? "") ?? 0) + 1);
  return counts;
};

const alertsSend = program("scripts/alerts-send.ts");

/** The command in a process of its own, as an operator runs it. Answers its last line. */
async function command(onStart: (child: ChildProcess) => void = () => undefined): Promise<string> {
  const child = spawn(process.execPath, [...(await alertsSend), "--now", tuesday.toISOString()], {
    env: { ...process.env, LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onStart(child);
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await once(child, "close");
  return said.trim().split("\n").at(-1) ?? "";
}

test("each subscriber gets one digest; the same instant again sends nothing", async () => {
  await crowd(12);
  await subscribed("nothing-new@example.com", asked, { q: "astronaut" });

  expect(await sendDigests(tuesday)).toEqual({ sent: 12, skipped: 1, failed: 0 });
  expect(await sendDigests(tuesday)).toEqual({ sent: 0, skipped: 0, failed: 0 });

  expect([...copies().values()]).toEqual(Array.from({ length: 12 }, () => 1));
});

test("as received, the mail has the headers of RFC 8058 letter by letter, each on one line, and both parts", async () => {
  await crowd(1);

  await sendDigests(tuesday);

  const [mail] = sink.mails;
  const { id } = await db.digest.findFirstOrThrow();
  const { signId } = await import("@/lib/core/secrets/tokens");
  expect(mail?.raw).toContain(
    `\r\nList-Unsubscribe: <http://localhost:3000/api/alerts/unsubscribe?token=${signId("unsubscribe", id)}>\r\n`,
  );
  expect(mail?.raw).toContain("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
  expect(mail?.raw).toMatch(/\r\nList-[Ii][Dd]: Job alerts <alerts\.localhost>\r\n/);
  expect(mail?.text).toContain("Trainee surveyor");
  expect(mail?.html).toContain("Trainee surveyor");
});

test("a server that is down fails them with the reason kept, and they go when it is back", async () => {
  await crowd(8);
  await sink.stop();

  const down = await sendDigests(tuesday);
  const reasons = await db.outboxMail.findMany({ select: { error: true } });
  await sink.start();
  const back = await sendDigests(tuesday);

  expect(down).toEqual({ sent: 0, skipped: 0, failed: 8 });
  expect(reasons.every(({ error }) => error?.includes("ECONNREFUSED"))).toBe(true);
  expect(back).toEqual({ sent: 8, skipped: 0, failed: 0 });
});

test("a digest that never arrived comes again in the next one; what arrived does not", async () => {
  await crowd(2);
  sink.behaviours.set("crowd-0@example.com", "refuse-message");

  await sendDigests(tuesday);
  sink.behaviours.clear();
  await aJob({ title: "Junior baker", publishedAt: asked, liveSeq: null });
  sink.mails.length = 0;
  await sendDigests(nextTuesday);

  expect(sink.to("crowd-0@example.com")[0]?.text).toMatch(
    /Junior baker[^]*Trainee surveyor|Trainee surveyor[^]*Junior baker/,
  );
  expect(sink.to("crowd-1@example.com")[0]?.text).not.toContain("Trainee surveyor");
});

test("two processes at once: nobody gets two", { timeout: 60_000 }, async () => {
  await crowd(40);

  const lines = await Promise.all([command(), command()]);

  expect(copies().size).toBe(40);
  expect(Math.max(...copies().values())).toBe(1);
  expect(lines.every((line) => /^\d+ sent, \d+ skipped, 0 failed$/.test(line))).toBe(true);
});

/** Half a minute later a dead process has lost its claims, and what was put off is tried again. */
async function timePasses(): Promise<void> {
  await db.outboxMail.updateMany({ where: { status: "sending" }, data: { leaseUntil: new Date(0) } });
}

test(
  "killed ten times, before, at and after any mail, beside a server that fails: nobody gets two, and nobody is forgotten",
  { timeout: 120_000 },
  async () => {
    await crowd(80);
    for (const n of [3, 33, 63]) sink.behaviours.set(`crowd-${n}@example.com`, "later-message");
    sink.behaviours.set("crowd-50@example.com", "drop-after-data");
    for (let kill = 0; kill < 10; kill++) {
      let child: ChildProcess | undefined;
      const from = sink.mails.length;
      // Some die while they prepare or connect, the others at their first, second … mail.
      const soon = kill % 3 === 0 ? setTimeout(() => child?.kill("SIGKILL"), 400 + 150 * kill) : undefined;
      sink.onMail = () => {
        if (sink.mails.length - from > kill) child?.kill("SIGKILL");
      };
      await command((started) => (child = started));
      clearTimeout(soon);
      await timePasses();
    }
    sink.onMail = () => undefined;
    sink.behaviours.clear();
    await command();
    await command();

    const statuses = await db.outboxMail.findMany({ select: { toAddress: true, status: true } });
    const got = copies();
    expect(statuses).toHaveLength(80);
    expect(Math.max(...got.values())).toBe(1);
    // What was on the wire at a kill, at most one message a connection, and what the server dropped after the last byte.
    const unclear = statuses.filter(({ status }) => status === "unclear");
    expect(unclear.length).toBeLessThanOrEqual(10 * 5 + 1);
    expect(statuses.filter(({ status }) => status !== "unclear").every(({ status }) => status === "sent")).toBe(true);
    for (const { toAddress, status } of statuses) if (status === "sent") expect(got.get(toAddress)).toBe(1);

    // Whoever is in doubt has the job in the next digest.
    await aJob({ title: "Junior baker", publishedAt: asked, liveSeq: null });
    sink.mails.length = 0;
    await sendDigests(nextTuesday);
    for (const { toAddress, status } of statuses)
      expect(sink.to(toAddress)[0]?.text?.includes("Trainee surveyor"), toAddress).toBe(status === "unclear");
  },
);
