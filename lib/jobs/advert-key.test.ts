import { expect, test } from "vitest";
import { advertKey } from "./advert-key";

const advert = {
  employerName: "Fellgate Training",
  title: "Trainee Software Developer",
  descriptionText: "Learn to write software in Leeds LS1 4DY.\nPay from £26,000 after 12 weeks.",
  places: ["Leeds LS1", "LS14DY"],
};

test("one advert in another place, with its own postcode and its own pay, is the same", () => {
  const inHull = {
    ...advert,
    descriptionText: "Learn to write software in Hull HU1 2AA.\nPay from £25,000 after 10 weeks.",
    places: ["Hull"],
  };

  expect(advertKey(inHull)).toBe(advertKey(advert));
});

test("the same words in another order are the same title", () => {
  expect(advertKey({ ...advert, title: "Software Developer Trainee" })).toBe(advertKey(advert));
});

test("a place in the title does not make it another advert, nor do its capitals", () => {
  const titled = { ...advert, title: "Trainee Software Developer, LEEDS" };

  expect(advertKey(titled)).toBe(advertKey(advert));
});

test.each([
  ["employer", { employerName: "Fellgate Ltd" }],
  ["title", { title: "Trainee Data Analyst" }],
  ["level in the title", { title: "Trainee Software Developer 2" }],
  ["text", { descriptionText: `${advert.descriptionText} You need a driving licence.` }],
])("another %s is another advert", (_, change) => {
  expect(advertKey({ ...advert, ...change })).not.toBe(advertKey(advert));
});

test("Reading is left out as a place and stays as a word", () => {
  const text = { descriptionText: "You like reading plans. Based in Reading." };
  const inReading = advertKey({ ...advert, ...text, places: ["Reading"] });

  expect(inReading).toBe(
    advertKey({ ...advert, descriptionText: "You like reading plans. Based in York.", places: ["York"] }),
  );
});

test("marks in a name are no pattern", () => {
  expect(() => advertKey({ ...advert, places: ["St. Helens (Merseyside", "[x"] })).not.toThrow();
});
