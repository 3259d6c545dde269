import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** The text that every scanner knows and nothing is harmed by, in two halves, so that no scanner finds this file. */
export const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!$H+H*"].join("");

/** A scanner on loopback that speaks clamd's INSTREAM, and finds the text of the EICAR file. */
export class FakeClamd {
  /** Files it was sent. */
  readonly seen: Buffer[] = [];
  /** What it does instead of answering: say nothing, hang up, or say it is too large. */
  mood: "well" | "silent" | "hangs up" | "refuses" = "well";
  #server: Server | undefined;
  readonly #open = new Set<Socket>();

  /** Its address, as CLAMAV_SOCKET has it; on a path when one is given. */
  async start(path?: string, port = 0): Promise<string> {
    const server = (this.#server = createServer((socket) => this.#serve(socket)));
    await new Promise<void>((resolve) =>
      path ? server.listen(path, resolve) : server.listen(port, "127.0.0.1", resolve),
    );
    return path ?? `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise<void>((resolve) => (this.#server ? this.#server.close(() => resolve()) : resolve()));
  }

  #serve(socket: Socket) {
    this.#open.add(socket);
    let heard = Buffer.alloc(0);
    socket.on("close", () => this.#open.delete(socket)).on("error", () => undefined);
    socket.on("data", (chunk) => {
      heard = Buffer.concat([heard, chunk]);
      if (this.mood === "hangs up") return socket.destroy();
      const file = fileIn(heard);
      if (file && this.mood !== "silent") socket.end(this.#verdict(file));
    });
  }

  #verdict(file: Buffer): string {
    if (this.mood === "refuses") return "INSTREAM size limit exceeded. ERROR\0";
    this.seen.push(file);
    return file.includes(EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
  }
}

const COMMAND = "zINSTREAM\0";

/** What was sent, once all of it has arrived: pieces with their lengths before them, and one of no length. */
function fileIn(heard: Buffer): Buffer | null {
  if (heard.toString("latin1", 0, COMMAND.length) !== COMMAND) return null;
  const pieces: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
