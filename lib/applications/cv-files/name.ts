import { oneLine } from "@/lib/core/text/text";
import { CV_KINDS, type CvKind } from "../vocabulary";

const LONGEST = 100;
/** Windows takes these for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name a CV is shown and downloaded by: what the sender called it, less folders, control and direction characters,
 * with the ending of what it really is. It is never used as a path.
 */
export function displayName(given: string, kind: CvKind): string {
  const { ending } = CV_KINDS[kind];
  const last = oneLine(given.toWellFormed().split(/[/\\]/).at(-1) ?? "");
  const stem = last
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/[<>:"|?*]/g, "")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const short = [...stem].slice(0, LONGEST).join("").trim();
  if (!short || DEVICE.test(short)) return `CV${ending}`;
  return short + ending;
}

/** The header that makes a browser save a file under this name, in any script (RFC 6266, RFC 5987). */
export function attachmentHeader(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
