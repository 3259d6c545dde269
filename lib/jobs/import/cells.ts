import { type LocalDate, localDate } from "@/lib/core/time/dates";
import { htmlToText } from "@/lib/core/text/html";
import { oneLine, shorten } from "@/lib/core/text/text";
import { readContract, readHours } from "../reading/contract";
import { readSector } from "../reading/sector";
import { readWorkplace } from "../reading/workplace";
import {
  type Contract,
  CONTRACTS,
  type Hours,
  type Sector,
  SECTORS,
  type Sponsorship,
  type Workplace,
  WORKPLACES,
} from "../vocabulary";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A day as exports write it: 25/06/2026 (the day first), 2026-06-25 with or without a time, 25 June 2026. Null for any
 * other.
 */
export function readDay(text: string): LocalDate | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text)?.[1];
  if (iso) return localDate(iso);
  const [, day, month, year] = /^(\d{1,2})[/.\- ]([a-z]{3,9}|\d{1,2})[/.\-, ]+(\d{4})(?:$|[T ])/i.exec(text) ?? [];
  if (!day || !month || !year) return null;
  const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return localDate(`${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** One line of words: entities decoded, tags and control characters gone. */
export function readWords(text: string, max: number): string {
  return shorten(oneLine(/[&<]/.test(text) ? htmlToText(text) : text), max);
}

/** A title without the dots, dashes and bars that people end it with. */
export function readTitle(text: string): string {
  return readWords(text, 140)
    .replace(/^[\s|.,;:*•–—-]+|[\s|.,;:*•…–—-]+$/g, "")
    .trim();
}

const MOST_SKILLS = 30;

/** "['Python', 'Excel']", ["Python"], "Python; Excel": each once. */
export function readSkills(text: string): string[] {
  const quoted = [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, one, two]) => one ?? two ?? "");
  const listed = quoted.length > 0 && text.startsWith("[") ? quoted : text.replace(/^\[|\]$/g, "").split(/[,;|\n]/);
  const skills = listed.map((skill) => readWords(skill.replace(/\\(.)/g, "$1"), 60)).filter(Boolean);
  return [...new Map(skills.map((skill) => [skill.toLowerCase(), skill])).values()].slice(0, MOST_SKILLS);
}

/** "£25,000 - £28,000 per annum" as its two amounts. */
export function readRange(text: string): [string, string] {
  const [low = "", high = ""] = text.match(/[£€$]?\s?\d[\d,]*(?:\.\d+)?k?/gi) ?? [];
  return [low.trim(), high.trim()];
}

/** The contract as a cell says it; "contract" alone is one with an end. */
export function contractIn(cell: string): Contract | null {
  if (Object.hasOwn(CONTRACTS, cell.toLowerCase())) return cell.toLowerCase() as Contract;
  return readContract(cell, "") ?? (/^contract$/i.test(cell) ? "fixed-term" : null);
}

export const hoursIn = (cell: string): Hours | null => readHours(cell, cell);

export function workplaceIn(cell: string): Workplace | null {
  const key = cell.toLowerCase().replace(/[\s_]+/g, "-");
  if (Object.hasOwn(WORKPLACES, key)) return key as Workplace;
  if (/^(?:yes|true|1)$/i.test(cell)) return "remote";
  return /^(?:no|false|0|office|in[- ]office|on[- ]?site)$/i.test(cell) ? "on-site" : readWorkplace(cell, "");
}

export function sectorIn(cell: string): Sector | null {
  const named = Object.entries(SECTORS).find(([key, label]) => [key, label.toLowerCase()].includes(cell.toLowerCase()));
  return (named?.[0] as Sector | undefined) ?? readSector(cell, "");
}

export function sponsorshipIn(cell: string): Sponsorship | null {
  if (/^(?:yes|true|1|y)$/i.test(cell)) return "yes";
  if (/^(?:no|false|0|n)$/i.test(cell)) return "no";
  return /^(?:maybe|case by case|considered)$/i.test(cell) ? "maybe" : null;
}
