import { describe, expect, test } from "vitest";
import type { Answer } from "./kept-pages";
import { finish } from "./pages";

const made = (status: number, html: string, headers: Answer["headers"] = {}): Answer => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8", ...headers },
  body: Buffer.from(html),
  packed: {},
});

const EMPTY_SHELL = '<!DOCTYPE html><html id="__next_error__"><head></head><body><script>1</script></body></html>';

describe("a document of Next that only scripts would fill", () => {
  test("is a plain page of the same status when something failed", () => {
    const { answer } = finish(made(404, EMPTY_SHELL), { dev: false, fromForm: false });

    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toContain("There is no page at this address");
  });

  test("is a failure of ours when it came with a status of success", () => {
    expect(finish(made(200, EMPTY_SHELL), { dev: false, fromForm: false }).answer.status).toBe(500);
  });

  test.each([303, 307, 308])("leads on when it is a redirect (%i), with no page of its own", (status) => {
    const { answer } = finish(made(status, EMPTY_SHELL, { location: "/sign-in" }), { dev: false, fromForm: false });

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

    const { answer } = finish(text, { dev: false, fromForm: true });

    expect(answer.status).toBe(409);
    expect(answer.body.toString()).toContain("This page has changed since you opened it");
  });
});
