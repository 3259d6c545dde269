import type * as z from "zod";
import { log } from "@/lib/core/telemetry/log";
import { hashedNetwork } from "@/lib/core/web/networks";
import type { Viewer } from "@/lib/access/viewer";
import { problem } from "./problem";
import { viewer } from "./session";

export interface Edge<Params> {
  now: Date;
  /** The asker's network as a keyed hash. */
  network: string;
  viewer: Viewer;
  params: Params;
  request: Request;
  url: URL;
}

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

const MAX_JSON_BYTES = 64 * 1024;

/**
 * The edge of a JSON handler: type (415), size (413), JSON (400) and schema (422), then the work with trusted input. The
 * front has already checked where the request comes from. What throws is logged once with the request id and answers 500.
 */
export function handle<Input, Params = Record<string, never>>(
  schema: z.ZodType<Input>,
  work: (input: Input, edge: Edge<Params>) => Promise<Response>,
): Handler<Params> {
  return edged<Params>(async (edge) => {
    const body = await readJson(edge.request);
    if (body instanceof Response) return body;
    const result = schema.safeParse(body.json);
    return result.success ? work(result.data, edge) : unprocessable(result.error);
  });
}

/** The edge of a handler that reads its input from the address, or has none. */
export function edged<Params = Record<string, never>>(
  work: (edge: Edge<Params>) => Promise<Response>,
): Handler<Params> {
  return async (request, context) => {
    try {
      return await work({
        now: new Date(),
        network: hashedNetwork(request.headers.get("x-client-address")),
        viewer: await viewer(),
        params: await context.params,
        request,
        url: new URL(request.url),
      });
    } catch (error) {
      log.error({ err: error, path: new URL(request.url).pathname }, "A handler failed");
      return problem(500, { detail: "We have been told about it. Please try again in a minute." });
    }
  };
}

/** 422 with a path and a sentence for every field that was wrong. */
export function unprocessable(error: z.ZodError): Response {
  const errors = error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join("."), message: "This field is not known here" }))
      : [{ path: issue.path.join("."), message: issue.message }],
  );
  return problem(422, { detail: "Each field that needs correcting is listed.", errors });
}

/** 429 with the seconds to wait. */
export function tooMany(retryAfterSeconds: number): Response {
  return problem(429, {
    detail: "Please wait a little before you try again.",
    headers: { "Retry-After": String(Math.max(1, retryAfterSeconds)) },
  });
}

async function readJson(request: Request): Promise<{ json: unknown } | Response> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") return problem(415, { detail: "Send JSON with the content type application/json." });
  const tooLarge = () => problem(413, { detail: "Send at most 64 KiB of JSON." });
  if (Number(request.headers.get("content-length") ?? 0) > MAX_JSON_BYTES) return tooLarge();
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MAX_JSON_BYTES) return tooLarge();
  try {
    return { json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return problem(400, { detail: "The body is not well-formed JSON." });
  }
}
