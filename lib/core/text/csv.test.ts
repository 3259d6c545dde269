import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { asCsv, withoutGuard } from "./csv";

const FORMULAS = ["=1+1", "+44 7700", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A1"];
const PLAIN = ["Sam", "a=b", "'quoted'", "", "1-2", "O'Neil"];

async function written(raw: boolean): Promise<string> {
  let text = "";
  for await (const piece of asCsv(
    ["a"],
    [...FORMULAS, ...PLAIN].map((cell) => [cell]),
    { raw },
  ))
    text += piece;
  return text;
}
const read = (text: string) =>
  (parse(text, { bom: true, relax_column_count: true }) as string[][]).slice(1).map(([cell = ""]) => cell);

test("whatever a spreadsheet takes for a formula has an apostrophe before it, and nothing else has", async () => {
  const cells = read(await written(false));

  expect(cells).toEqual([...FORMULAS.map((cell) => `'${cell}`), ...PLAIN]);
  expect(cells.map(withoutGuard)).toEqual([...FORMULAS, ...PLAIN]);
});

test("a machine that asks for it gets every cell as it is, without a mark at the start", async () => {
  const text = await written(true);

  expect(text.startsWith("a\n")).toBe(true);
  expect(read(text)).toEqual([...FORMULAS, ...PLAIN]);
});
