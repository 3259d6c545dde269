/** The twelve regions and nations of the United Kingdom (ITL 1), by the word in an address. */
export const REGIONS = {
  "north-east": "North East",
  "north-west": "North West",
  yorkshire: "Yorkshire and the Humber",
  "east-midlands": "East Midlands",
  "west-midlands": "West Midlands",
  "east-of-england": "East of England",
  london: "London",
  "south-east": "South East",
  "south-west": "South West",
  wales: "Wales",
  scotland: "Scotland",
  "northern-ireland": "Northern Ireland",
} as const;
export type Region = keyof typeof REGIONS;

export const isRegion = (text: string): text is Region => Object.hasOwn(REGIONS, text);

/** Countries whose law and post are British, by ISO code; the last three are Crown dependencies, no part of the UK. */
export const BRITISH_COUNTRIES = ["GB", "JE", "GG", "IM"] as const;

/** What people write after a place: "Wales", "France". */
export function sayCountry(code: string): string {
  if (code === "GB") return "United Kingdom";
  return new Intl.DisplayNames("en-GB", { type: "region", fallback: "code" }).of(code) ?? code;
}

/** "in the North West", but "in London" and "in Wales". */
export function sayRegion(region: Region): string {
  const takesArticle = /^(north|south|east|west)-/.test(region) && region !== "northern-ireland";
  return `${takesArticle ? "the " : ""}${REGIONS[region]}`;
}
