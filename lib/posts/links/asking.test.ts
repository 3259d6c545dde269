import { expect, test } from "vitest";
import { type Ask, tryLink } from "./asking";

type Answer = number | string | [number, string] | Error;

/** The web, as a table of what each address answers; to HEAD as to GET where one answer stands there. */
const web =
  (answers: Record<string, Answer | { HEAD: Answer; GET: Answer }>): Ask =>
  async ({ href }, method) => {
    const entry = answers[href] ?? 404;
    const answer = typeof entry === "object" && "HEAD" in entry ? entry[method] : entry;
    if (answer instanceof Error) throw answer;
    if (typeof answer === "string") return { status: 301, location: answer };
    return Array.isArray(answer) ? { status: answer[0], location: answer[1] } : { status: answer, location: null };
  };

const page = "https://example.org/page";
const unreachable = new Error("It cannot be reached (ENOTFOUND).");

test.each([
  ["a page that is there", { [page]: 200 }, "well"],
  ["a page that does not know HEAD", { [page]: { HEAD: 405, GET: 206 } }, "well"],
  ["a server that hangs up on HEAD", { [page]: { HEAD: unreachable, GET: 200 } }, "well"],
  ["an empty page that has no first bytes", { [page]: { HEAD: 500, GET: 416 } }, "well"],
  ["a page that has moved", { [page]: "/new", "https://example.org/new": 200 }, "well"],
  ["a page too large to read", { [page]: { HEAD: 501, GET: new Error("The answer is larger than 2 MB.") } }, "well"],
  ["a page that was never there", { [page]: 404 }, "There is no such page (404)."],
  ["a page that is gone", { [page]: 410 }, "The page has been taken down (410)."],
  ["a page that moved to one that is gone", { [page]: "/new", "https://example.org/new": 410 }, "taken down"],
  ["a site with a fault", { [page]: 503 }, "The site had a fault (503)."],
  ["a site that is not there", { [page]: unreachable }, "It cannot be reached (ENOTFOUND)."],
  ["a page that leads to itself", { [page]: page }, "from one address to the next without end"],
  ["a site that does not want programs", { [page]: 999 }, "unclear"],
  ["a site that was asked too often", { [page]: 429 }, "unclear"],
  ["a page behind a sign-in", { [page]: 403 }, "unclear"],
  ["a page that leads to one without https", { [page]: "http://example.org/" }, "unclear"],
])("%s", async (_, answers, expected) => {
  const found = await tryLink(page, web(answers));
  expect(found.kind === "trouble" ? found.words : found.kind).toContain(expected);
});

test("a link without https is tried with it, and where that fails nothing is said of it", async () => {
  expect(await tryLink("http://example.org/page", web({ [page]: 200 }))).toEqual({ kind: "well" });
  expect(await tryLink("http://example.org/page", web({ [page]: 404 }))).toEqual({ kind: "unclear" });
  expect(await tryLink("http://example.org/page", web({ [page]: unreachable }))).toEqual({ kind: "unclear" });
});
