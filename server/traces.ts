import type { IncomingMessage, ServerResponse } from "node:http";
import { beginSpan, inSpan } from "@/lib/core/telemetry/spans";
import { currentTrace, parentSpanIn, traced, traceIdIn } from "@/lib/core/telemetry/trace";
import { isGet, pathOf } from "./requests";
import { routeOf } from "./routes";
import { kindOf } from "./telling";

/**
 * Answers a request as one trace, whose first span it is. A proxy of ours may have begun the trace; a stranger may not,
 * whose ids would stand in our log.
 */
export function inTrace(
  request: IncomingMessage,
  response: ServerResponse,
  { isTrusted }: { isTrusted: boolean },
  take: () => void,
): void {
  const id = isTrusted ? traceIdIn(request.headers) : undefined;
  const spanId = id && parentSpanIn(request.headers);
  traced(() => (beginRequest(request, response), take()), id, { isReading: isGet(request), spanId });
}

/** Told by the pattern of its address: what stands in the place of `[slug]` or behind the question mark may be anybody's. */
function beginRequest({ method = "GET", url }: IncomingMessage, response: ServerResponse): void {
  const span = beginSpan(method, "server");
  const trace = currentTrace();
  if (!span || !trace) return;
  trace.spanId = span.id;
  response.once("close", () => {
    const route = routeOf(pathOf(url) ?? "");
    const { statusCode: status } = response;
    const facts = {
      "http.request.method": method,
      "http.response.status_code": status,
      "http.route": route,
      "db.statements": trace.queries,
      "db.milliseconds": Math.round(trace.databaseMs),
    };
    span.end({ name: `${method} ${route}`, facts, hasFailed: status >= 500 });
  });
}

/** The making of a page, or an operation of the API: what Next and the domains have to do with an answer. */
export const making = <T>(path: string, work: () => Promise<T>): Promise<T> =>
  inSpan({ name: kindOf(path) === "api" ? "operation" : "render", kind: "internal" }, work);
