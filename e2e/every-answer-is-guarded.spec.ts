import { createHash } from "node:crypto";
import { get } from "node:http";
import { expect, test } from "./support/journey";
import { SITE } from "./support/site";

const ANSWERS = [
  "/",
  "/jobs",
  "/blog",
  "/contact",
  "/no-such-page",
  "/api/jobs",
  "/api/no-such-call",
  "/api/health/ready",
  "/jobs/feed.xml",
  "/sitemap.xml",
  "/robots.txt",
  "/site.js",
  "/saved-jobs-worker.js",
  "/error.css",
  "/admin",
];

for (const path of ANSWERS)
  test(`${path} says what it may load, who may frame it, and not what it is made with`, async ({ request }) => {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();

    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers).not.toHaveProperty("x-powered-by");
  });

test("the picture of our mails may be shown by mail programs that are pages of another site", async ({ request }) => {
  const { status, headers } = await request
    .get("/mail-circles.png")
    .then((answer) => ({ status: answer.status(), headers: answer.headers() }));

  expect(status).toBe(200);
  expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("pages answer HEAD with the status and the type of GET, and without a body", async ({ request }) => {
  for (const path of ["/", "/jobs", "/no-such-page", "/jobs/no-such-job"]) {
    const [get, head] = [await request.get(path), await request.head(path)];

    expect([path, head.status(), head.headers()["content-type"]]).toEqual([
      path,
      get.status(),
      get.headers()["content-type"],
    ]);
    expect((await head.body()).length).toBe(0);
  }
});

test("a change asked for by another site's page is refused, to people in words and to machines as a problem", async ({
  request,
}) => {
  const foreign = { headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" } };

  const page = await request.post("/contact", foreign);
  const call = await request.post("/api/alerts", { ...foreign, data: {} });

  expect(page.status()).toBe(403);
  expect(await page.text()).toContain("That was sent from another site");
  expect(call.status()).toBe(403);
  expect(call.headers()["content-type"]).toBe("application/problem+json");
});

test("a mail program may unsubscribe from anywhere with one click", async ({ request }) => {
  const answer = await request.post("/api/alerts/unsubscribe?token=forged", {
    headers: { origin: "https://mail.example", "sec-fetch-site": "cross-site" },
    form: { "List-Unsubscribe": "One-Click" },
  });

  expect(answer.status()).not.toBe(403);
  expect(answer.status()).toBeLessThan(500);
});

test("addresses that cannot be read are the sender's fault, not ours", async () => {
  for (const path of ["/%E0%A4%A", "/jobs/%00", "/jobs/%ff", "//evil.example", "/jobs?q=%E0%A4%A", "/api/jobs/%E0"]) {
    const { status } = await fetch(SITE + path, { redirect: "manual" });

    expect([path, status < 500]).toEqual([path, true]);
  }
});

test("an address that steps out of a folder is nobody's, however it is written, so that no page is kept under the name of another", async () => {
  const written = ["/../../contact", "/%2e%2E/.%2e/contact", "/..%2f..%2fcontact", "/a/../../../contact"];
  const statuses = await Promise.all(written.map((path) => statusAsWritten(`/_next/static${path}`)));

  for (const status of statuses) expect([400, 404]).toContain(status);
});

/** Asks for an address as it stands; fetch and browsers would walk its steps themselves. */
const statusAsWritten = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    get(SITE, { path }, (answer) => resolve(answer.resume().statusCode)).on("error", reject);
  });

test("a body of more than 8 MB is refused", async ({ request }) => {
  const answer = await request.post("/api/contact", {
    headers: { "content-type": "application/json" },
    data: "x".repeat(9 * 1024 * 1024),
  });

  expect(answer.status()).toBe(413);
});

test("pages for reading come without the framework's script, and a policy that allows nothing inline but the rules for fetching ahead", async ({
  request,
}) => {
  const rules = await (await request.get("/speculation-rules.json")).body();
  const hash = createHash("sha256").update(rules).digest("base64");
  for (const path of ["/", "/jobs", "/blog"]) {
    const answer = await request.get(path);
    const html = await answer.text();

    expect(html.match(/<script[^>]*(_next|>self)/g)).toBeNull();
    expect(html).not.toMatch(/<meta name="x-(client|status|keep)"/);
    expect(answer.headers()["content-security-policy"]).toContain(`script-src 'self' 'sha256-${hash}';`);
  }
});

test("what a browser has already is not sent again, and what is sent is packed", async () => {
  const first = await fetch(`${SITE}/about`, { headers: { "accept-encoding": "br" } });
  const etag = first.headers.get("etag") ?? "";

  const again = await fetch(`${SITE}/about`, { headers: { "if-none-match": etag } });

  expect(first.headers.get("content-encoding")).toBe("br");
  expect(etag).not.toBe("");
  expect(again.status).toBe(304);
});

test("no page breaks its own policy", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(`${page.url()} ${message.text()}`);
  });

  for (const path of ["/", "/jobs", "/blog", "/contact", "/alerts", "/strategy-call", "/sign-up", "/sign-in"])
    await page.goto(path, { waitUntil: "networkidle" });
  await page.goto("/");
  await expect(page.locator('script[type="speculationrules"]')).toBeAttached();
  await expect(page.locator('link[rel="manifest"]')).toBeAttached();

  expect(complaints).toEqual([]);
});
