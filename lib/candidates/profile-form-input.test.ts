import { describe, expect, test } from "vitest";
import { readPart, rearranged, typedOf } from "./profile-form-input";

const jobs = {
  rows: "3",
  "title-0": "Barista",
  "employer-0": "Caffè Nord",
  "from-0": "Sept 2024",
  "to-0": "now",
  "isPartTime-0": "yes",
  "title-1": "Tutor",
  "from-1": "2022",
  "to-1": "06/2023",
  "said-2": "Kaleidoscope, Blue Heron",
};

describe("the form of a part of a profile", () => {
  test("is read row by row; a row that nobody filled in is left out", () => {
    const reading = readPart("work", jobs);

    expect(reading).toMatchObject({
      ok: true,
      content: [
        { title: "Barista", employer: "Caffè Nord", isPartTime: true, from: { year: 2024, month: 9 }, to: "now" },
        { title: "Tutor", employer: "", isPartTime: false, from: { year: 2022 }, to: { year: 2023, month: 6 } },
      ],
    });
  });

  test("says what is wrong by the name of the field", () => {
    const wrong = { ...jobs, "title-0": " ", "from-1": "June 2024", "to-1": "June 2023", "from-2": "last summer" };
    const reading = readPart("work", wrong);

    expect(reading.ok ? {} : reading.errors).toEqual({
      "title-0": "Say what the job was called",
      "to-1": "This is before the beginning",
      "title-2": "Say what the job was called",
      "from-2": "Write a month and a year, like Sept 2022, or the year alone",
    });
  });

  test.each([
    ["add", ["Barista", "Tutor", undefined, undefined], "3"],
    ["up-1", ["Tutor", "Barista", undefined], "0"],
    ["down-0", ["Tutor", "Barista", undefined], "1"],
    ["down-2", ["Barista", "Tutor", undefined], "2"],
    ["remove-0", ["Tutor", undefined], "0"],
  ])("after %s has its rows in that order and keeps what was typed", (act, titles, at) => {
    const moved = rearranged({ ...jobs, version: "4" }, "work", act)!;

    expect(titles.map((_, index) => moved[`title-${index}`])).toEqual(titles);
    expect(moved).toMatchObject({ rows: String(titles.length), version: "4", turn: "1", at });
    expect(Object.values(moved)).toContain("Kaleidoscope, Blue Heron");
  });

  test.each(["save", "up-9", "remove-3", "drop-0", "__proto__"])("takes %s for no button that changes rows", (act) => {
    expect(rearranged(jobs, "work", act)).toBeNull();
  });

  test("has no more rows than there may be, whatever it says", () => {
    const full = rearranged({ rows: "900", "title-0": "A" }, "work", "add")!;

    expect(full.rows).toBe("12");
  });

  test("shows again what it read", () => {
    const reading = readPart("work", jobs);
    if (!reading.ok) throw new Error("It was right");
    const profile = {
      about: { name: "Sam", phone: undefined, links: [] },
      studies: [],
      work: reading.content,
      projects: [],
      skills: { skills: [], languages: [] },
    };

    expect(readPart("work", typedOf("work", profile))).toEqual(reading);
  });

  test.each([
    ["links", "javascript:alert(1)"],
    ["links", "not a page"],
    ["links", "https://user:pass@example.com/ x"],
  ])("takes no %s like %s", (field, value) => {
    const reading = readPart("about", { name: "Sam", [field]: value });

    expect(reading.ok ? null : reading.errors[field]).toBeDefined();
  });

  test("takes pages without their beginning, each line one", () => {
    expect(readPart("about", { name: "Sam", links: "github.com/sam\n\nhttps://sam.example" })).toEqual({
      ok: true,
      content: { name: "Sam", phone: undefined, links: ["https://github.com/sam", "https://sam.example"] },
    });
  });
});
