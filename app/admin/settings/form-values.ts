import { type OpeningHours, WEEKDAYS } from "@/lib/core/time/opening";
import type { SettingContent } from "@/lib/core/settings/settings";

/** A group's values as the fields of its form hold them. */
export function fieldsOf({ version, values }: { version: number; values: SettingContent }): Record<string, string> {
  const { opening, logo: _, ...plain } = values;
  const fields = Object.entries(plain).map(([key, value]) => [key, String(value)]);
  return { ...Object.fromEntries(fields), ...clocksOf(opening as OpeningHours | undefined), version: String(version) };
}

/** The field that stands for a setting. */
export const fieldOf = (key: string): string => (key === "opening" ? "from1" : key);

function clocksOf(opening: OpeningHours = {}): Record<string, string> {
  return Object.fromEntries(
    WEEKDAYS.flatMap((day) => {
      const span = opening[day];
      return span
        ? [
            [`from${day}`, asClock(span.from)],
            [`to${day}`, asClock(span.to)],
          ]
        : [];
    }),
  );
}

const asClock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
