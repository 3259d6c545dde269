import { expect, test } from "vitest";
import { firstNameIn } from "./giving";

test.each([
  ["Ruth Adeyemi", "Ruth"],
  ["  Ruth  ", "Ruth"],
  ["Dr Ruth Adeyemi", "Ruth"],
  ["Prof. Dr. Ruth Adeyemi", "Ruth"],
  ["Gran", "Gran"],
  // Whoever gave a first name to be shown did not give a surname.
  ["Dr Adeyemi", null],
  ["Mrs Marsh", null],
  ["Professor", null],
  ["Drew Lord", "Drew"],
])("of “%s” the first name is %s", (name, first) => expect(firstNameIn(name)).toBe(first));
