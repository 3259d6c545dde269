import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parametersOf, parseSearch, readSearch, unknownValues } from "./parameters";

describe("a page", () => {
  test.each([
    ["nothing", {}, {}],
    ["what it does not know", { utm_source: "mail", "sort[]": "x" }, {}],
    ["an empty field of a form", { q: "", salaryMin: "", contract: "" }, {}],
    ["a value that is no more", { contract: ["permanent", "zero-hours"] }, { contract: ["permanent"] }],
    [
      "a parameter given twice",
      { hours: ["part-time", "full-time", "part-time"] },
      { hours: ["full-time", "part-time"] },
    ],
    ["a text given twice", { q: ["data", "law"] }, { q: "data" }],
    ["spaces and control characters", { q: "  data\u0000 \u202e analyst " }, { q: "data analyst" }],
    ["a distance that is no number", { place: "Leeds", radius: "abc" }, { place: "Leeds" }],
    ["a distance below nought", { place: "Leeds", radius: "-5" }, { place: "Leeds", radius: 0 }],
    ["a distance beyond the country", { place: "Leeds", radius: "9999" }, { place: "Leeds", radius: 100 }],
    ["a page below one", { page: "0" }, { page: 1 }],
    ["a page that is no number", { page: "two" }, {}],
    ["pence in pounds", { salaryMin: "25000.40" }, { salaryMin: 25_000 }],
    ["an order that is none", { sort: "cheapest" }, {}],
    ["sponsorship", { sponsorship: ["no", "yes"] }, { sponsorship: "yes" }],
  ])("reads %s as what it can be", (_what, parameters, request) => {
    expect(readSearch(parameters)).toEqual(request);
  });

  test.each([
    ["an old filter", { contract: ["permanent", "zero-hours"], sector: "astrology" }, ["zero-hours", "astrology"]],
    ["nothing to tell", { contract: "permanent", utm_source: "mail", hours: "" }, []],
    ["far too much", { hours: ["a", "b", "c", "d"], sector: "\u0000\u202e" }, ["a", "b", "c"]],
    ["a long one", { region: "x".repeat(5000) }, [expect.stringMatching(/^x{24,39}…$/)]],
  ])("says of %s what it left out", (_what, parameters, values) => {
    expect(unknownValues(parameters)).toEqual(values);
  });

  test("cuts words at 200 characters and a place at 80", () => {
    const { q, place } = readSearch({ q: "x".repeat(5000), place: "y".repeat(5000) });

    expect([q?.length, place?.length]).toEqual([200, 80]);
  });

  test("reads whatever an address holds without an error", () => {
    const value = fc.oneof(
      fc.uint16Array({ maxLength: 300 }).map((codes) => String.fromCharCode(...codes)),
      fc.array(fc.string(), { maxLength: 4 }),
    );
    const names = ["q", "place", "radius", "contract", "salaryMin", "page", "sort", "sponsorship", "degree"];

    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (parameters) => {
        const request = readSearch(parameters);

        expect(
          readSearch(
            Object.fromEntries(Object.entries(request).map(([name, one]) => [name, [one].flat().map(String)])),
          ),
        ).toEqual(request);
      }),
    );
  });
});

describe("the API", () => {
  const problems = (query: string) => {
    const result = parseSearch(new URLSearchParams(query));
    return result.success ? [] : result.error.issues.map(({ path, code }) => path.join(".") || code);
  };

  test.each([
    ["contract=permanent&contract=internship&salaryMin=25000", []],
    ["pageSize=100&page=2&sort=salary", []],
    ["colour=red", ["unrecognized_keys"]],
    ["contract=zero-hours", ["contract"]],
    ["radius=-5", ["radius"]],
    ["radius=abc", ["radius"]],
    ["salaryMin=lots", ["salaryMin"]],
    ["pageSize=101", ["pageSize"]],
    ["page=0", ["page"]],
    ["q=data&q=law", ["q"]],
    ["sponsorship=no", ["sponsorship"]],
    [`q=${"x".repeat(2001)}`, ["q"]],
  ])("says of %s what is wrong: %j", (query, paths) => {
    expect(problems(query)).toEqual(paths);
  });
});

test("a URL gives its parameters as pages have them", () => {
  expect(parametersOf(new URL("https://x.example/jobs?hours=full-time&hours=part-time&q=a"))).toEqual({
    hours: ["full-time", "part-time"],
    q: ["a"],
  });
});
