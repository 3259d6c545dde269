import type { MetadataRoute } from "next";
import { brand } from "@/lib/core/settings/brand";

export const dynamic = "force-dynamic";

/** What a phone needs to keep the site on its home screen. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { name, logo } = await brand();
  const own = logo && `/brand/${logo.sha256}`;
  return {
    id: "/",
    name,
    short_name: name.split(" ")[0],
    description: "Jobs for graduates, the new ones by email, and somebody to talk to.",
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    lang: "en-GB",
    dir: "ltr",
    categories: ["business", "education"],
    shortcuts: [
      { name: "Search jobs", url: "/jobs" },
      { name: "Your saved jobs", url: "/account/saved" },
    ],
    background_color: "#fbfaf7",
    theme_color: "#fbfaf7",
    icons: [
      { src: own ? `${own}/icon-192.png` : "/icons/192.png", sizes: "192x192", type: "image/png" },
      { src: own ? `${own}/icon-512.png` : "/icons/512.png", sizes: "512x512", type: "image/png" },
      {
        src: own ? `${own}/maskable.png` : "/icons/maskable.png",
        sizes: "512x512",
        type: "image/png",
        purpose: "maskable",
      },
    ],
  };
}
