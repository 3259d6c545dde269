import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/core/db";
import * as storage from "@/lib/core/storage";
import { editor, staffOf } from "@/tests/support/editing";
import { wxr, wxrItem } from "@/tests/support/old-sites";
import { MOVING, noBlog } from "../moving.fixtures";
import { askForMove, lastMoves, lookThrough, moveForStaff } from "./moves";
import { forgetMoves, runMoves } from "./running";
import { keyOf } from "./trying";
import { emptied } from "@/tests/support/emptied";
import { whileHeld } from "@/tests/support/table-held";

beforeEach(async () => {
  await noBlog();
  await emptied("post_move");
  await db.person.upsert({
    where: { id: editor.personId },
    create: { id: editor.personId, email: "editor@agency.example", name: "Ed", staff: { create: { role: "editor" } } },
    update: {},
  });
});

const sent = (content: string) =>
  lookThrough(editor, { name: "C:\\export.xml", bytes: Buffer.from(content), site: null }, MOVING);
const running = new AbortController().signal;

test("an upload is looked through at once, and moved in by the worker when staff say so", async () => {
  const id = (await sent(wxr(wxrItem()))) ?? "";
  expect(await moveForStaff(editor, id)).toMatchObject({
    fileName: "export.xml",
    askedAt: null,
    report: { isDryRun: true, created: 1 },
  });
  expect(await runMoves(MOVING, running)).toBe(0);
  expect(await db.post.count()).toBe(0);

  expect(await askForMove(editor, id, MOVING)).toBe(true);
  expect(await askForMove(editor, id, MOVING)).toBe(false);
  expect(await runMoves(MOVING, running)).toBe(1);

  expect(await db.post.count()).toBe(1);
  expect(await moveForStaff(editor, id)).toMatchObject({ done: 1, report: { isDryRun: false, created: 1 } });
  expect(await storage.openFile(keyOf(id))).toBeNull();
  expect(await db.auditEvent.findFirst({ where: { action: "move-in" } })).toMatchObject({ actorId: editor.personId });
});

test("a file that cannot be read says so, is not kept and cannot be moved in", async () => {
  const id = (await sent("<html>")) ?? "";

  expect(await moveForStaff(editor, id)).toMatchObject({
    report: { unreadable: expect.stringContaining("no export") as string },
  });
  expect(await askForMove(editor, id, MOVING)).toBe(false);
  expect(await storage.openFile(keyOf(id))).toBeNull();
});

test("a move whose worker is gone is taken up by another, and one that goes on is not", async () => {
  const id = (await sent(wxr(wxrItem()))) ?? "";
  await askForMove(editor, id, MOVING);
  await db.postMove.updateMany({ data: { seenAt: MOVING } });

  expect(await runMoves(new Date(MOVING.getTime() + 30_000), running)).toBe(0);
  expect(await runMoves(new Date(MOVING.getTime() + 90_000), running)).toBe(1);
});

test("a worker who was taken for gone while another moves in leaves the other's word as it is", async () => {
  const id = (await sent(wxr(wxrItem()))) ?? "";
  await askForMove(editor, id, MOVING);
  const seenAt = new Date(MOVING.getTime() + 90_000);
  let slow: Promise<number> | undefined;
  await whileHeld("post", async () => {
    slow = runMoves(MOVING, running);
    await expect.poll(async () => (await moveForStaff(editor, id))?.seenAt).toEqual(MOVING);
    await db.postMove.updateMany({ data: { claim: randomUUID(), seenAt } });
  });
  await slow;

  expect(await moveForStaff(editor, id)).toMatchObject({ finishedAt: null, seenAt });
  expect(await storage.openFile(keyOf(id))).not.toBeNull();
});

test("two that wait, at two workers at once, are both moved in", async () => {
  const ids = [await sent(wxr(wxrItem())), await sent(wxr(wxrItem()))];
  for (const id of ids) await askForMove(editor, id ?? "", MOVING);

  await Promise.all([runMoves(MOVING, running), runMoves(MOVING, running)]);

  expect(await db.postMove.count({ where: { finishedAt: null } })).toBe(0);
});

test("nothing of an upload is kept without its row, and what could not be looked through is forgotten within the day", async () => {
  const put = vi.spyOn(storage, "putFile").mockRejectedValue(new Error("away"));
  await expect(sent(wxr(wxrItem()))).rejects.toThrow("away");
  put.mockRestore();

  expect(await db.postMove.count()).toBe(1);
  expect(await lastMoves(editor)).toEqual([]);
  expect(await forgetMoves(new Date(MOVING.getTime() + 30 * 60_000))).toBe(0);
  expect(await forgetMoves(new Date(MOVING.getTime() + 86_400_000))).toBe(1);
});

test("only staff who write posts may send, see and start one", async () => {
  const id = (await sent(wxr(wxrItem()))) ?? "";
  const viewer = staffOf("viewer");

  expect(await lookThrough(viewer, { name: "x", bytes: Buffer.from(""), site: null }, MOVING)).toBeNull();
  expect(await moveForStaff(viewer, id)).toBeNull();
  expect(await askForMove(viewer, id, MOVING)).toBe(false);
});

test("a month later the move and its file are forgotten", async () => {
  const id = (await sent(wxr(wxrItem()))) ?? "";

  expect(await forgetMoves(new Date(MOVING.getTime() + 29 * 86_400_000))).toBe(0);
  expect(await forgetMoves(new Date(MOVING.getTime() + 31 * 86_400_000))).toBe(1);
  expect(await storage.openFile(keyOf(id))).toBeNull();
});
