/** The address by which a video of YouTube or Vimeo stands in a text of ours; null for every other address. */
export function videoAddress(text: string): string | null {
  const address = text.trim().replace(/^\/\//, "https://");
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const host = url.hostname.replace(/^(?:www|m)\./, "");
  const [first = "", second = ""] = url.pathname.split("/").filter(Boolean);
  if (host === "youtu.be") return youtube(first);
  if (host === "youtube.com" || host === "youtube-nocookie.com")
    return youtube(/^(?:embed|shorts|live|v)$/.test(first) ? second : (url.searchParams.get("v") ?? ""));
  if (host === "vimeo.com") return vimeo(first);
  if (host === "player.vimeo.com") return vimeo(second);
  return null;
}

const youtube = (id: string) => (/^[\w-]{6,20}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : null);
const vimeo = (id: string) => (/^\d{4,15}$/.test(id) ? `https://vimeo.com/${id}` : null);
