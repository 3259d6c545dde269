import { expect, test } from "vitest";
import { offersFor } from "./offers";
import { MEANT, ranked } from "./ranking";
import type { Command } from "./registry";

const ITEMS = [
  { id: "jobs", label: "Jobs", also: "vacancies adverts" },
  { id: "drafts", label: "Drafts of jobs" },
  { id: "new-job", label: "New job", also: "write advert" },
  { id: "new-post", label: "New post", also: "write article" },
  { id: "applications", label: "Applications", also: "cvs" },
  { id: "arrived", label: "Mail that has not arrived", also: "failed stuck" },
  { id: "cafes", label: "Cafés" },
];
const found = (typed: string, lately: string[] = []) => ranked(ITEMS, typed, lately).map(({ item }) => item.id);

test.each([
  ["its whole name, then one that has the word, then a near one", "jobs", ["jobs", "drafts", "new-job"]],
  ["the beginnings of words, in any order", "job new", ["new-job"]],
  ["the first letters of words", "np", ["new-post"]],
  ["another word for it", "vacan", ["jobs"]],
  ["another word together with its own", "write job", ["new-job"]],
  ["capitals and spaces make no difference", "  NEW   POST ", ["new-post"]],
  ["accents make none either", "cafes", ["cafes"]],
  ["a letter mistyped", "applucations", ["applications"]],
  ["letters left out", "aplctns", ["applications"]],
  ["a part of a word", "rrive", ["arrived"]],
  ["what fits nothing", "zzz", []],
  ["letters that only happen to be in it", "anna", []],
])("%s", (_, typed, ids) => {
  expect(found(typed)).toEqual(ids);
});

test("with nothing typed everything is there, what was used last first", () => {
  expect(found("")).toHaveLength(ITEMS.length);
  expect(found("", ["new-post", "drafts"]).slice(0, 2)).toEqual(["new-post", "drafts"]);
});

test("of two that fit as well as each other, the one used lately comes first", () => {
  expect(found("new")).toEqual(["new-job", "new-post"]);
  expect(found("new", ["new-post"])).toEqual(["new-post", "new-job"]);
});

test("what was mistyped counts as less than meant", () => {
  expect(ranked(ITEMS, "jobs").at(0)?.score).toBeGreaterThan(MEANT);
  expect(ranked(ITEMS, "aplctns").at(0)?.score).toBeLessThan(MEANT);
});

const COMMANDS: Command[] = [
  { id: "/admin/jobs", label: "Jobs", href: "/admin/jobs", where: "Go to" },
  { id: "new-job", label: "New job", href: "/admin/jobs/new", where: "Anywhere" },
  { id: "next-row", label: "The next row", keys: "j", run: "next-row", where: "On a list", isOnlyKey: true },
];
const HIT = { id: "7", label: "Jobless Joe", detail: "", href: "/admin/calls/7" };
const titles = (...given: Parameters<typeof offersFor>) => offersFor(...given).map(({ title }) => title);

test("the palette begins with what was used lately, then what to do, then where to go, and never with mere keys", () => {
  const recent = [{ id: "x", label: "X", href: "/admin/x", isPerson: false, at: 1 }];

  expect(titles("", COMMANDS, [], recent)).toEqual(["Lately", "Do", "Go to"]);
  expect(offersFor("row", COMMANDS, [], [])).toEqual([]);
});

test("what was meant stands before what was found, what is only near it after", () => {
  const kinds = [{ kind: "Calls", isPeople: true, hits: [HIT] }];

  expect(titles("job", COMMANDS, kinds, [])).toEqual(["Go to or do", "Calls"]);
  expect(titles("jbos", COMMANDS, kinds, [])).toEqual(["Calls", "Or perhaps"]);
});
