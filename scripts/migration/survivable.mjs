// @ts-check
/**
 * Whether the version that runs survives a migration of the next one (expand and contract). While a deployment goes on, both
 * work on the migrated database: what the old one reads and writes must still be there, and nothing may stand still
 * meanwhile. What has to be done all the same says why it may, in a comment above it: `-- Survives: nobody reads it since …`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../launch/runtime.mjs";

const REASON = /^--\s*Survives:\s*\S+/i;

/** @typedef {{ sql: string, line: number, isReasoned: boolean }} Statement */

/** Up to which time migrations have been released: the first line of prisma/released.txt. */
export const lastRelease = () =>
  readFileSync(join(ROOT, "prisma", "released.txt"), "utf8")
    .split("\n", 1)[0]
    ?.trim() ?? "";

/**
 * What the running version would not survive, a line each.
 * @param {{ name: string, sql: string }[]} migrations @param {string} released @returns {string[]}
 */
export function notSurvived(migrations, released) {
  return migrations
    .filter(({ name }) => name >= released)
    .flatMap(({ name, sql }) => dangers(sql).map(({ line, why }) => `${name}, line ${line}: ${why}`));
}

/** @param {string} sql @returns {{ line: number, why: string }[]} */
export function dangers(sql) {
  const statements = statementsOf(sql);
  const fresh = new Set(statements.flatMap(({ sql }) => nameAfter(sql, /^CREATE TABLE (?:IF NOT EXISTS )?/i)));
  return statements
    .filter(({ isReasoned }) => !isReasoned)
    .flatMap(({ sql, line }) => {
      const [why] = [...inTable(sql, fresh), ...ofType(sql), ...ofIndex(sql, fresh)];
      return why ? [{ line, why }] : [];
    });
}

/** @param {string} sql @param {Set<string>} fresh @returns {string[]} */
function inTable(sql, fresh) {
  if (/^DROP TABLE\b/i.test(sql)) return ["DROP TABLE: the running version still reads it"];
  const START = /^ALTER TABLE (?:IF EXISTS )?(?:ONLY )?/i;
  const [table] = nameAfter(sql, START);
  if (!table || fresh.has(table)) return [];
  const actions = partsOf(sql.replace(START, "").replace(/^\S+ /, ""));
  return actions.flatMap((action) => why(action, actions));
}

/** @param {string} action @param {string[]} all @returns {string[]} */
function why(action, all) {
  if (/^DROP (?!CONSTRAINT\b)/i.test(action)) return ["DROP COLUMN: the running version still reads it"];
  if (/^RENAME (?!CONSTRAINT\b)/i.test(action)) return ["RENAME: the running version knows the old name"];
  if (/^ALTER (?:COLUMN )?\S+ (?:SET DATA )?TYPE\b/i.test(action))
    return ["ALTER COLUMN TYPE: the table is written anew while nobody may use it"];
  if (/^ADD (?:COLUMN )?(?!CONSTRAINT\b)\S+ .*\bNOT NULL\b/i.test(action) && !/\b(DEFAULT|GENERATED)\b/i.test(action))
    return ["ADD COLUMN NOT NULL without a default: the running version does not fill it"];
  const [, column] = /^ALTER (?:COLUMN )?(\S+) SET NOT NULL/i.exec(action) ?? [];
  const hasDefault = all.some((one) => one.includes(`${column} SET DEFAULT`));
  if (column && !hasDefault) return ["SET NOT NULL without a default: the running version may leave it empty"];
  if (/^ADD (?:CONSTRAINT|CHECK|UNIQUE|FOREIGN|PRIMARY|EXCLUDE)\b/i.test(action) && !/\bNOT VALID\b/i.test(action))
    return ["ADD CONSTRAINT: looks at every row while nobody may write; add it NOT VALID, and VALIDATE it next"];
  return [];
}

/** @param {string} sql @returns {string[]} */
function ofType(sql) {
  return /^(ALTER|DROP) TYPE\b/i.test(sql)
    ? [`${sql.slice(0, 10)}: the running version does not know the new words`]
    : [];
}

/** @param {string} sql @param {Set<string>} fresh @returns {string[]} */
function ofIndex(sql, fresh) {
  if (!/^CREATE (UNIQUE )?INDEX (?!CONCURRENTLY\b)/i.test(sql)) return [];
  const [table] = nameAfter(sql.replace(/^.*? ON (?:ONLY )?/i, "ON "), /^ON /i);
  return table && fresh.has(table)
    ? []
    : ["CREATE INDEX: nobody may write until it is built; build it CONCURRENTLY, in a migration of its own"];
}

/**
 * The name after that beginning, without quotes and schema; none when it begins otherwise.
 * @param {string} sql @param {RegExp} start
 */
function nameAfter(sql, start) {
  if (!start.test(sql)) return [];
  const [, name = ""] = /^"?(?:public"?\.)?"?([^"\s(]+)/i.exec(sql.replace(start, "")) ?? [];
  return [name.toLowerCase()];
}

/** The actions of one ALTER TABLE: parted at commas outside brackets. @param {string} sql */
function partsOf(sql) {
  let depth = 0;
  const parts = [""];
  for (const letter of sql) {
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

const TOKEN = /--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'|;|[^-/$';]+|[-/$]/g;

/**
 * The statements with blanks evened out and texts and bodies of functions left out.
 * @param {string} sql @returns {Statement[]}
 */
function statementsOf(sql) {
  /** @type {Statement[]} */
  const statements = [];
  let [line, begun, text, isReasoned] = [1, 0, "", false];
  const end = () => {
    const even = text.replace(/\s+/g, " ").trim();
    if (even) statements.push({ sql: even, line: begun, isReasoned });
    [begun, text, isReasoned] = [0, "", false];
  };
  for (const [token] of sql.matchAll(TOKEN)) {
    if (token === ";") end();
    else if (/^--|^\/\*/.test(token)) isReasoned ||= REASON.test(token);
    else {
      if (!begun && token.trim()) begun = line + (/^\s*/.exec(token)?.[0].split("\n").length ?? 1) - 1;
      text += /^['$]./.test(token) ? "''" : token;
    }
    line += token.split("\n").length - 1;
  }
  end();
  return statements;
}
