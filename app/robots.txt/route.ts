import { appUrl } from "@/lib/core/env";

export const dynamic = "force-dynamic";

const PRIVATE = [
  "/admin",
  "/account",
  "/api/",
  "/alerts/",
  "/sign-in",
  "/sign-up",
  "/strategy-call/manage",
  "/blog/preview",
];

/** GET /robots.txt */
export function GET() {
  const lines = [
    "User-agent: *",
    ...PRIVATE.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${appUrl("/sitemap.xml")}`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
