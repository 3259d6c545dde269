import { expect, test } from "vitest";
import { needsOf } from "./selectors";

test.each([
  [".a .b>c", [".a", ".b", "c"]],
  [".md\\:grid", [".md:grid"]],
  [".w-\\[calc\\(100\\%-1rem\\)\\]:hover", [".w-[calc(100%-1rem)]"]],
  [".\\32 xl\\:grid", [".2xl:grid"]],
  [".\\@\\[40rem\\]\\:flex", [".@[40rem]:flex"]],
  [":is(.a,.b) .c", [".c"]],
  [":is(:where(.group):hover .group-hover\\:underline)", [".group", ".group-hover:underline"]],
  ["html:has(.prose-post)", [".prose-post", "html"]],
  [".a:not(.b)::before", [".a"]],
  [".prose :is(ul,ol)>li+li", [".prose", "li", "li"]],
  ['[tabindex="-1"]:focus-visible:is(main,h1)', []],
  [".max-sm\\:nth-\\[4\\]\\:row-span-2:nth-child(4)", [".max-sm:nth-[4]:row-span-2"]],
  ["::file-selector-button", ["type=file"]],
  ["::-webkit-datetime-edit-day-field", ["type=date"]],
  ["*", []],
])("%s chooses nothing without %j", (selector, needs) => {
  expect(needsOf(selector)).toEqual(needs);
});
