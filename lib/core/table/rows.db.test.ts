import { beforeAll, expect, test } from "vitest";
import { db, Prisma } from "../db";
import { tableAsCsv } from "./csv";
import { byChoice, hasWords, inDays, inNumbers, readTable, type TableSource } from "./rows";
import type { TableShape } from "./shape";
import { type Parameters, readView } from "./view";

// A table of its own: what the engine does must not depend on any room.

interface Sheep {
  id: string;
  name: string;
  wool: number | null;
}

const shape: TableShape = {
  room: "sheep",
  path: "/sheep",
  one: "sheep",
  many: "sheep",
  searchLabel: "Name",
  columns: [
    { key: "name", label: "Name", sortable: true },
    { key: "wool", label: "Wool", sortable: true },
    { key: "id", label: "Number" },
  ],
  filters: [
    { key: "black", label: "Black", kind: "yes-no" },
    { key: "wool", label: "Wool", kind: "numbers" },
    { key: "born", label: "Born", kind: "days" },
  ],
  defaultSort: "name",
};

const sql = Prisma.sql;
const source: TableSource<Sheep> = {
  shape,
  from: sql`sheep`,
  id: sql`sheep.id`,
  sorts: { name: { by: sql`lower(sheep.name)` }, wool: { by: sql`sheep.wool`, nullable: true } },
  where: (view) => [
    byChoice(view, "black", { yes: sql`sheep.black`, no: sql`NOT sheep.black` }),
    inNumbers(view, "wool", { low: sql`sheep.wool` }),
    inDays(view, "born", sql`sheep.born`),
    hasWords(view, sql`find_key(sheep.name)`),
  ],
  load: (ids) => db.$queryRaw<Sheep[]>`SELECT id, name, wool FROM sheep WHERE id = ANY (${ids}::uuid[])`,
  texts: { name: ({ name }) => name, wool: ({ wool }) => String(wool ?? "") },
};

const now = new Date("2026-11-25T10:00:00Z");
const asked = (parameters: Parameters) => readTable(source, readView(shape, parameters), now);
const names = async (parameters: Parameters) => (await asked(parameters)).rows.map(({ name }) => name);
const text = async (parameters: Parameters) => {
  let all = "";
  for await (const piece of (await tableAsCsv(source, readView(shape, parameters), now)).csv) all += piece;
  return all.replace("\ufeff", "");
};

beforeAll(async () => {
  await db.$executeRaw`
    CREATE TABLE sheep (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text, wool int, black boolean, born timestamptz)`;
  await db.$executeRaw`
    INSERT INTO sheep (name, wool, black, born) VALUES
      ('Dolly', 40, false, '2026-06-30 23:30Z'), ('Shaun', 12, false, '2026-07-01 00:30Z'),
      ('Zoë', NULL, true, '2026-07-02 12:00Z'), ('=1+1', 7, true, '2026-01-01 00:00Z'), ('Half 50% off_', 9, false, '2026-01-01')`;
});

test.each<[string, Parameters, string[]]>([
  ["sorted as usual", {}, ["=1+1", "Dolly", "Half 50% off_", "Shaun", "Zoë"]],
  ["turned round", { sort: "-name" }, ["Zoë", "Shaun", "Half 50% off_", "Dolly", "=1+1"]],
  ["those without a figure last", { sort: "wool" }, ["=1+1", "Half 50% off_", "Shaun", "Dolly", "Zoë"]],
  [
    "those without a figure last also the other way",
    { sort: "-wool" },
    ["Dolly", "Shaun", "Half 50% off_", "=1+1", "Zoë"],
  ],
  ["by yes or no", { black: "yes" }, ["=1+1", "Zoë"]],
  ["by numbers, both ends included", { "wool-min": "9", "wool-max": "12" }, ["Half 50% off_", "Shaun"]],
  [
    "by London days: 23:30 in UTC is the next day in summer",
    { "born-from": "2026-07-01", "born-to": "2026-07-01" },
    ["Dolly", "Shaun"],
  ],
  ["by words without accents", { q: "zoe" }, ["Zoë"]],
  ["by part of a word", { q: "oll" }, ["Dolly"]],
  ["signs that LIKE knows are only signs", { q: "50%" }, ["Half 50% off_"]],
  ["one letter is how a name begins", { q: "s" }, ["Shaun"]],
  ["one sign is too", { q: "=" }, ["=1+1"]],
  ["also one that LIKE knows", { q: "%" }, []],
  ["texts that look like SQL find nothing", { q: "'; DROP TABLE sheep; --" }, []],
])("%s", async (_, parameters, expected) => {
  expect(await names(parameters)).toEqual(expected);
});

test("a page beyond the last is the last, and an empty table has one page", async () => {
  expect(await asked({ page: "9" })).toMatchObject({ page: 1, pages: 1, count: 5, isMore: false });
  expect(await asked({ q: "wolf" })).toMatchObject({ rows: [], page: 1, pages: 1, count: 0 });
});

test("a spreadsheet holds exactly the rows, the columns and the order of the view, and no formula", async () => {
  expect(await text({ black: "yes", sort: "-name", columns: "name,wool" })).toBe("Name,Wool\nZoë,\n'=1+1,7\n");
});

test(
  "more than ten thousand rows are not counted, and every page that is counted is there",
  { timeout: 60_000 },
  async () => {
    await db.$executeRaw`INSERT INTO sheep (name, wool, black) SELECT 'Flock ' || n, n, false FROM generate_series(1, 12000) n`;

    const first = await asked({ sort: "-wool" });
    const last = await asked({ sort: "-wool", page: "999" });

    expect(first).toMatchObject({ count: 10_000, isMore: true, pages: 200 });
    expect(first.rows[0]?.name).toBe("Flock 12000");
    expect(last).toMatchObject({ page: 200 });
    expect(last.rows.at(-1)?.name).toBe("Flock 2001");
    expect((await text({ q: "flock", columns: "name,wool" })).split("\n")).toHaveLength(12_002);
  },
);
