import { buffer } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import yauzl from "yauzl";
import { db } from "@/lib/core/db";
import { archiveFor } from "./archive";
import { aWholeLife, CANARY, nobodyAtAll, now } from "../whole-life.fixtures";

const SAM = "sam@example.com";

beforeAll(async () => {
  await nobodyAtAll();
  await aWholeLife(SAM);
});

test("the archive holds the data as JSON and each file that it names, byte for byte", async () => {
  const entries = await unzipped(await archiveFor(SAM, now));

  const data = entries.get("my-data.json")?.toString() ?? "";
  const named = [...data.matchAll(/"file": "([^"]+)"/g)].map(([, name = ""]) => name);
  expect(named.map((name) => name.replace(/^files\/\d+-/, "")).sort()).toEqual([
    `${CANARY}-cv.pdf`,
    `${CANARY}-draft.pdf`,
    `${CANARY}-kept.pdf`,
  ]);
  expect([...entries.keys()].sort()).toEqual([...named, "my-data.json"].sort());
  for (const name of named) expect(entries.get(name)?.subarray(0, 5).toString()).toBe("%PDF-");
});

test("the archive says nothing of where we keep the files", async () => {
  const data = (await unzipped(await archiveFor(SAM, now))).get("my-data.json")?.toString() ?? "";

  for (const { path } of await db.storedFile.findMany()) expect(data).not.toContain(path);
});

test("a file that the storage has lost is said to be lost, and everything else is there", async () => {
  await db.storedFile.updateMany({ where: { originalName: { contains: "draft" } }, data: { path: "cvs/gone" } });

  const entries = await unzipped(await archiveFor(SAM, now));

  const lost = [...entries].find(([name]) => name.includes("draft"))?.[1].toString();
  expect(lost).toMatch(/could not be read/);
  expect(entries.size).toBe(4);
});

async function unzipped(stream: NodeJS.ReadableStream): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(await buffer(stream));
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return entries;
}
