import { expect, test } from "vitest";
import { debriefForm } from "../debrief-input";
import { type PatternEntry, patternsOf } from "./patterns";
import { nextSmallThing } from "./small-things";

let made = 0;
const entry = (given: Partial<PatternEntry> = {}): PatternEntry => ({
  id: String(++made),
  stage: "application",
  themes: [],
  control: "yes",
  ...given,
});
const says = (entries: PatternEntry[]) => patternsOf(entries).map((pattern) => pattern.says);

test("two entries are chance: patterns are read from three on, with the entries behind them", () => {
  const [one, two, three] = [
    entry({ themes: ["examples"], stage: "interview" }),
    entry({ themes: ["examples", "nerves"], stage: "interview", control: "no" }),
    entry({ stage: "video", control: "no" }),
  ];

  expect(patternsOf([one, two])).toEqual([]);
  expect(patternsOf([one, two, three])).toEqual([
    {
      kind: "theme",
      says: "“Examples, and numbers in them” came up in 2 of 3. One small thing may help with several.",
      entries: [one.id, two.id],
    },
    {
      kind: "stage",
      says: "2 of 3 are about a first interview: a good stage to practise for.",
      entries: [one.id, two.id],
    },
    {
      kind: "control",
      says: "In 2 of 3 you said it was not in your hands. Those say little about you.",
      entries: [two.id, three.id],
    },
  ]);
});

test("what went well comes first, and what comes up once is no pattern", () => {
  const entries = [
    entry({ wentWell: "I listened.", themes: ["time"] }),
    entry({ wentWell: "The opening.", stage: "test", themes: ["nerves"] }),
    entry({ wentWell: "All of it.", stage: "video", themes: ["people"] }),
  ];

  expect(says(entries)).toEqual(["In all 3 you wrote down something that went well."]);
});

test("a stage is named only where at least half of the entries are about it", () => {
  const others = (["test", "video", "final"] as const).map((stage) => entry({ stage }));

  expect(says([entry({ stage: "interview" }), entry({ stage: "interview" }), ...others])).toEqual([]);
  expect(says([...Array.from({ length: 3 }, () => entry({ stage: "interview" })), ...others])).toEqual([
    "3 of 6 are about a first interview: a good stage to practise for.",
  ]);
});

test("no pattern is a score or a reproach", () => {
  const all = ["examples", "structure", "motivation", "knowledge"] as const;
  const entries = Array.from({ length: 9 }, (_, at) =>
    entry({ themes: all.slice(at % 4), control: at % 2 ? "no" : "unsure", wentWell: at % 3 ? "Yes" : undefined }),
  );

  expect(says(entries).join(" ")).not.toMatch(/score|streak|fail|worse|only|should|%|again and again/i);
  expect(says(entries).length).toBeLessThanOrEqual(5);
});

test("the next small thing takes twenty minutes at most, and is a rest where nothing was theirs to change", () => {
  expect(nextSmallThing({ themes: ["examples"], control: "yes" })).toMatchObject({ minutes: 15 });
  expect(nextSmallThing({ themes: ["knowledge"], control: "unsure" }).minutes).toBeLessThanOrEqual(20);
  expect(nextSmallThing({ themes: ["examples"], control: "no" }).what).toContain("not yours to change");
  expect(nextSmallThing({ themes: [], control: "yes" }).minutes).toBeLessThanOrEqual(20);
});

const form = { about: "Planner", stage: "interview", happenedOn: "2026-11-24", wentWell: "It went." };
test.each([
  ["10,000 letters where 500 are expected", { threw: "x".repeat(10_000) }, "threw"],
  ["501 letters", { change: "x".repeat(501) }, "change"],
  ["a job of 10,000 letters", { about: "x".repeat(10_000) }, "about"],
  ["nothing but a job", { wentWell: " \u200b " }, "wentWell"],
  ["a day there is not", { happenedOn: "2026-02-30" }, "happenedOn"],
  ["a day nobody remembers", { happenedOn: "1066-10-14" }, "happenedOn"],
  ["a theme of their own", { themes: ["luck"] }, "themes"],
  ["a stage of their own", { stage: "tea" }, "stage"],
])("a debrief with %s is not taken, and says where", (_, given, path) => {
  const { error } = debriefForm.safeParse({ ...form, ...given });

  expect(error?.issues.map((issue) => issue.path[0])).toEqual([path]);
});

test("500 letters of any script are taken", () => {
  expect(debriefForm.safeParse({ ...form, threw: "Ł".repeat(500), themes: "nerves" }).success).toBe(true);
});
