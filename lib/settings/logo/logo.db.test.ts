import sharp from "sharp";
import { expect, test } from "vitest";
import { brand } from "@/lib/core/settings/brand";
import { saveGroup } from "../saving";
import { ada, nothingSet, now } from "../settings.fixtures";
import { dropLogo, logoFile, setLogo } from "./logo";

nothingSet();

const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><script>alert(1)</script><rect width="120" height="40" fill="#8a1c4a" onload="alert(1)"/></svg>',
);
const sizeOf = async (sha256: string, name: string) => {
  const { width, height, format } = await sharp((await logoFile(sha256, name))?.bytes).metadata();
  return [width, height, format];
};

test("an SVG becomes a logo without its script, and icons and the picture for sharing follow", async () => {
  expect(await setLogo(ada, { bytes: drawing, saysName: true, base: 0 }, now)).toEqual({ ok: true });

  const { logo } = await brand();
  expect(logo).toMatchObject({ kind: "svg", width: 120, height: 40, saysName: 1 });
  const { sha256 } = logo!;
  const shown = await logoFile(sha256, "logo.svg");
  expect(shown?.mediaType).toBe("image/svg+xml");
  expect(shown?.bytes.toString()).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" fill="#8a1c4a"></rect></svg>',
  );
  expect(await sizeOf(sha256, "logo.png")).toEqual([396, 132, "png"]);
  expect(await sizeOf(sha256, "icon-192.png")).toEqual([192, 192, "png"]);
  expect(await sizeOf(sha256, "share.png")).toEqual([1200, 630, "png"]);
});

test("a picture becomes a logo by its pixels alone", async () => {
  const png = await sharp({ create: { width: 300, height: 100, channels: 4, background: "#00000000" } })
    .png()
    .toBuffer();

  expect(
    await setLogo(ada, { bytes: Buffer.concat([png, Buffer.from("<script>")]), saysName: false, base: 0 }, now),
  ).toEqual({ ok: true });

  const { logo } = await brand();
  expect(logo).toMatchObject({ kind: "png", width: 300, height: 100 });
  expect((await logoFile(logo!.sha256, "logo.png"))?.bytes.toString("latin1")).not.toContain("<script>");
  expect(await logoFile(logo!.sha256, "logo.svg")).toBeNull();
});

test("a change of the colour keeps the logo, and the logo keeps the colour", async () => {
  await saveGroup(ada, { group: "look", base: 0, content: { accent: "#8a1c4a" }, keys: ["accent"] }, now);
  await setLogo(ada, { bytes: drawing, saysName: false, base: 1 }, now);
  await saveGroup(ada, { group: "look", base: 2, content: { accent: "#1d4ed8" }, keys: ["accent"] }, now);
  expect(await brand()).toMatchObject({ accent: "#1d4ed8", logo: { kind: "svg" } });

  expect(await dropLogo(ada, 2, now)).toEqual({ ok: false, reason: "changed" });
  expect(await dropLogo(ada, 3, now)).toEqual({ ok: true });
  expect((await brand()).logo).toBeUndefined();
  expect((await brand()).accent).toBe("#1d4ed8");
});

test.each([
  ["a page", Buffer.from("<!doctype html><html><body><svg></svg></body></html>")],
  ["text", Buffer.from("just words, no picture")],
  ["a PNG that is cut short", Buffer.from("89504e470d0a1a0a0000000d4948445200000001", "hex")],
])("%s is refused in words, and nothing changes", async (_, bytes) => {
  expect(await setLogo(ada, { bytes, saysName: false, base: 0 }, now)).toMatchObject({ ok: false, reason: "refused" });
  expect((await brand()).logo).toBeUndefined();
});

test.each([
  ["a".repeat(64), "../../secret"],
  ["a".repeat(64), "constructor"],
  ["../../files", "logo.svg"],
  ["a".repeat(64), "logo.svg"],
])("there is no file %s/%s", async (sha256, name) => {
  expect(await logoFile(sha256, name)).toBeNull();
});

test("nobody but an admin changes the logo", async () => {
  const given = { bytes: drawing, saysName: false, base: 0 };

  expect(await setLogo({ ...ada, role: "recruiter" }, given, now)).toEqual({ ok: false, reason: "not-found" });
  expect(await dropLogo({ ...ada, role: "editor" }, 0, now)).toEqual({ ok: false, reason: "not-found" });
});
