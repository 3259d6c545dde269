import type { Metadata, Viewport } from "next";
import { cache, type ReactNode } from "react";
import { brand } from "@/lib/core/brand";
import { appUrl } from "@/lib/core/env";
import { fonts } from "./fonts";
import "./globals.css";

// Nothing is made at build time: every page is rendered when asked for, and the front alone keeps pages.
export const dynamic = "force-dynamic";

/** Asked once a page. */
const agency = cache(() => brand());

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await agency();
  return {
    metadataBase: new URL(appUrl()),
    title: { default: name, template: `%s | ${name}` },
    applicationName: name,
    openGraph: { siteName: name, locale: "en_GB", type: "website" },
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
      {accent && <link rel="stylesheet" href={`/brand.css?v=${accent.slice(1)}`} precedence="brand" />}
      <body>{children}</body>
    </html>
  );
}
