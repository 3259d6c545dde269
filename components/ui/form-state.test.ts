import { expect, test } from "vitest";
import { formFields } from "./form-state";

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
