import { expect, test } from "vitest";
import { problem } from "./problem";

test("a reason that a program can act on goes out as the word that the docs name, with what belongs to it", async () => {
  const answer = problem(409, { type: "slot-taken", alternatives: [], headers: { "Retry-After": "1" } });

  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("retry-after")).toBe("1");
  expect(await answer.json()).toEqual({
    type: "slot-taken",
    title: "That clashes with what is already there",
    status: 409,
    alternatives: [],
  });
});

test("a problem that its status says all about has the type that RFC 9457 gives to such", async () => {
  expect(await problem(404).json()).toEqual({ type: "about:blank", title: "There is nothing here", status: 404 });
});
