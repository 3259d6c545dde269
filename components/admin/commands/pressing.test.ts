import { expect, test } from "vitest";
import { pressed, sayKeys, step } from "./pressing";

const press = { ctrlKey: false, metaKey: false, altKey: false };

test.each([
  ["a letter", { key: "j" }, "j"],
  ["a sign that takes Shift", { key: "?" }, "?"],
  ["Ctrl and a letter", { key: "k", ctrlKey: true }, "Mod+k"],
  ["Command and a capital", { key: "K", metaKey: true }, "Mod+k"],
  ["Alt belongs to menus and to letters of other languages", { key: "j", altKey: true }, null],
  ["both at once belong to the system", { key: "k", ctrlKey: true, metaKey: true }, null],
  ["a named key", { key: "Enter" }, null],
  ["a letter that is still being composed", { key: "j", isComposing: true }, null],
])("%s", (_, given, token) => {
  expect(pressed({ ...press, ...given })).toBe(token);
});

const COMMANDS = [{ keys: "n" }, { keys: "j" }, { keys: "g j" }, { keys: undefined }];

test.each([
  ["a key alone does what it is for", "n", null, { kind: "run", command: { keys: "n" } }],
  ["the first of two waits", "g", null, { kind: "wait", begun: "g" }],
  ["the second does it", "j", "g", { kind: "run", command: { keys: "g j" } }],
  ["a second that leads nowhere counts by itself", "n", "g", { kind: "run", command: { keys: "n" } }],
  ["the first twice waits again", "g", "g", { kind: "wait", begun: "g" }],
  ["a key of nobody does nothing", "q", null, { kind: "none" }],
])("%s", (_, token, begun, expected) => {
  expect(step(COMMANDS, token, begun)).toEqual(expected);
});

test("keys are said as they stand on the keyboard", () => {
  expect([sayKeys("g j"), sayKeys("Mod+k"), sayKeys("?")]).toEqual([["g", "j"], ["Ctrl K"], ["?"]]);
});
