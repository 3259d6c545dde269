import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Answer } from "./kept-pages";
import { finish } from "./pages";

const made = (status: number, html: string, headers: Answer["headers"] = {}): Answer => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8", ...headers },
  body: Buffer.from(html),
  packed: {},
});

const nonce = "4e6f-6e63";
const SEEN = { dev: false, fromForm: false, nonce };
const EMPTY_SHELL = '<!DOCTYPE html><html id="__next_error__"><head></head><body><script>1</script></body></html>';

describe("a document of Next that only scripts would fill", () => {
  test("is a plain page of the same status when something failed", () => {
    const { answer } = finish(made(404, EMPTY_SHELL), SEEN);

    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toContain("There is no page at this address");
  });

  test("is known by its html tag, not by what an advert has in its text", () => {
    const page = '<!DOCTYPE html><html lang="en-GB"><head></head><body><h2 id="__next_error__">Hi</h2></body></html>';

    const { answer } = finish(made(200, page), SEEN);

    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toContain("Hi");
  });

  test("is a failure of ours when it came with a status of success", () => {
    expect(finish(made(200, EMPTY_SHELL), SEEN).answer.status).toBe(500);
  });

  test.each([303, 307, 308])("leads on when it is a redirect (%i), with no page of its own", (status) => {
    const { answer } = finish(made(status, EMPTY_SHELL, { location: "/sign-in" }), SEEN);

    expect(answer).toMatchObject({ status, headers: { location: "/sign-in" } });
    expect(answer.body.toString()).not.toContain("Something went wrong");
    expect(answer.body.toString()).not.toContain("<script");
  });
});

describe("what a form of this site gets", () => {
  test("is a page that tells what to do, not a bare text, when its page has changed since", () => {
    const text: Answer = {
      status: 404,
      headers: { "content-type": "text/plain" },
      body: Buffer.from("Server action not found."),
      packed: {},
    };

    const { answer } = finish(text, { ...SEEN, fromForm: true });

    expect(answer.status).toBe(409);
    expect(answer.body.toString()).toContain("This page has changed since you opened it");
  });
});

describe("the nonce by which we know the scripts of Next", () => {
  const page = (of: string) =>
    `<!DOCTYPE html><html><head><link rel="stylesheet" href="/a.css" nonce="${of}"/></head><body><script nonce="${of}">f("\\"nonce\\":\\"${of}\\"")</script></body></html>`;
  const finished = (of: string) => finish(made(200, page(of)), { ...SEEN, nonce: of }).answer;

  test("is nowhere in what goes out, so that a page is the same for everybody", () => {
    const [one, other] = [finished("4e6f-6e63"), finished("0000-1111")];

    expect(JSON.stringify([one.headers, one.body.toString()])).not.toContain("4e6f-6e63");
    expect(one.body.toString()).toContain('<link rel="stylesheet" href="/a.css"/>');
    expect(one).toEqual(other);
  });

  test("lets the page run what it came with, and nothing that got into it", () => {
    const script = /<script>([^]*?)<\/script>/.exec(finished(nonce).body.toString())![1]!;
    const injected = made(200, page(nonce).replace("<body>", "<body><script>evil()</script>"));

    expect(finished(nonce).headers["content-security-policy"]).toContain(hashOf(script));
    expect(finish(injected, SEEN).answer.headers["content-security-policy"]).not.toContain(hashOf("evil()"));
  });
});

const hashOf = (body: string) => `'sha256-${createHash("sha256").update(body).digest("base64")}'`;

test("letters beyond ASCII go out as they were made, in texts, classes and scripts that the policy knows", () => {
  const script = 'say("£30,000 – née")';
  const page = `<html><head><title>Café</title></head><body class="née"><p>“Łódź” 👩‍💻</p><script nonce="${nonce}">${script}</script></body></html>`;

  const { body, headers } = finish(made(200, page), SEEN).answer;

  expect(body.toString()).toBe(page.replace(` nonce="${nonce}"`, ""));
  expect(headers["content-security-policy"]).toContain(hashOf(script));
});

test("what has no head says by a header for how long it may be kept; the header goes no further", () => {
  const headers = { "content-type": "text/css", "x-keep": "86400 brand" };

  const { answer, marks } = finish(made(200, ":root{}", headers), SEEN);

  expect(marks).toMatchObject({ keepSeconds: 86_400, tags: ["brand"] });
  expect(Object.keys(answer.headers)).not.toContain("x-keep");
});
