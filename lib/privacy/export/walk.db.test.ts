import { beforeAll, expect, test } from "vitest";
import { db, type Tx } from "@/lib/core/db";
import { eraseFor } from "../erasure/erasure";
import { exportFor } from "./export";
import { plant } from "@/tests/support/planted";
import { PERSONAL_DATA } from "../personal-data";
import { housekeeping } from "../retention/retention";
import { aWholeLife, nobodyAtAll, now, theConfirmationIsSent } from "../whole-life.fixtures";
import { WITHHELD } from "./withheld";

const DAY_MS = 86_400_000;
const SAM = "Sam.Okafor+jobs@example.com";

interface Held {
  column: string;
  values: string[];
}

/** What we were paid for stays in the books, with nothing that leads to a person (lib/privacy/retention/placements.ts). */
const OF_THE_BOOKS = ["placement_record.pay_period", "placement_record.fee_model"];

let exported: string;
let held: Held[];

beforeAll(async () => {
  await nobodyAtAll();
  await aWholeLife(SAM);
  await plantEverywhere();
  exported = JSON.stringify((await exportFor(SAM, now)).data);
  held = await Promise.all(personalColumns().map(valuesOf));
});

test("somebody with a whole life behind them has something in every column that holds personal data", () => {
  expect(held.filter(({ values }) => values.length === 0).map(({ column }) => column)).toEqual([]);
});

test("whatever a column knows of somebody is in their export, or is withheld for a reason", () => {
  const missing = held.filter(({ values }) => values.length > 0 && !values.some(isExported));
  expect(missing.map(({ column }) => column)).toEqual([]);
});

test("after an erasure nothing that was planted in a personal column is left in any table", async () => {
  await eraseFor(SAM, now);
  await theConfirmationIsSent();
  await housekeeping(new Date(now.getTime() + 30 * DAY_MS));

  const left = await Promise.all(Object.keys(PERSONAL_DATA).map(plantedIn));
  expect(left.flat().filter((column) => !OF_THE_BOOKS.includes(column))).toEqual([]);
});

test("what is withheld is a column that there is, and could otherwise be missing", () => {
  const all = Object.entries(PERSONAL_DATA).flatMap(([table, columns]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  );
  expect(Object.keys(WITHHELD).filter((column) => !all.includes(column))).toEqual([]);
});

/** The columns of a table in which something planted is left. */
async function plantedIn(table: string): Promise<string[]> {
  const rows = await db.$queryRawUnsafe<{ column: string }[]>(
    `SELECT DISTINCT held.key AS column FROM "${table}" t, jsonb_each_text(to_jsonb(t)) AS held WHERE held.value LIKE '%planted %' OR held.value ILIKE $1`,
    `%${SAM}%`,
  );
  return rows.filter(({ column }) => !isNumberOrSecret(column)).map(({ column }) => `${table}.${column}`);
}

async function plantEverywhere() {
  const columns = Object.fromEntries(
    Object.entries(PERSONAL_DATA).map(([table, fates]) => [
      table,
      Object.keys(fates).filter((column) => fates[column] === "deleted" || fates[column] === "hashed"),
    ]),
  );
  const { id } = await db.person.findUniqueOrThrow({ where: { email: SAM } });
  const { id: rowId } = await db.application.findFirstOrThrow({ where: { email: SAM }, select: { id: true } });
  const everything = async (tx: Tx) => {
    await plant(tx, {
      columns: Object.fromEntries(Object.entries(columns).filter(([, names]) => names.length > 0)),
      email: SAM,
      own: { person: id, candidate: id },
    });
    // What no key of the database says: a run over many writes to them, and they ask the questions at a client.
    await tx.bulkRow.updateMany({ data: { rowId } });
    await tx.interviewer.updateMany({ where: { email: SAM }, data: { staffId: null } });
  };
  // Every column of every table is asked and filled one after the other, which takes as long as the machine likes.
  await db.$transaction(everything, { timeout: 120_000 });
}

/**
 * Columns whose value goes with the person, but for numbers that lead to nobody, secrets, and what the order of a list
 * says.
 */
function personalColumns(): [table: string, column: string][] {
  return Object.entries(PERSONAL_DATA).flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(
        ([column, fate]) => fate === "deleted" && !isNumberOrSecret(column) && !(`${table}.${column}` in WITHHELD),
      )
      .map(([column]): [string, string] => [table, column]),
  );
}

const isNumberOrSecret = (column: string) => /(^|_)(id|hash|uid)$|^position$/.test(column);

async function valuesOf([table, column]: [string, string]): Promise<Held> {
  const rows = await db.$queryRawUnsafe<{ value: string }[]>(
    `SELECT DISTINCT CASE WHEN jsonb_typeof(v) = 'string' THEN v #>> '{}' ELSE v::text END AS value
      FROM (SELECT to_jsonb("${column}") AS v FROM "${table}" WHERE "${column}" IS NOT NULL) AS held`,
  );
  return { column: `${table}.${column}`, values: rows.map(({ value }) => value) };
}

/** As it stands in a JSON text. An instant is found by its second; what the database writes otherwise, by its words. */
function isExported(value: string): boolean {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(value)?.[0];
  if (instant) return exported.includes(instant);
  if (/^[[{]/.test(value)) return wordsOf(value).every((word) => exported.includes(word));
  return exported.includes(JSON.stringify(value).slice(1, -1));
}

function wordsOf(json: string): string[] {
  return json.match(/[\p{L}\p{N}@.-]{4,}/gu) ?? [];
}
