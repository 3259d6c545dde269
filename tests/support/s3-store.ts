import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * The part of the S3 protocol that private files need, in memory: PUT, GET, HEAD and DELETE of one key, reached by path.
 * It takes signed requests only, and remembers who may read what was put.
 */
export class S3Store {
  readonly objects = new Map<string, { bytes: Buffer; type: string; acl: string | undefined }>();
  #server: Server | undefined;

  /** Answers the endpoint. */
  async start(): Promise<string> {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((resolve) => this.#server?.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = new URL(request.url ?? "/", "http://store").pathname.slice(1);
    const body = await bodyOf(request);
    if (!request.headers.authorization?.startsWith("AWS4-HMAC-SHA256 ")) return end(response, 403);
    if (request.method === "PUT") {
      const acl = request.headers["x-amz-acl"];
      this.objects.set(key, { bytes: body, type: request.headers["content-type"] ?? "", acl: acl?.toString() });
      return end(response, 200, { etag: '"kept"' });
    }
    const object = this.objects.get(key);
    if (request.method === "DELETE") {
      this.objects.delete(key);
      return end(response, 204);
    }
    if (!object) return end(response, 404);
    const head = { "content-type": object.type, "content-length": String(object.bytes.length), etag: '"kept"' };
    end(response, 200, head, request.method === "HEAD" ? undefined : object.bytes);
  }
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}, body?: Buffer): void {
  response.writeHead(status, headers).end(body);
}

/** What was sent, without the signed frames that the client puts around a body whose checksum comes last. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const sent = Buffer.concat(chunks);
  if (!String(request.headers["content-encoding"] ?? "").includes("aws-chunked")) return sent;
  const parts: Buffer[] = [];
  for (let at = 0; at < sent.length;) {
    const line = sent.indexOf("\r\n", at);
    const size = Number.parseInt(sent.toString("latin1", at, line), 16);
    if (!size) break;
    parts.push(sent.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(parts);
}
