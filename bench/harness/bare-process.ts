import { createServer } from "node:http";
import { readFileSync } from "node:fs";

// The bare node:http server in a process of its own: the bytes of a file, and nothing else. Tells its port.

export interface Listens {
  port: number;
}

const tell = (listens: Listens) => process.send?.(listens);
const body = readFileSync(process.argv[2] ?? "");
const server = createServer((_, response) =>
  response.writeHead(200, { "content-type": "text/html", "content-length": body.length }).end(body),
);
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  tell({ port: typeof address === "object" && address ? address.port : 0 });
});
process.once("disconnect", () => process.exit(0));
