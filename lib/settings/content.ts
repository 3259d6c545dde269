import { brandOfEnvironment } from "@/lib/core/settings/brand";
import { hoursSaid, sayHours, type OpeningHours, WEEKDAY_NAMES } from "@/lib/core/time/opening";
import { HOUSE_ACCENT } from "@/lib/core/settings/palette";
import type { SettingContent, SettingGroup, SettingValue } from "@/lib/core/settings/settings";
import { timesOfEnvironment } from "@/lib/core/settings/times";
import { PERIOD_KEYS, PERIODS, type PeriodKey, sayPeriod } from "./vocabulary";

/** What holds where nothing is set here: the environment, or the house. What is left out is empty. */
export function defaultsOf(group: SettingGroup): SettingContent {
  switch (group) {
    case "agency": {
      const { name, legalName, companyNumber, address, phone, email, hours } = brandOfEnvironment();
      const opening = hoursSaid(hours);
      const details = { name, legalName, companyNumber, address, phone, email };
      return opening ? { ...details, opening: opening as SettingContent } : details;
    }
    case "look":
      return { accent: HOUSE_ACCENT };
    case "times":
      return { ...timesOfEnvironment() };
    case "privacy":
      return Object.fromEntries(PERIOD_KEYS.map((key) => [key, PERIODS[key].usual]));
    default:
      return {};
  }
}

/** Of values from a form only what the environment does not say already: it goes on counting for the rest. */
export function contentOf(group: SettingGroup, values: Record<string, SettingValue | undefined>): SettingContent {
  const defaults = defaultsOf(group);
  const kept = Object.entries(values).filter(
    (entry): entry is [string, SettingValue] =>
      entry[1] !== undefined && entry[1] !== "" && !isSame(entry[1], defaults[entry[0]]),
  );
  return Object.fromEntries(kept);
}

/** Whether two values say the same, whatever the order of their parts. */
export function isSame(one: SettingValue | undefined, other: SettingValue | undefined): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(one[name], other[name]));
}

/** The keys under which two contents differ. */
export function changedKeys(before: SettingContent, after: SettingContent): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !isSame(before[key], after[key]));
}

/** A value for people to read; null where the environment's holds. */
export function sayValue(key: string, value: SettingValue | undefined): string | null {
  if (value === undefined) return null;
  if (key === "opening") return sayHours(value as OpeningHours) || "never";
  if (key === "logo") return "a picture";
  if (key === "digestWeekday" && typeof value === "number") return WEEKDAY_NAMES[value - 1] ?? null;
  if (key === "digestHour") return `${value}:00`;
  if (key in PERIODS && typeof value === "number") return sayPeriod(key as PeriodKey, value);
  return String(value);
}
