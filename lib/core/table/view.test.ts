import { expect, test } from "vitest";
import type { TableShape } from "./shape";
import { addressOf, lastingPart, readView } from "./view";

const shape: TableShape = {
  room: "sheep",
  path: "/sheep",
  one: "sheep",
  many: "sheep",
  searchLabel: "Name",
  columns: [
    { key: "name", label: "Name", sortable: true },
    { key: "wool", label: "Wool", numeric: true, sortable: true },
    { key: "born", label: "Born", sortable: true },
    { key: "field", label: "Field", extra: true },
  ],
  filters: [
    {
      key: "state",
      label: "State",
      kind: "choice",
      options: { here: "Here", sold: "Sold" },
      initial: "here",
      isTabs: true,
      aliases: { gone: "sold" },
    },
    { key: "born", label: "Born", kind: "days" },
    { key: "wool", label: "Wool", kind: "numbers" },
    { key: "black", label: "Black", kind: "yes-no" },
    { key: "dog", label: "Dog", kind: "id" },
    { key: "mark", label: "Mark", kind: "text" },
  ],
  defaultSort: ({ state }) => (state === "here" ? "name" : "-born"),
};
const DOG = "11111111-1111-4111-8111-111111111111";
const addressOfView = (parameters: Record<string, string | string[]>) => {
  const view = readView(shape, parameters);
  return decodeURIComponent(addressOf(shape, view, { page: view.page }));
};

test.each<[string, Record<string, string | string[]>, string]>([
  ["an empty address is the usual view", {}, "?state=here"],
  ["an unknown word of a choice is the usual one", { state: "lost" }, "?state=here"],
  ["an old word leads to the new one", { state: "gone" }, "?state=sold"],
  ["a word that every object has is none of ours", { state: "constructor" }, "?state=here"],
  ["what nobody knows is left out", { horns: "2", utm_source: "x", state: "sold" }, "?state=sold"],
  ["days that do not exist are left out", { "born-from": "2026-02-30", "born-to": "tomorrow" }, "?state=here"],
  ["days are kept", { "born-from": "2026-02-03" }, "?state=here&born-from=2026-02-03"],
  ["numbers with commas are numbers", { "wool-min": "1,200" }, "?state=here&wool-min=1200"],
  ["numbers that are none are left out", { "wool-min": "-1", "wool-max": "1e9" }, "?state=here"],
  ["numbers beyond all sense end somewhere", { "wool-max": "999999999999" }, "?state=here&wool-max=1000000000"],
  ["yes has several spellings", { black: "1" }, "?state=here&black=yes"],
  ["an id that is none is left out", { dog: "' OR 1=1 --" }, "?state=here"],
  ["an id is kept", { dog: DOG.toUpperCase() }, `?state=here&dog=${DOG}`],
  ["an unknown column cannot be sorted by", { sort: "-field" }, "?state=here"],
  ["the usual sort goes without saying", { sort: "name" }, "?state=here"],
  ["another sort is said", { sort: "-wool" }, "?state=here&sort=-wool"],
  ["columns stand in their own order and once", { columns: ["born,name", "born"] }, "?state=here&columns=name,born"],
  ["unknown columns alone are the usual ones", { columns: "horns" }, "?state=here"],
  ["all the usual columns go without saying", { columns: "born,wool,name" }, "?state=here"],
  ["pages that are none are the first", { page: "-3" }, "?state=here"],
  ["pages beyond the last that is counted are that one", { page: "999999" }, "?state=here&page=200"],
  ["of a name that comes twice the first counts", { q: ["wolf", "lamb"] }, "?q=wolf&state=here"],
  ["control characters are no search", { q: "wo\u0000lf\u202e" }, "?q=wolf&state=here"],
  ["a saved view that is no id is none", { view: "mine" }, "?state=here"],
])("%s", (_, parameters, address) => {
  expect(addressOfView(parameters).replaceAll("+", " ")).toBe(address);
});

test("a search of ten kilobytes is cut, and costs nothing", () => {
  expect(readView(shape, { q: "x".repeat(10_240) }).q).toHaveLength(200);
});

test("an address that a view leads to is read as the same view", () => {
  const view = readView(shape, {
    q: "a & b",
    state: "sold",
    sort: "wool",
    columns: "name,field",
    "born-to": "2026-01-01",
  });
  const again = readView(shape, Object.fromEntries(new URLSearchParams(addressOf(shape, view))));

  expect(again).toEqual(view);
});

test("a sort that nobody chose goes with the tab that made it the usual one", () => {
  const view = readView(shape, { state: "here" });

  expect(addressOf(shape, view, { filters: { state: "sold" } })).toBe("?state=sold");
});

test("a sort that somebody chose stays when the tab changes", () => {
  const view = readView(shape, { state: "here", sort: "-wool" });

  expect(addressOf(shape, view, { filters: { state: "sold" } })).toBe("?state=sold&sort=-wool");
});

test("what a saved view keeps has no page and no view in it", () => {
  const view = readView(shape, { view: DOG, page: "7", q: "wolf" });

  expect(lastingPart(shape, view)).toBe("q=wolf&state=here");
});
