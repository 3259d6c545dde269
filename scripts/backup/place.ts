import { resolve } from "node:path";
import { authSecret, env } from "@/lib/core/env";
import type { Place } from "./backing-up";

/** Where this site keeps what it has, as its environment says. */
export function placeOfThisSite(): Place {
  const { DATABASE_URL, DATA_DIR, STORAGE_URL } = env();
  if (!DATABASE_URL) throw new Error("DATABASE_URL: is required");
  return { url: DATABASE_URL, files: STORAGE_URL ? null : resolve(DATA_DIR, "files"), secret: authSecret() };
}
