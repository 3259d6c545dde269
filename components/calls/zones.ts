import { isTimeZone, LONDON } from "@/lib/core/time/dates";
import { sayZone } from "@/lib/core/time/say";

/** Zones people who talk to us are in most often, by where they are. Any other comes from the browser and joins the list. */
const USUAL: Record<string, string[]> = {
  Europe: ["London", "Lisbon", "Paris", "Berlin", "Warsaw", "Athens", "Istanbul", "Kyiv"],
  Africa: ["Accra", "Lagos", "Johannesburg", "Nairobi", "Cairo"],
  Asia: [
    "Dubai",
    "Karachi",
    "Kolkata",
    "Colombo",
    "Kathmandu",
    "Dhaka",
    "Bangkok",
    "Singapore",
    "Hong_Kong",
    "Shanghai",
    "Tokyo",
  ],
  Australia: ["Perth", "Sydney"],
  Pacific: ["Auckland"],
  America: ["New_York", "Toronto", "Chicago", "Denver", "Los_Angeles", "Mexico_City", "Sao_Paulo"],
};

/** Options for choosing a zone in words, the present one among them. */
export function zoneOptions(current: string): { value: string; label: string }[] {
  const usual = Object.entries(USUAL).flatMap(([area, cities]) => cities.map((city) => `${area}/${city}`));
  const zones = [...new Set([LONDON, current, ...usual])].filter(isTimeZone);
  return zones.map((value) => ({ value, label: value === LONDON ? "UK time (London)" : sayZone(value) }));
}
