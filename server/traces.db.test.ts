import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWeb } from "@/bench/harness/web";
import { ensureBuilt } from "@/scripts/launch/build.mjs";
import { readSetting } from "@/scripts/launch/environment.mjs";
import { ensurePrograms } from "@/scripts/launch/programs.mjs";
import { SmtpSink } from "@/tests/support/smtp-sink";

// A web and a worker as they are shipped, told to send their traces to a collector.

interface Told {
  service: string;
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: Record<string, unknown> }[];
}

const CANARY = "canary-7f3a@example.com";
const WORDS = "Zebrafinch";
const FROM_A_PROXY = { id: "4bf92f3577b34da6a3ce929d0e0e4736", span: "00f067aa0ba902b7" };

const spans: Told[] = [];
let sent = "";
const collector = createServer(async (request, response) => {
  const body = Buffer.concat(await request.toArray()).toString();
  sent += `${request.url} ${body}`;
  for (const { resource, scopeSpans } of JSON.parse(body).resourceSpans)
    for (const { spans: told } of scopeSpans)
      for (const span of told) spans.push({ ...span, service: factOf(resource, "service.name") });
  response.writeHead(200, { "content-type": "application/json" }).end("{}");
});
const sink = new SmtpSink();
let web: Awaited<ReturnType<typeof startWeb>>;
let worker: ChildProcess;

beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  process.env.ENV_FILE = "none";
  const { env } = await readSetting();
  await ensureBuilt(process.cwd(), env);
  await ensurePrograms(process.cwd(), env);
  const own = {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    SMTP_URL: await sink.start(),
    RATE_LIMIT_SCALE: "0",
    TRUST_PROXY: "1",
  };
  const url = process.env.DATABASE_URL ?? "";
  web = await startWeb(url, own);
  worker = spawn(process.execPath, ["dist/worker.mjs"], {
    env: { ...process.env, ...own, APP_URL: web.address, NODE_ENV: "production", LOG_LEVEL: "error" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}, 300_000);
afterAll(async () => {
  await sink.stop();
  collector.close();
});

test("a sign-up is one tree from the request through the outbox to the letter that was sent, with nobody's words in it", async () => {
  await fetch(`${web.address}/jobs?q=${WORDS}`);
  await fetch(`${web.address}/jobs/${WORDS}`, {
    headers: { traceparent: `00-${FROM_A_PROXY.id}-${FROM_A_PROXY.span}-01` },
  });
  const answer = await fetch(`${web.address}/api/candidates`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: CANARY, name: WORDS }),
  });
  expect(answer.status).toBe(202);
  await expect.poll(() => sink.to(CANARY).length, { timeout: 30_000 }).toBe(1);
  // Whoever stops sends what is left.
  worker.kill("SIGTERM");
  await Promise.all([once(worker, "exit"), web.stop()]);

  const request = theOne("POST /api/candidates");
  const ofIt = spans.filter(({ traceId }) => traceId === request.traceId);
  const operation = ofIt.find(({ name }) => name === "operation");
  const letter = ofIt.find(({ name }) => name.startsWith("send "));
  const statements = ofIt.filter(({ parentSpanId }) => parentSpanId === operation?.spanId);
  expect(request.parentSpanId).toBeUndefined();
  expect(operation).toMatchObject({ service: "web", parentSpanId: request.spanId });
  expect(letter).toMatchObject({ service: "worker", parentSpanId: operation?.spanId });
  expect(letter && factOf(letter, "mail.fate")).toBe("sent");
  expect(statements.map(({ name }) => name)).toContain("INSERT outbox_mail");
  expect(factOf(request, "http.response.status_code")).toBe("202");
  expect(Number(factOf(request, "db.statements"))).toBeGreaterThanOrEqual(statements.length - 1);
  expect(spans.filter(({ name }) => name.startsWith("task ")).every(({ service }) => service === "worker")).toBe(true);

  expect(theOne("GET /jobs/[slug]")).toMatchObject({ traceId: FROM_A_PROXY.id, parentSpanId: FROM_A_PROXY.span });
  expect(sent.startsWith("/v1/traces ")).toBe(true);
  for (const theirs of [CANARY, "canary", WORDS, WORDS.toLowerCase()]) expect(sent).not.toContain(theirs);
});

function theOne(name: string): Told {
  const found = spans.filter((span) => span.name === name);
  expect(found.map((span) => span.name)).toEqual([name]);
  return found[0] as Told;
}

/** A number comes as itself or as a string, as JSON has 64 bits. */
function factOf({ attributes }: Pick<Told, "attributes">, key: string): string {
  const [value] = Object.values(attributes.find((one) => one.key === key)?.value ?? {});
  return String(value);
}
