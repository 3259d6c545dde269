import { describe, expect, test } from "vitest";
import { nameKey } from "./name-key";

describe("two spellings of one company have one key", () => {
  test.each([
    ["Calder & Finch", "CALDER AND FINCH LIMITED"],
    ["Acme Ltd", "Acme Ltd."],
    ["Acme Ltd", "acme plc"],
    ["The Acme Group", "Acme Holdings Limited"],
    ["Acme (UK) Limited", "Acme"],
    ["Café Noir", "Cafe  Noir, LLP"],
    ["O'Neill & Sons Co.", "ONeill and Sons"],
    ["Pell + Marsh & Co", "Pell and Marsh"],
  ])("%s, %s", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
});

describe("and two companies have two", () => {
  test.each([
    ["Acme Leeds", "Acme York"],
    ["Limited", "Company"],
    ["株式会社", "有限会社"],
  ])("%s, %s", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test.each([["Limited"], ["&"], ["!!!"], ["Group Holdings Ltd"]])(
    "a name of endings or signs alone has one too: %s",
    (name) => {
      expect(nameKey(name)).not.toBe("");
    },
  );
});
