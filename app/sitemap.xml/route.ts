import { appUrl } from "@/lib/core/env";
import { escapeHtml } from "@/lib/core/text";
import { jobSitemapEntries } from "@/lib/jobs/sitemap";
import { postSitemapEntries } from "@/lib/posts/sitemap";

export const dynamic = "force-dynamic";

const ALWAYS = [
  "/",
  "/jobs",
  "/alerts",
  "/strategy-call",
  "/employers",
  "/about",
  "/contact",
  "/terms",
  "/privacy",
  "/cookies",
  "/accessibility",
  "/complaints",
];
/** The protocol's limit for one file; jobs past it are found through the lists. */
const MOST = 50_000;

/** GET /sitemap.xml: pages that are always there, open jobs and public posts with the day they last changed. */
export async function GET() {
  const now = new Date();
  const [jobs, posts] = await Promise.all([jobSitemapEntries(now), postSitemapEntries(now)]);
  const lines = [
    ...ALWAYS.map((path) => `<url><loc>${escapeHtml(appUrl(path))}</loc></url>`),
    ...[...posts, ...jobs]
      .slice(0, MOST - ALWAYS.length)
      .map(({ loc, lastmod }) => `<url><loc>${escapeHtml(loc)}</loc><lastmod>${lastmod.toISOString()}</lastmod></url>`),
  ];
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
  return new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=600" },
  });
}
