// @ts-check
/**
 * Sign-in links lie in the local mailbox, and maildev hands them to any website that is open in the same browser: it
 * allows every origin, with credentials, and sockets have no origins at all. Here nobody is answered but whoever asks for
 * this machine by its own name (another name that leads here is somebody's trick), from no page or the mailbox's own.
 */

/** @param {import("node:http").IncomingMessage} request */
function isFromHere({ headers: { host = "", origin } }) {
  const isLoopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host);
  return isLoopback && (origin === undefined || origin === `http://${host.toLowerCase()}`);
}

/** @param {import("node:http").Server} server */
export function answerFromHereOnly(server) {
  before(server, "request", (/** @type {import("node:http").ServerResponse} */ response) => {
    response
      .writeHead(403, { "content-type": "text/plain" })
      .end("This mailbox is read on this machine, at localhost.");
  });
  before(server, "upgrade", (/** @type {import("node:stream").Duplex} */ socket) => {
    socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
  });
}

/** @param {import("node:http").Server} server @param {"request" | "upgrade"} event @param {(answer: any) => void} refuse */
function before(server, event, refuse) {
  const listeners = server.listeners(event);
  server.removeAllListeners(event);
  server.on(event, (/** @type {any[]} */ ...[request, answer, ...rest]) => {
    if (!isFromHere(request)) return refuse(answer);
    // Whoever is asked without an origin allows none.
    delete request.headers.origin;
    for (const listener of listeners) listener.call(server, request, answer, ...rest);
  });
}
