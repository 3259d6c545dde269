import { posix } from "node:path";
import { askOutside } from "@/lib/core/web/outside";
import { MOST_PICTURE_BYTES, type PictureBytes } from "./pictures";

const LONGEST_MS = 20_000;
const MOST_STEPS = 3;

/**
 * A picture of the web. Each step on the way is judged anew, so that no redirect leads inside; an address without https is
 * asked with it.
 */
export async function fetchPicture(address: URL): Promise<PictureBytes | { why: string }> {
  let url = address;
  try {
    for (let step = 0; step <= MOST_STEPS; step++) {
      const answer = await asked(url);
      const onward = answer.headers.get("location");
      if (answer.status >= 300 && answer.status < 400 && onward && URL.canParse(onward, url)) {
        url = new URL(onward, url);
        continue;
      }
      if (!answer.ok) return { why: `The old site answered ${answer.status}.` };
      return { name: posix.basename(url.pathname) || "picture", bytes: Buffer.from(await answer.arrayBuffer()) };
    }
    return { why: "The old site leads from one address to another without an end." };
  } catch (error) {
    return { why: error instanceof Error ? error.message : "It cannot be reached." };
  }
}

/** One's own machine may be asked without https; outside only https is. */
async function asked(url: URL): Promise<Response> {
  const wanted = { longestMs: LONGEST_MS, maxBytes: MOST_PICTURE_BYTES };
  const isLocal = /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname);
  if (url.protocol !== "http:" || isLocal) return askOutside(url, wanted);
  const safe = new URL(url);
  safe.protocol = "https:";
  return askOutside(safe, wanted);
}
