import type { Metadata, Viewport } from "next";
import { cache, type ReactNode } from "react";
import { brand } from "@/lib/core/settings/brand";
import { appUrl } from "@/lib/core/env";
import { fonts } from "./fonts";
import "./globals.css";

// Nothing is made at build time: every page is rendered when asked for, and the front alone keeps pages.
export const dynamic = "force-dynamic";

/** Asked once a page. */
const agency = cache(() => brand());

export async function generateMetadata(): Promise<Metadata> {
  const { name, logo } = await agency();
  const own = logo && `/brand/${logo.sha256}`;
  return {
    metadataBase: new URL(appUrl()),
    title: { default: name, template: `%s | ${name}` },
    applicationName: name,
    openGraph: {
      siteName: name,
      locale: "en_GB",
      type: "website",
      ...(own && { images: [{ url: `${own}/share.png`, width: 1200, height: 630, alt: name }] }),
    },
    icons: own
      ? { icon: [{ url: `${own}/icon-32.png`, type: "image/png", sizes: "32x32" }], apple: `${own}/icon-180.png` }
      : { icon: [{ url: "/icons/icon.svg", type: "image/svg+xml", sizes: "any" }], apple: "/icons/apple.png" },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#11161c" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { accent } = await agency();
  return (
    <html lang="en-GB" className={fonts}>
      <head>
        {/* Without a precedence: one that has it stays in the page for ever, and a colour that was given up with it. */}
        {accent && <link rel="stylesheet" href={`/brand.css?v=${accent.slice(1)}`} />}
      </head>
      <body>{children}</body>
    </html>
  );
}
