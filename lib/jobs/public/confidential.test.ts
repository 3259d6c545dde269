import { expect, test } from "vitest";
import { publicEmployer, publicPlace, publicWords } from "./confidential";

const secret = {
  employerName: "O’Hara & Finch (UK)",
  employerAbout: "O'Hara & Finch (UK) mends clocks",
  isConfidential: true,
};

test.each([
  ["O’Hara & Finch (UK) needs you.", "The employer needs you."],
  ["Work for o'hara &  finch (uk), in Leeds.", "Work for the employer, in Leeds."],
  ["<p>O’Hara &amp; Finch (UK) needs you.</p>", "<p>The employer needs you.</p>"],
  ["<p>At O&#39;Hara&nbsp;&amp; Finch (UK)</p>", "<p>At the employer</p>"],
  ["Nothing to hide.", "Nothing to hide."],
])("a confidential employer's name is taken out of %j", (text, shown) => {
  expect(publicWords(text, secret)).toBe(shown);
});

test("an employer that may be named is named", () => {
  const open = { ...secret, isConfidential: false };

  expect(publicEmployer(open).name).toBe("O’Hara & Finch (UK)");
  expect(publicWords("O’Hara & Finch (UK) needs you.", open)).toBe("O’Hara & Finch (UK) needs you.");
});

test("what is said about a confidential employer does not name it", () => {
  expect(publicEmployer(secret)).toEqual({
    name: "A confidential employer",
    about: "The employer mends clocks",
    isConfidential: true,
  });
});

test("a confidential employer is found by its district, not by its door", () => {
  const place = { name: "Leeds LS1 4DY", region: "yorkshire", country: "GB", latitude: 53.79648, longitude: -1.54785 };

  expect(publicPlace(place, secret)).toEqual({
    ...place,
    name: "Leeds LS1",
    latitude: 53.8,
    longitude: -1.55,
  });
  expect(publicPlace(place, { ...secret, isConfidential: false })).toBe(place);
});
