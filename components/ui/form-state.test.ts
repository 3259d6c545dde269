import { expect, test, vi } from "vitest";
import { doorOf, DoorFirst, formFields } from "./form-state";

const form = (...entries: [string, string | File][]) => {
  const data = new FormData();
  entries.forEach(([name, value]) => data.append(name, value));
  return data;
};

test("a field that came once is its text, and one that came several times a list", () => {
  expect(formFields(form(["name", "Sam"], ["about", "jobs"], ["about", "posts"]))).toEqual({
    name: "Sam",
    about: ["jobs", "posts"],
  });
});

test("an empty field and an unused file field count as left out", () => {
  expect(formFields(form(["name", ""], ["cv", new File([], "")]))).toEqual({ name: undefined, cv: undefined });
});

test("what the framework and the trap add is no field of the form", () => {
  expect(formFields(form(["$ACTION_KEY", "k"], ["website", "spam"], ["at", "1"], ["name", "Sam"]))).toEqual({
    name: "Sam",
  });
});

test("a form is gone through once, however many names are in it", () => {
  const many = form(...Array.from({ length: 20_000 }, (_, n): [string, string] => [`field-${n}`, "x"]));
  const asked = [vi.spyOn(many, "getAll"), vi.spyOn(many, "get")];

  expect(Object.keys(formFields(many))).toHaveLength(20_000);
  expect(asked.map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
});

test("a name that means something to JavaScript is a field like any other", () => {
  expect(Object.entries(formFields(form(["__proto__", "x"])))).toEqual([["__proto__", "x"]]);
});

test.each([
  [new DoorFirst("/admin/prove?next=%2Fadmin"), "/admin/prove?next=%2Fadmin"],
  [Object.assign(new Error(), { digest: "door://evil.example" }), null],
  [Object.assign(new Error(), { digest: "door:https://evil.example" }), null],
  [Object.assign(new Error(), { digest: "NEXT_REDIRECT;push;/sign-in;307;" }), null],
  [new Error("door:/sign-in"), null],
  ["door:/sign-in", null],
])("%s leads to the door %j", (error, door) => {
  expect(doorOf(error)).toBe(door);
});
