import { expect, test } from "vitest";
import { taggedAnswer } from "./tagged-answer";

const feedAnswer = (request: Request, body: string) =>
  taggedAnswer(request, body, "application/atom+xml; charset=utf-8");

const asked = (known?: string) => new Request("http://x/", { headers: known ? { "If-None-Match": known } : {} });
const etag = feedAnswer(asked(), "<feed/>").headers.get("etag")!;

test("a reader gets the feed with its mark", async () => {
  const answer = feedAnswer(asked(), "<feed/>");

  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/atom+xml; charset=utf-8"]);
  expect(await answer.text()).toBe("<feed/>");
});

test.each([
  ["the same mark", etag, 304],
  ["it among others, marked as weak by a proxy", `"old", W/${etag}`, 304],
  ["an older mark", '"old"', 200],
])("a reader that has %s is answered %#", (_, known, status) => {
  expect(feedAnswer(asked(known), "<feed/>").status).toBe(status);
});

test("another feed has another mark", () => {
  expect(feedAnswer(asked(etag), "<feed></feed>").status).toBe(200);
});
