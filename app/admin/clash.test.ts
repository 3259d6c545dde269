import { expect, test } from "vitest";
import { clashed, takeSeen, withSeen } from "./clash";

const labels = { name: "Name", about: "About", sector: "Sector" };
const base = { name: "Calder", about: "Signs", sector: "law" };

test("what only they changed is taken, what only you changed is kept, and where both did you see both", () => {
  const latest = { version: 4, start: { name: "Calder & Finch", about: "Big signs", sector: "law" } };
  const state = clashed(
    { name: "Calder", about: "Small signs", sector: "media" },
    { version: 3, base },
    latest,
    labels,
  );

  expect(state).toMatchObject({
    status: 409,
    values: { name: "Calder & Finch", about: "Small signs", sector: "media", version: "4" },
  });
  expect(JSON.parse(String(state.values.clash))).toEqual({
    clashes: [{ label: "About", theirs: "Big signs", yours: "Small signs" }],
    taken: ["Name"],
  });
  expect(JSON.parse(String(state.values.base))).toEqual(latest.start);
});

test("a field that was emptied is a change too", () => {
  const state = clashed(
    { name: "Calder", sector: "law" },
    { version: 3, base },
    { version: 4, start: { ...base, about: "Big" } },
    labels,
  );

  expect(state.values.about).toBe("");
  expect(String(state.values.clash)).toContain('"theirs":"Big","yours":""');
});

test("what the form was made from comes back as it went out, and rubbish is nothing", () => {
  const form = new FormData();
  for (const [name, value] of Object.entries(withSeen(3, base))) form.set(name, value);
  expect(takeSeen(form)).toEqual({ version: 3, base });
  expect([...form.keys()].sort()).toEqual(["about", "name", "sector"]);

  const forged = new FormData();
  forged.set("version", "x");
  forged.set("base", '{"name":1,');
  expect(takeSeen(forged)).toEqual({ version: 0, base: {} });
});
