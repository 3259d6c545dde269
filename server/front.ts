import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { env, appUrl } from "@/lib/core/env";
import { log } from "@/lib/core/telemetry/log";
import { countAnswer, countKept } from "@/lib/core/telemetry/meters";
import { exportSpans } from "@/lib/core/telemetry/span-export";
import { recordsSpans } from "@/lib/core/telemetry/spans";
import { currentTrace } from "@/lib/core/telemetry/trace";
import { addVisits } from "@/lib/core/visits";
import { addReads } from "@/lib/posts/reads";
import { plainPage, SPECULATION_RULES } from "./answers";
import { capture } from "./capture";
import { encodingFor, packed } from "./compress";
import { markedDesk } from "./desk";
import { forgetfulDevice } from "./device";
import { AT_MOST, notAllowed, refusal, turnedAway } from "./gate";
import { type Answer, isImmutable, KeptPages, lastsFor } from "./kept-pages";
import { Leaving } from "./leaving";
import { limitBody } from "./limits";
import { allowedAfterAll } from "./methods";
import { stampScripts } from "./nonce";
import { answerOfOldAddress, isUnknown, mayBeOld } from "./old-addresses";
import { asKept, finish, isHtml } from "./pages";
import { commonHeaders, DATA_POLICY, passedHeaders } from "./policy";
import { PostReads } from "./reads";
import { ReadyAnswers, thisSecond } from "./ready";
import { refuseBrokenRequests, refuseOnSocket } from "./raw-answers";
import { noteRefusal } from "./refusals";
import {
  clientAddress,
  hasAlready,
  hasBody,
  hasSession,
  isGet,
  isNamedByContent,
  ownOrigins,
  pathOf,
  withoutNuls,
} from "./requests";
import { listenForChanges } from "./stale";
import { costSince, showsCost, tell } from "./telling";
import { inTrace, making } from "./traces";
import { serverForSockets } from "./upgrades";
import { Visits } from "./visits";

const dev = process.env.SITE_MODE === "dev";
const { PORT, TRUST_PROXY, DATABASE_URL, LEAVE_SECONDS } = env();
const origins = ownOrigins(appUrl());
const common = commonHeaders({ https: appUrl().startsWith("https:") });
const pages = new KeptPages();
const visits = new Visits(addVisits);
const reads = new PostReads(addReads);

const ready = new ReadyAnswers();

const server = createServer((request, response) => {
  if (sendAtOnce(request, response)) return;
  inTrace(request, response, { isTrusted: TRUST_PROXY > 0 }, () => take(request, response));
});

/**
 * The way of nearly every request: a page that is kept, for somebody of whom nothing else has to be known. The address is
 * one that was answered before, so nothing needs to be asked of it again. False when there is more to it.
 */
function sendAtOnce(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = "", headers } = request;
  if (method !== "GET" || leaving.isBegun || recordsSpans()) return false;
  if (headers["if-none-match"] !== undefined || headers["x-metrics-token"] !== undefined) return false;
  if (headers.rsc || hasBody(request) || hasSession(request)) return false;
  const kept = pages.find(url, Date.now());
  if (kept?.status !== 200 || !ready.send(request, response, kept)) return false;
  // What the network has taken whole needs nobody to wait for it.
  if (response.socket?.writableLength) leaving.take(response);
  ready.asked(kept);
  countKept();
  reads.sent(request, { method, status: 200 });
  return true;
}

function take(request: IncomingMessage, response: ServerResponse): void {
  const { method } = request;
  leaving.take(response);
  const address = clientAddress(request, TRUST_PROXY);
  const done = answer(request, response).then(() => {
    reads.sent(request, { method, status: response.statusCode });
    noteRefusal(request, pathOf(request.url), response.statusCode, address);
  });
  done.catch((error: unknown) => {
    log.error({ err: error, path: pathOf(request.url) }, "The front failed");
    if (response.headersSent) response.destroy();
    else void send(request, response, plainPage(500), false);
  });
}

const leaving = new Leaving(server, LEAVE_SECONDS);
refuseBrokenRequests(server, common);
const app = next({ dev, hostname: "localhost", port: PORT, httpServer: serverForSockets(server, { dev }) });
const handle = app.getRequestHandler();

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const begun = performance.now();
  const url = visits.take(withoutNuls(request.url), request.headers["user-agent"]) ?? "/";
  request.url = url;
  const path = pathOf(url) ?? "";
  if (leaving.isBegun && path === "/api/health/ready") return send(request, response, leaving.answer(), false);
  const away = turnedAway(request, origins);
  if (away) return send(request, response, away, false);
  if (reads.begins(request, path)) return void response.writeHead(204, common).end();
  if (path === "/speculation-rules.json") return send(request, response, speculationRules(), false);

  const isForAll = isNamedByContent(path) || !hasSession(request);
  const isCostShown = showsCost(request);
  const isKeepable = isGet(request) && !request.headers.rsc && isForAll && !isCostShown;
  const kept = isKeepable ? pages.find(url, Date.now()) : undefined;
  if (kept && !hasBody(request)) return sendKept(request, response, kept);

  const said = { method: request.method, trace: currentTrace() };
  response.once("close", () => tell(said, response, path, performance.now() - begun));
  introduce(request);
  const nonce = stampScripts(request, dev);
  limitBody(request, response, () => refuseOnSocket(request.socket, refusal(request, 413, AT_MOST), common));
  const moved = isGet(request) && mayBeOld(url) ? await answerOfOldAddress(url, new Date()) : null;
  if (moved) return send(request, response, moved, false);
  if (kept) return send(request, response, kept, true);
  return makeAnew(request, response, { path, url, begun, isKeepable, isCostShown, nonce });
}

interface Asked {
  path: string;
  url: string;
  /** By the clock of `performance`. */
  begun: number;
  isKeepable: boolean;
  isCostShown: boolean;
  nonce: string | null;
}

/** Lets Next answer, and keeps the answer where others may be given it too. */
async function makeAnew(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
  const { path, url, nonce } = asked;
  // Asked for its head alone, a page is made all the same: status and length are known only then. Node leaves the body out.
  if (request.method === "HEAD") request.method = "GET";
  const isRead = isGet(request) && !request.headers.rsc;
  const since = pages.begin();
  const headersFor = (type: string) => ({ ...common, ...passedHeaders(type) });
  const made = await making(path, () => capture(handle, request, response, headersFor));
  if (!made) return;
  if (asked.isCostShown) response.setHeader("server-timing", costSince(asked.begun));
  const allowed = allowedAfterAll(request.method ?? "GET", made);
  if (allowed) return send(request, response, notAllowed(request, allowed), false);
  const { answer: page, marks } = finish(made, { dev, nonce, fromForm: !isGet(request) && wantsPage(request) });
  const answer = forgetfulDevice(request, path, markedDesk(page, path));
  const old = isRead && isUnknown(answer, path) ? await answerOfOldAddress(url, new Date()) : null;
  if (old) return send(request, response, old, false);
  const lasts = asked.isKeepable && !dev ? lastsFor(path, answer, marks.keepSeconds) : 0;
  if (lasts === 0) return send(request, response, answer, false);

  const lasting = isImmutable(answer) ? answer : asKept(answer);
  // By the address that was asked for: Next may have written another into the request.
  const isKept = pages.keep(url, lasting, { begun: since, until: Date.now() + lasts, tags: marks.tags });
  return send(request, response, lasting, isKept);
}

const wantsPage = (request: IncomingMessage) => (request.headers.accept ?? "").includes("text/html");

/** Puts our own word about the sender in place of whatever the sender claimed. */
function introduce(request: IncomingMessage): void {
  const { headers } = request;
  headers["x-client-address"] = clientAddress(request, TRUST_PROXY);
  headers["x-request-id"] = currentTrace()?.id;
  delete headers["x-metrics-token"];
  delete headers["x-forwarded-proto"];
  delete headers["x-forwarded-host"];
  // Next compares the origin of a form with the host; behind a proxy the host is another, and isOurs has judged already.
  if (headers.origin && URL.canParse(headers.origin)) headers["x-forwarded-host"] = new URL(headers.origin).host;
}

async function sendKept(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  countAnswer("kept", answer.status);
  ready.asked(answer);
  if (request.headers["if-none-match"] !== undefined || !ready.send(request, response, answer))
    await send(request, response, answer, true);
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  isKept: boolean,
): Promise<void> {
  const headers: Record<string, string | string[]> = { ...common, ...answer.headers };
  headers["content-security-policy"] ??= DATA_POLICY;
  const { etag } = answer.headers;
  headers.vary = varying(answer);
  // Of what is named by its content nothing is said: a proxy may keep it for as long as it likes.
  if (isKept && etag && !isNamedByContent(request.url ?? "")) headers["x-accel-expires"] = thisSecond();
  if (etag && answer.status === 200 && hasAlready(request, String(etag))) {
    response.writeHead(304, headers).end();
    return;
  }
  const wanted = encodingFor(String(request.headers["accept-encoding"] ?? ""));
  const { body, encoding } = await packed(answer, wanted, isKept);
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  if (answer.status !== 204 && answer.status !== 304) headers["content-length"] = String(body.length);
  if (isKept) ready.keep(answer, wanted, { headers, body });
  response.writeHead(answer.status, headers).end(body);
}

/** What the same address answers differently for: how it may be packed, and, for pages, who is signed in. */
function varying(answer: Answer): string {
  const own = isHtml(answer) ? ["Accept-Encoding", "Cookie"] : ["Accept-Encoding"];
  const said = String(answer.headers.vary ?? "")
    .split(/\s*,\s*/)
    .filter(Boolean);
  return [...new Map([...said, ...own].map((name) => [name.toLowerCase(), name])).values()].join(", ");
}

function speculationRules(): Answer {
  return {
    status: 200,
    headers: { "content-type": "application/speculationrules+json", "cache-control": "public, max-age=3600" },
    body: Buffer.from(SPECULATION_RULES),
    packed: {},
  };
}

async function main(): Promise<void> {
  await app.prepare();
  const sendLastSpans = await exportSpans("web");
  const stopListening = DATABASE_URL ? listenForChanges(DATABASE_URL, pages) : async () => undefined;
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 65_000;
  server.listen(PORT, () => log.info({ port: PORT }, "The web listens"));
  const leave = () =>
    void leaving
      .begin([visits, reads])
      .then(() => Promise.all([stopListening(), sendLastSpans()]))
      .finally(() => process.exit(0));
  // "disconnect": whoever started this process is gone.
  for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, leave);
}

await main();
