import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test, vi } from "vitest";
import { S3Store } from "@/tests/support/s3-store";

/** A fresh module under these settings: the storage is opened once in a process. */
async function storageWith(settings: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return import("./storage");
}
afterEach(() => vi.unstubAllEnvs());

async function throughItsLife({
  putFile,
  openFile,
  removeFile,
  storageAnswers,
}: Awaited<ReturnType<typeof storageWith>>) {
  await storageAnswers();
  await putFile("cv/one.pdf", Buffer.from("%PDF-1.7 Sam"), "application/pdf");
  const kept = await openFile("cv/one.pdf");
  expect(kept && (await text(kept))).toBe("%PDF-1.7 Sam");
  await removeFile("cv/one.pdf");
  await removeFile("cv/one.pdf");
  expect(await openFile("cv/one.pdf")).toBeNull();
}

describe("a private file is kept, read and removed for good", () => {
  test("in a folder that only this account may enter", async () => {
    const folder = await mkdtemp(join(tmpdir(), "storage-"));
    await throughItsLife(await storageWith({ STORAGE_URL: "", DATA_DIR: folder }));

    expect((await stat(join(folder, "files"))).mode & 0o777).toBe(0o700);
    await rm(folder, { recursive: true });
  });

  test("in a bucket, by signed requests, with no access list that could make it public", async () => {
    const store = new S3Store();
    const endpoint = await store.start();
    const settings = {
      STORAGE_URL: `s3://private-files?region=eu-west-2&endpoint=${encodeURIComponent(endpoint)}`,
      AWS_ACCESS_KEY_ID: "key",
      AWS_SECRET_ACCESS_KEY: "secret",
    };
    const storage = await storageWith(settings);
    await storage.putFile("cv/two.pdf", Buffer.from("%PDF-1.7 Ada"), "application/pdf");

    expect(store.objects.get("private-files/cv/two.pdf")).toMatchObject({ type: "application/pdf", acl: undefined });
    await throughItsLife(storage);
    expect([...store.objects.keys()]).toEqual(["private-files/cv/two.pdf"]);
    store.stop();
  });
});

test("a bucket that cannot be reached is told, not waited for", async () => {
  const settings = {
    STORAGE_URL: "s3://nowhere?endpoint=http://127.0.0.1:9",
    AWS_ACCESS_KEY_ID: "key",
    AWS_SECRET_ACCESS_KEY: "secret",
  };

  await expect((await storageWith(settings)).storageAnswers()).rejects.toThrow();
});
