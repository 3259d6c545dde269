import { afterEach, beforeEach, expect, test } from "vitest";
import { type Staff, type StaffRole, VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { taskBegins, taskEnds } from "@/lib/core/telemetry/task-states";
import { newTraceId, traced } from "@/lib/core/telemetry/trace";
import { postMail } from "@/lib/mail/outbox";
import { emptied } from "@/tests/support/emptied";
import { metricsText } from "./metrics";
import { siteStatus } from "./status";

const now = new Date("2026-12-01T10:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

beforeEach(() => emptied("outbox_mail", "task_state", "mail_stream_control"));
afterEach(() => emptied("outbox_mail", "task_state"));

const staffOf = (role: StaffRole): Staff => ({
  kind: "staff",
  personId: "11111111-1111-4111-8111-111111111111",
  role,
  name: "Ada",
  email: "ada@agency.example",
});

const post = (once: string, notBefore: Date) =>
  postMail(db, {
    once,
    notBefore,
    to: { address: "sam@example.com" },
    message: () => ({ template: "t", subject: "Hello", html: "", text: "" }),
  });

test("a task that fails is counted until it ends well again, and of its error only the kind is kept", async () => {
  const id = newTraceId();
  await traced(() => taskBegins("digests", minutesAgo(10)), id);
  for (const error of [new TypeError("sam@example.com"), Object.assign(new Error("x"), { code: "ECONNREFUSED" })])
    await taskEnds("digests", { at: minutesAgo(9), tookMs: 5, error });
  expect(await db.taskState.findMany()).toMatchObject([
    { name: "digests", failures: 2, error: "Error ECONNREFUSED", endedWellAt: null, traceId: id },
  ]);

  await taskEnds("digests", { at: minutesAgo(1), tookMs: 7 });
  expect(await db.taskState.findMany()).toMatchObject([{ failures: 0, error: null, endedWellAt: minutesAgo(1) }]);
});

test("a message names the request that caused it", async () => {
  const id = newTraceId();
  await traced(() => post("one", now), id);
  await post("other", now);

  const rows = await db.outboxMail.findMany({ orderBy: { once: "asc" }, select: { once: true, traceId: true } });
  expect(rows).toEqual([
    { once: "one", traceId: id },
    { once: "other", traceId: null },
  ]);
});

test("the page of staff has what waits and since when, and is there for admins alone", async () => {
  await post("due", minutesAgo(7));
  await post("later", minutesAgo(-7));
  await taskBegins("digests", minutesAgo(10));

  const status = await siteStatus(staffOf("admin"), now);
  expect(status).toMatchObject({ mail: { waiting: 1, oldestSeconds: 420 }, tasks: [{ name: "digests" }] });
  expect(status?.handedOver).toHaveLength(24);
  expect(status?.database.migration).toMatch(/^\d{14}_/);
  for (const viewer of [staffOf("recruiter"), staffOf("editor"), staffOf("viewer"), VISITOR])
    expect(await siteStatus(viewer, now)).toBeNull();
});

test("the metrics tell of mail that is late, of a task that fails, and of a worker that is silent", async () => {
  await post("due", minutesAgo(7));
  await taskBegins("digests", minutesAgo(10));
  await taskEnds("digests", { at: minutesAgo(9), tookMs: 5, error: new Error("no") });
  await db.setting.deleteMany({ where: { key: "worker.seen" } });

  const { text } = await metricsText(now);
  expect(text).toMatch(/^site_outbox_oldest_pending_seconds 420$/m);
  expect(text).toMatch(/^site_task_failures\{task="digests"\} 1$/m);
  expect(text).toMatch(/^site_part_up\{part="worker"\} 0$/m);
  expect(text).toMatch(/^site_part_up\{part="database"\} 1$/m);
  expect(text).toMatch(/^site_queries_total [1-9]/m);
});
