import { Writable } from "node:stream";
import pino from "pino";
import { expect, test } from "vitest";

test("nothing that a stranger sends begins a line of its own in the log", () => {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk: Buffer, _, done) => (lines.push(chunk.toString()), done()) });
  const path = '/x\n{"level":30,"security":"signed-in","person":"admin"}\r\n\u2028';

  pino({ base: undefined }, sink).warn({ security: "link-refused", path }, "Security: link-refused");

  expect(lines.join("").trimEnd().split("\n")).toHaveLength(1);
  expect(JSON.parse(lines.join(""))).toMatchObject({ security: "link-refused", path });
});
