import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Fields, type KeepAnswer, keeper } from "./keeper";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A form of one field, a browser that keeps, and a server that answers as told. */
function setting(answers: (KeepAnswer | Promise<KeepAnswer>)[]) {
  const form: Fields = { body: "" };
  const sent: { kept: string | null; fields: Fields }[] = [];
  const told: string[] = [];
  let inBrowser: Fields | null = null;
  const keep = keeper({
    keptAt: null,
    read: () => ({ ...form }),
    send: async (copy) => {
      sent.push(copy);
      return answers.shift() ?? kept(sent.length);
    },
    store: { put: (fields) => (inBrowser = fields), clear: () => (inBrowser = null) },
    tell: ({ kind }) => told.push(kind),
    restMs: 1000,
    retryMs: 5000,
  });
  const type = (body: string) => {
    form.body = body;
    keep.typed();
  };
  return { keep, type, sent, told, inBrowser: () => inBrowser };
}

const kept = (n: number): KeepAnswer => ({ kind: "kept", keptAt: `at ${n}`, others: [] });

describe("what somebody types", () => {
  test("is in the browser at once and on the server when they rest, once", async () => {
    const { type, sent, inBrowser } = setting([]);
    type("A");
    type("Ab");
    expect(inBrowser()).toEqual({ body: "Ab" });
    await vi.advanceTimersByTimeAsync(1000);

    expect(sent).toEqual([{ kept: null, fields: { body: "Ab" } }]);
    expect(inBrowser()).toBeNull();
  });

  test("goes on from the answer before, and never asks two things at a time", async () => {
    let answer: (value: KeepAnswer) => void = () => undefined;
    const { type, sent, inBrowser } = setting([new Promise((done) => (answer = done))]);
    type("A");
    await vi.advanceTimersByTimeAsync(1000);
    type("Ab");
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);

    answer(kept(1));
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[1]).toEqual({ kept: "at 1", fields: { body: "Ab" } });
    expect(inBrowser()).toBeNull();
  });

  test("stays in the browser while the line is broken, and is sent by itself when it is back", async () => {
    const { type, sent, told, inBrowser } = setting([{ kind: "offline" }, { kind: "offline" }]);
    type("A");
    await vi.advanceTimersByTimeAsync(1000);
    expect(inBrowser()).toEqual({ body: "A" });
    await vi.advanceTimersByTimeAsync(10_000);

    expect(told).toEqual(["offline", "offline", "kept"]);
    expect(sent).toHaveLength(3);
    expect(inBrowser()).toBeNull();
  });

  test.each([["signed-out"], ["saved"], ["refused"]] as const)(
    "is kept by the browser alone once the server says %s, until they try again",
    async (kind) => {
      const { keep, type, sent, inBrowser } = setting([{ kind }]);
      type("A");
      await vi.advanceTimersByTimeAsync(1000);
      type("Ab");
      await vi.advanceTimersByTimeAsync(20_000);
      expect(sent).toHaveLength(1);
      expect(inBrowser()).toEqual({ body: "Ab" });

      await keep.again();
      expect(sent[1]?.fields).toEqual({ body: "Ab" });
      expect(inBrowser()).toBeNull();
    },
  );

  test("takes another window’s place only when told to", async () => {
    const { keep, type, sent } = setting([{ kind: "elsewhere", keptAt: "at 9" }]);
    type("A");
    await vi.advanceTimersByTimeAsync(1000);
    await keep.again("at 9");

    expect(sent.map(({ kept }) => kept)).toEqual([null, "at 9"]);
  });

  test("is not sent once the page goes or the text is being saved", async () => {
    const { keep, type, sent } = setting([]);
    type("A");
    keep.stop();
    await vi.advanceTimersByTimeAsync(20_000);

    expect(sent).toEqual([]);
  });
});
