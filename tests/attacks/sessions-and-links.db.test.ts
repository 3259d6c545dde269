import { randomUUID } from "node:crypto";
import { request as askPlainly } from "node:http";
import { connect } from "node:net";
import { brotliCompressSync, constants } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueLink } from "@/lib/auth/links";
import { db } from "@/lib/core/db";
import { signId } from "@/lib/core/secrets/tokens";
import { type People, signedIn } from "../access/people";
import { ROUTES } from "../access/routes";
import { type Site, startSite } from "../access/site";
import { noteWrites, writtenSince } from "../access/writes";

// What somebody tries who has no password to guess: cookies, links, where one is led on to, and how requests are written.

let site: Site;
let people: People;

beforeAll(async () => {
  site = await startSite();
  people = await signedIn(site, new Date());
  await noteWrites();
}, 300_000);
afterAll(() => site.stop());

/** How hard a page is packed that is kept a while (server/compress.ts). */
const AS_A_PAGE = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const COOKIE = "next-auth.session-token";
const tokenOf = (cookie: string) => new RegExp(`${COOKIE}=([^;]+)`).exec(cookie)?.[1] ?? "";
const isIn = async (cookie: string) => (await site.ask("/account", { cookie })).status === 200;
const aLink = () => db.$transaction((tx) => issueLink(tx, people.candidate.id, { next: "/account" }, new Date()));
const USE_LINK = "app/(site)/sign-in/link/actions.ts#useLink";

describe("a session", () => {
  test.each<[string, () => Promise<string>]>([
    ["nothing", async () => ""],
    ["a word", async () => "admin"],
    ["what the database keeps of a session", async () => (await db.session.findFirstOrThrow()).tokenHash],
    ["the id of a session", async () => (await db.session.findFirstOrThrow()).id],
    ["a link that was not used", async () => (await aLink()).token],
    ["a signed token of another purpose", async () => signId("manage-alerts", people.candidate.id)],
    ["a session in other letters", async () => tokenOf(people.candidate.cookie).toUpperCase()],
    ["a session without its last letter", async () => tokenOf(people.candidate.cookie).slice(0, -1)],
    ["a session with a letter more", async () => `${tokenOf(people.candidate.cookie)}A`],
    ["a question to the database", async () => "'%20OR%20'1'='1"],
    ["a token that signs itself", async () => "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."],
    ["four thousand letters", async () => "a".repeat(4000)],
  ])("is not opened by %s", async (_, made) => {
    const cookie = `${COOKIE}=${await made()}`;

    const answers = await Promise.all(["/account", "/admin"].map((path) => site.ask(path, { cookie })));

    expect(answers.map(({ status, location }) => [status, location.includes("/sign-in?next=")])).toEqual([
      [307, true],
      [307, true],
    ]);
    expect((await site.ask("/api/session/summary", { cookie })).body).toContain('"signedIn":false');
  });

  test("that somebody planted is worth nothing once its victim signs in: another secret takes its place", async () => {
    const { token } = await aLink();
    const answer = await site.press(USE_LINK, [token], {}, { cookie: `${COOKIE}=planted-by-somebody-else` });

    expect(await isIn(`${COOKIE}=planted-by-somebody-else`)).toBe(false);
    expect(await isIn(answer.cookie ?? "")).toBe(true);
  });

  test("that was in the browser before ends when somebody signs in there", async () => {
    const first = (await site.press(USE_LINK, [(await aLink()).token], {})).cookie ?? "";
    expect(await isIn(first)).toBe(true);

    await site.press(USE_LINK, [(await aLink()).token], {}, { cookie: first });

    expect(await isIn(first)).toBe(false);
  });

  test("is over when it is signed out, and when its time has come", async () => {
    const fresh = async () => (await site.press(USE_LINK, [(await aLink()).token], {})).cookie ?? "";
    const signedOut = await fresh();
    await site.press("app/sign-out.ts#signOut", [], {}, { cookie: signedOut });
    expect(await isIn(signedOut)).toBe(false);

    const old = await fresh();
    const ended = new Date(Date.now() - 1000);
    await db.session.updateMany({ where: { personId: people.candidate.id }, data: { expiresAt: ended } });
    expect(await isIn(old)).toBe(false);
    await db.session.updateMany({
      where: { expiresAt: ended },
      data: { expiresAt: new Date(Date.now() + 86_400_000) },
    });
  });

  test("is kept in a cookie that scripts cannot read, for this host alone, and is told to nobody else", async () => {
    const { token } = await aLink();
    const page = await fetch(`${site.address}/sign-in/link?token=${token}`);
    const signed = await site.press(USE_LINK, [token], {});

    expect(page.headers.getSetCookie()).toEqual([]);
    expect(page.headers.get("cache-control")).toContain("no-store");
    expect(signed.body).not.toContain(tokenOf(signed.cookie ?? "x"));
    expect((await site.ask("/api/session/summary", { cookie: signed.cookie })).body).not.toContain(
      tokenOf(signed.cookie ?? "x"),
    );
  });

  test.each<[string, unknown[], Record<string, string>]>([
    [
      "app/(account)/account/security/actions.ts#changeEmail",
      [{ values: {}, errors: {} }],
      { email: "thief@example.com" },
    ],
    ["app/(account)/account/security/actions.ts#dropPasskey", [randomUUID()], {}],
    ["app/(account)/account/security/actions.ts#endBrowser", [randomUUID()], {}],
    ["app/(account)/account/actions.ts#eraseMe", [], {}],
  ])(
    "of this morning does not take the account from whose it is: %s asks who it is first",
    async (action, bound, fields) => {
      const { cookie, id } = people["another candidate"];
      await db.session.updateMany({ where: { personId: id }, data: { createdAt: new Date(Date.now() - 3_600_000) } });
      await writtenSince();

      const { status, location } = await site.press(action, bound, fields, { cookie });

      expect([status, location]).toEqual([303, expect.stringContaining("/account/again?next=")]);
      expect(await writtenSince()).toEqual([]);
    },
  );
});

describe("a link", () => {
  /** Pages that only a link in a letter opens: without a good one there is nothing. */
  const opened = Object.entries(ROUTES)
    .filter(([route, { who, ok, ids }]) => route.startsWith("GET ") && who === "anyone" && ok === 404 && !ids)
    .map(([route]) => route.slice(4));
  const forged = [
    "forged",
    "a.b",
    ".",
    `${Buffer.from("1").toString("base64url")}.${"A".repeat(32)}`,
    "' OR 1=1 --",
    "../../etc/passwd",
    "\u0000",
    "🙂.🙂",
    "a".repeat(5000),
    "__proto__",
  ];

  test("there are many pages that a link opens", () => expect(opened.length).toBeGreaterThan(10));

  test.each(opened)("to %s that is forged opens nothing, and nothing is written", async (path) => {
    await writtenSince();
    const others = [signId("form-made", randomUUID()), (await db.session.findFirstOrThrow()).tokenHash];
    const tokens = [...forged, ...others].map((token) => `?token=${encodeURIComponent(token)}`);
    const answers = await Promise.all(
      [...tokens, "?token=a&token=b", "?token[]=a", ""].map((asked) => site.ask(path + asked)),
    );

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(await writtenSince()).toEqual([]);
  });

  test.each([
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "javascript:alert(1)",
    "/account\r\nX-Injected: 1",
  ])("leads on to this site alone, whatever stands in it: %j", async (next) => {
    const asked = encodeURIComponent(next);
    const answer = await fetch(`${site.address}/sign-in?next=${asked}`, {
      headers: { cookie: people.candidate.cookie },
      redirect: "manual",
    });
    const to = new URL(answer.headers.get("location") ?? "/", site.address);

    expect(to.origin).toBe(site.address);
    expect(answer.headers.has("x-injected")).toBe(false);
  });
});

/** What a server answers to bytes as they are. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(site.address).port), "127.0.0.1", () => socket.write(text));
    let said = "";
    socket.on("data", (piece) => (said += piece.toString()));
    socket.on("error", reject);
    socket.on("close", () => resolve(said));
    socket.setTimeout(10_000, () => socket.destroy());
  });
}

describe("a request", () => {
  test.each([
    ["with two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"],
    [
      "with a length and in pieces",
      "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n5c\r\nGET /admin HTTP/1.1\r\n\r\n0\r\n\r\n",
    ],
    ["in pieces that are no pieces", "Transfer-Encoding: chunked, identity\r\n\r\nxx\r\n"],
    ["with a length that is no number", "Content-Length: 1e2\r\n\r\nhello"],
    ["with a header that goes on in the next line", "X-A: b\r\n\tContent-Length : 9\r\n\r\nhello"],
  ])("%s is refused, and nothing behind it is taken for another", async (_, rest) => {
    const said = await raw(`POST /api/contact HTTP/1.1\r\nHost: localhost\r\n${rest}`);

    expect(said).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(said.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });

  test("that names another host changes no address that we write", async () => {
    const { port } = new URL(site.address);
    const headers = { host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
    const said = await new Promise<string>((resolve, reject) => {
      askPlainly({ port, path: "/admin", headers }, (answer) => {
        answer.resume();
        resolve(`${answer.statusCode} ${answer.headers.location ?? ""}`);
      })
        .on("error", reject)
        .end();
    });

    expect(said).toMatch(/^307 (?:http:\/\/localhost:\d+)?\/sign-in\?next=/);
  });

  test("that asks from another site is given no leave to read the answer", async () => {
    for (const path of ["/api/jobs", "/api/session/summary", "/account", "/jobs"]) {
      const headers = { origin: "https://evil.example", cookie: people.candidate.cookie };
      const answer = await fetch(site.address + path, { headers, redirect: "manual" });

      expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
  });

  test.each([
    "/.git/config",
    "/.env",
    "/package.json",
    "/dist/web.mjs",
    "/.next/BUILD_ID",
    "/_next/static/",
    "/_next/../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/brand/",
    "/node_modules/next/package.json",
    "/prisma/schema/auth.prisma",
  ])("for what lies beside the site gets nothing: %s", async (path) => {
    const said = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);

    expect(said).toMatch(/^HTTP\/1\.1 (?:30[78]|4\d\d) /);
    expect(said).not.toMatch(/"dependencies"|\[core\]|AUTH_SECRET|model \w+ \{/);
  });

  test.each(["/account", "/account/security", "/account/download", "/api/session/summary", "/admin"])(
    "of one person is kept by nobody on the way: %s",
    async (path) => {
      const cookie = people[path === "/admin" ? "admin" : "candidate"].cookie;
      const answer = await fetch(site.address + path, { headers: { cookie }, redirect: "manual" });
      await answer.arrayBuffer();

      expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, expect.stringContaining("no-store")]);
      expect(answer.headers.has("x-accel-expires")).toBe(false);
    },
  );

  test("gets what is named by its content as everybody does: packed as small as can be, once, and to be kept by anybody", async () => {
    const { cookie } = people.admin;
    const page = await (await fetch(`${site.address}/admin`, { headers: { cookie } })).text();
    const script = /\/_next\/static\/[\w./-]+\.js/.exec(page)?.[0] ?? "";
    const said = [];
    for (const session of [cookie, cookie, ""]) {
      const answer = await fetch(site.address + script, { headers: { cookie: session, "accept-encoding": "br" } });
      const { length } = brotliCompressSync(Buffer.from(await answer.arrayBuffer()), AS_A_PAGE);
      const { headers } = answer;
      said.push([Number(headers.get("content-length")) < length, headers.get("x-accel-expires")]);
    }

    expect(said).toEqual([
      [true, null],
      [true, null],
      [true, null],
    ]);
  });

  test.each(["TRACE", "CONNECT", "PROPFIND", "TRACK"])("%s of anything is refused", async (method) => {
    const said = await raw(`${method} / HTTP/1.1\r\nHost: localhost\r\nX-Secret: abc\r\nConnection: close\r\n\r\n`);

    expect(said).not.toContain("X-Secret: abc");
    expect(said).not.toMatch(/^HTTP\/1\.1 2\d\d /);
  });
});
