export interface Video {
  site: "YouTube" | "Vimeo";
  /** Where it is watched when nothing can be loaded into the page. */
  page: string;
  /** What is loaded into the page when somebody presses it; it starts by itself, as that was a press to play. */
  player: string;
}

/** The only places that a frame of ours may come from; server/policy.ts allows these and no others. */
export const PLAYERS = ["https://www.youtube-nocookie.com", "https://player.vimeo.com"] as const;

const YOUTUBE = /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$/;

/**
 * The video at an address people copy: YouTube's watch, youtu.be, shorts, live and embed, Vimeo's page and player. Null
 * for all else.
 */
export function videoAt(address: string): Video | null {
  const typed = address.trim().replace(/^\/\//, "https://");
  if (typed.length > 500 || !URL.canParse(typed)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(typed);
  if (protocol !== "https:" && protocol !== "http:") return null;
  const steps = pathname.split("/").filter(Boolean);
  if (hostname === "youtu.be") return youtube(steps[0], searchParams);
  if (YOUTUBE.test(hostname)) {
    const isInPath = /^(?:shorts|embed|live|v)$/.test(steps[0] ?? "");
    return youtube(isInPath ? steps[1] : searchParams.get("v"), searchParams);
  }
  if (hostname === "player.vimeo.com") return vimeo(steps[1], searchParams.get("h"));
  if (hostname === "vimeo.com" || hostname === "www.vimeo.com") {
    const at = steps.findIndex((step) => /^\d+$/.test(step));
    return vimeo(steps[at], steps[at + 1] ?? searchParams.get("h"));
  }
  return null;
}

function youtube(id: string | null | undefined, parameters: URLSearchParams): Video | null {
  if (!id || !/^[\w-]{11}$/.test(id)) return null;
  const start = seconds(parameters.get("t") ?? parameters.get("start") ?? "");
  return {
    site: "YouTube",
    page: `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}` : ""}`,
    player: `${PLAYERS[0]}/embed/${id}?autoplay=1&rel=0${start ? `&start=${start}` : ""}`,
  };
}

/** A video that is not listed has a key besides its number. */
function vimeo(id: string | undefined, key: string | null): Video | null {
  if (!id || !/^\d{1,12}$/.test(id)) return null;
  const known = key && /^[\da-f]{6,20}$/.test(key) ? key : null;
  return {
    site: "Vimeo",
    page: `https://vimeo.com/${id}${known ? `/${known}` : ""}`,
    player: `${PLAYERS[1]}/video/${id}?dnt=1&autoplay=1${known ? `&h=${known}` : ""}`,
  };
}

/** "90", "90s" and "1m30s" as seconds; 0 for anything else. */
function seconds(said: string): number {
  const [, hours, minutes, rest] = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(said) ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
}
