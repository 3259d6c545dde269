import { brand } from "@/lib/core/settings/brand";
import { asStyleSheet, paletteOf } from "@/lib/core/settings/palette";

export const dynamic = "force-dynamic";

const DAY_SECONDS = 86_400;
/** The colour is in the address: what lies there never changes. */
const FOR_EVER = "public, max-age=31536000, immutable";

/**
 * GET /brand.css?v=COLOUR: the agency's colours in place of the house's, linked from every page while a colour is set. An
 * address with another colour, from a page that was loaded before the change, gets today's and is not to be kept.
 */
export async function GET(request: Request): Promise<Response> {
  const { accent } = await brand();
  if (!accent) return new Response("/* The house’s own colours */\n", { headers: headersFor("no-cache") });
  const isCurrent = new URL(request.url).searchParams.get("v") === accent.slice(1);
  const headers = headersFor(isCurrent ? FOR_EVER : "no-cache");
  if (isCurrent) headers["x-keep"] = `${DAY_SECONDS} brand`;
  return new Response(asStyleSheet(paletteOf(accent)), { headers });
}

const headersFor = (cacheControl: string): Record<string, string> => ({
  "Content-Type": "text/css; charset=utf-8",
  "Cache-Control": cacheControl,
});
