import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { emptied } from "@/tests/support/emptied";
import { dropFace, faceOf, facesOf, setFace } from "./face";

const now = new Date("2026-11-25T10:00:00Z");
let mo: Staff;

beforeEach(async () => {
  await emptied("person", "staff_face");
  const { id } = await db.person.create({
    data: { name: "Mo", email: "mo@example.com", staff: { create: { role: "viewer" } } },
  });
  mo = { kind: "staff", role: "viewer", personId: id, email: "mo@example.com", name: "Mo" };
});

const photo = (format: "jpeg" | "png" | "webp") =>
  sharp({ create: { width: 640, height: 900, channels: 3, background: "#8a1c4a" } })
    .toFormat(format)
    .toBuffer();

test.each(["jpeg", "png", "webp"] as const)(
  "a photo as %s becomes a small square picture of its pixels",
  async (format) => {
    const bytes = Buffer.concat([await photo(format), Buffer.from("<script>alert(1)</script>")]);

    expect(await setFace(mo, bytes, now)).toEqual({ ok: true });

    const face = await faceOf(mo, mo.personId);
    const { width, height, format: shown } = await sharp(face?.picture).metadata();
    expect([width, height, shown]).toEqual([216, 216, "webp"]);
    expect(Buffer.from(face?.picture ?? []).toString("latin1")).not.toContain("<script>");
    expect((await facesOf(mo, [mo.personId])).get(mo.personId)).toContain(`/admin/faces/${mo.personId}?v=`);
  },
);

test.each([
  [
    "a drawing with a script",
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    /can carry a program/,
  ],
  ["a drawing behind a declaration", '<?xml version="1.0"?><!-- x --><svg onload="alert(1)"/>', /can carry a program/],
  ["a page", "<!doctype html><script>alert(1)</script>", /not a picture/],
  ["a script by name of a picture", "alert(document.cookie) // face.png", /not a picture/],
  ["the head of a photo with a script behind it", "\xff\xd8\xff<script>alert(1)</script>", /./],
  ["nothing much", "GIF89a", /not a picture/],
])("%s is refused in words, and nothing is kept", async (_, content, words) => {
  const outcome = await setFace(mo, Buffer.from(content, "latin1"), now);

  expect(outcome).toMatchObject({ ok: false, reason: "refused", words: expect.stringMatching(words) as string });
  expect(await db.staffFace.count()).toBe(0);
});

test("somebody takes their own away, and nobody else's", async () => {
  await setFace(mo, await photo("png"), now);
  const other = await db.person.create({
    data: { name: "Ada", email: "ada@example.com", staff: { create: { role: "admin" } } },
  });

  expect(await dropFace({ ...mo, personId: other.id, role: "admin" })).toBe(false);
  expect(await dropFace(mo)).toBe(true);
  expect(await faceOf(mo, mo.personId)).toBeNull();
});

test("strangers and candidates see no colleague's picture", async () => {
  await setFace(mo, await photo("png"), now);

  expect(await faceOf({ kind: "visitor" }, mo.personId)).toBeNull();
  expect(await setFace({ kind: "visitor" }, await photo("png"), now)).toEqual({ ok: false, reason: "not-found" });
});
