import type { Page } from "@playwright/test";

export interface Transferred {
  requests: number;
  htmlBytes: number;
  scriptBytes: number;
  totalBytes: number;
}

/** Counts the bodies that come over the wire from now on, packed as they are sent. */
export async function countTransferred(page: Page): Promise<() => Transferred> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const begun = new Map<string, { type: string; headBytes: number }>();
  const sum: Transferred = { requests: 0, htmlBytes: 0, scriptBytes: 0, totalBytes: 0 };
  session.on("Network.responseReceived", ({ requestId, type, response }) =>
    begun.set(requestId, { type, headBytes: response.encodedDataLength }),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const { type, headBytes } = begun.get(requestId) ?? { headBytes: 0 };
    // Pages fetched ahead for the next click are not this page's.
    if (!type || type === "Prefetch") return;
    const bytes = encodedDataLength - headBytes;
    sum.requests += 1;
    sum.totalBytes += bytes;
    if (type === "Document") sum.htmlBytes += bytes;
    if (type === "Script") sum.scriptBytes += bytes;
  });
  return () => sum;
}
