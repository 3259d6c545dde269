import { type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { plainPage } from "./answers";
import type { Answer } from "./kept-pages";

const REASONS: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What is no HTTP at all, too long or too slow is refused before there is a request; such answers too carry `common`. */
export function refuseBrokenRequests(server: Server, common: Record<string, string>): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
    else refuseOnSocket(socket, plainPage(REASONS[error.code ?? ""] ?? 400), common);
  });
}

/** Writes a whole answer to a connection whose request will not be read any further. */
export function refuseOnSocket(
  socket: Duplex,
  { status, headers, body }: Answer,
  common: Record<string, string>,
): void {
  const all = { ...common, ...headers, "content-length": String(body.length), connection: "close" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n${body.toString()}`);
}
