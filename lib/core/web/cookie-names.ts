import { appUrl } from "../env";

/** Whether cookies travel over https only. */
export const isSecure = (): boolean => appUrl().startsWith("https:");

/**
 * What a cookie of ours is called. Over https its prefix has browsers refuse one that a neighbouring host, or somebody on
 * the line, tries to plant: `__Host-` for the whole site, `__Secure-` for a part of it, which may not have the first.
 */
export function cookieName(name: string, { isWholeSite = true } = {}): string {
  if (!isSecure()) return name;
  return `${isWholeSite ? "__Host-" : "__Secure-"}${name}`;
}
