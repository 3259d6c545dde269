/**
 * A mail as its reader sees it, for a frame in the admin area: `x-letter` tells the front to let it have its own styles
 * and no script.
 */
export function letterAnswer(html: string): Response {
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", "X-Letter": "1" },
  });
}
