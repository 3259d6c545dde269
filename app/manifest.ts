import type { MetadataRoute } from "next";
import { brand } from "@/lib/core/brand";

export const dynamic = "force-dynamic";

/** What a phone needs to keep the site on its home screen. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { name } = await brand();
  return {
    name,
    short_name: name.split(" ")[0],
    start_url: "/",
    display: "minimal-ui",
    lang: "en-GB",
    background_color: "#fbfaf7",
    theme_color: "#fbfaf7",
    icons: [
      { src: "/icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
