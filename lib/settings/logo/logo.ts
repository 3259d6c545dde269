import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { openFile, putFile } from "@/lib/core/storage";
import { keptSettings, type SettingContent } from "@/lib/core/settings/settings";
import { saveGroup } from "../saving";
import { makeLogo } from "./making";

export type LogoOutcome =
  { ok: true } | { ok: false; reason: "not-found" | "changed" } | { ok: false; reason: "refused"; words: string };

const TYPES: Record<string, string> = {
  "logo.svg": "image/svg+xml",
  ...Object.fromEntries(
    ["logo", "icon-32", "icon-180", "icon-192", "icon-512", "maskable", "share"].map((name) => [
      `${name}.png`,
      "image/png",
    ]),
  ),
};

const keyOf = (sha256: string, name: string) => `brand/${sha256}/${name}`;

/**
 * Puts a logo in place of the drawn mark. Its files lie under what it was made from and are never changed or removed: mails
 * that were sent show them, and an earlier version of the settings may come back.
 */
export async function setLogo(
  viewer: Viewer,
  { bytes, saysName, base }: { bytes: Buffer; saysName: boolean; base: number },
  now: Date,
): Promise<LogoOutcome> {
  if (viewer.kind !== "staff" || !may(viewer, "write:settings")) return { ok: false, reason: "not-found" };
  const made = await makeLogo(bytes);
  if (!made.ok) return { ...made, reason: "refused" };
  const { files, ...facts } = made.logo;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  for (const file of files) await putFile(keyOf(sha256, file.name), file.bytes, TYPES[file.name] ?? "image/png");
  const logo = { sha256, ...facts, saysName: saysName ? 1 : 0 };
  return withLook(viewer, base, (content) => ({ ...content, logo }), now);
}

/** Brings the drawn mark back. */
export async function dropLogo(viewer: Viewer, base: number, now: Date): Promise<LogoOutcome> {
  return withLook(viewer, base, ({ logo: _, ...content }) => content, now);
}

async function withLook(
  viewer: Viewer,
  base: number,
  change: (content: SettingContent) => SettingContent,
  now: Date,
): Promise<LogoOutcome> {
  const { look } = await keptSettings(["look"]);
  if (look.version !== base) return { ok: false, reason: "changed" };
  const outcome = await saveGroup(viewer, { group: "look", base, content: change(look.content) }, now);
  if (outcome.ok) return { ok: true };
  return { ok: false, reason: outcome.reason === "clash" ? "changed" : "not-found" };
}

/** One file of a logo, of today's or of an earlier one; null for any other name. */
export async function logoFile(sha256: string, name: string): Promise<{ bytes: Buffer; mediaType: string } | null> {
  const mediaType = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (!mediaType || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  const stream = await openFile(keyOf(sha256, name));
  return stream && { bytes: await buffer(stream), mediaType };
}
