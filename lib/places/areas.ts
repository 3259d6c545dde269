import { fold } from "@/lib/core/text/text";
import { COUNTIES, type County } from "./counties";
import { REGIONS, type Region, sayRegion } from "./regions";

/** A place that is not a point on the map, read from its words alone: no database is asked. */
export type Area =
  | { kind: "remote" }
  | { kind: "everywhere" }
  | { kind: "regions"; name: string; regions: Region[] }
  | { kind: "county"; county: County };

/** How a place is looked up: lower case, no accents, no punctuation, "saint" as "st", "&" as "and". */
export function placeKey(text: string): string {
  return fold(text)
    .replace(/&/g, " and ")
    .replace(/['’.]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\bsaint\b/g, "st")
    .trim();
}

const REMOTE = [
  "remote",
  "remotely",
  "from home",
  "work from home",
  "working from home",
  "home based",
  "wfh",
  "fully remote",
  "home",
];

const EVERYWHERE = [
  "uk",
  "united kingdom",
  "the uk",
  "uk wide",
  "nationwide",
  "national",
  "anywhere",
  "anywhere in the uk",
  "everywhere",
  "across the uk",
  "britain",
  "great britain",
  "gb",
  "multiple locations",
  "various locations",
];

const NORTH: Region[] = ["north-east", "north-west", "yorkshire"];
const MIDLANDS: Region[] = ["east-midlands", "west-midlands"];
const SOUTH: Region[] = ["london", "south-east", "south-west"];
const ENGLAND: Region[] = [...NORTH, ...MIDLANDS, "east-of-england", ...SOUTH];

/** What is said of several regions at once, or of one by other words, and the words it is read from. */
const REGION_WORDS: { said: string; regions: Region[]; words: string[] }[] = [
  { said: "England", regions: ENGLAND, words: ["england"] },
  { said: "the North of England", regions: NORTH, words: ["north", "north of england", "northern england"] },
  { said: "the Midlands", regions: MIDLANDS, words: ["midlands"] },
  { said: "the South of England", regions: SOUTH, words: ["south", "south of england", "southern england"] },
  { said: "the Home Counties", regions: ["east-of-england", "south-east"], words: ["home counties"] },
  { said: "Yorkshire and the Humber", regions: ["yorkshire"], words: ["yorkshire", "yorkshire and humber", "yorks"] },
  { said: "the East of England", regions: ["east-of-england"], words: ["east", "east england", "east anglia"] },
  { said: "the North East", regions: ["north-east"], words: ["northeast", "north east england"] },
  { said: "the North West", regions: ["north-west"], words: ["northwest", "north west england"] },
  { said: "the South East", regions: ["south-east"], words: ["southeast", "south east england"] },
  { said: "the South West", regions: ["south-west"], words: ["southwest", "south west england", "west country"] },
  { said: "London", regions: ["london"], words: ["greater london"] },
];

const COUNTY_WORDS: Record<string, string> = {
  "north tyneside": "Tyne and Wear",
  "south tyneside": "Tyne and Wear",
  tyneside: "Tyne and Wear",
  wearside: "Tyne and Wear",
  "durham county": "County Durham",
  cleveland: "Teesside",
  tees: "Teesside",
  "the wirral": "Merseyside",
  wirral: "Merseyside",
  "east riding": "East Yorkshire",
  "east riding of yorkshire": "East Yorkshire",
  humberside: "East Yorkshire",
  "north east lincolnshire": "North Lincolnshire",
  "black country": "West Midlands",
  berks: "Berkshire",
  bucks: "Buckinghamshire",
  cambs: "Cambridgeshire",
  glos: "Gloucestershire",
  hants: "Hampshire",
  herts: "Hertfordshire",
  lancs: "Lancashire",
  leics: "Leicestershire",
  lincs: "Lincolnshire",
  northants: "Northamptonshire",
  notts: "Nottinghamshire",
  oxon: "Oxfordshire",
  staffs: "Staffordshire",
  wilts: "Wiltshire",
  worcs: "Worcestershire",
  salop: "Shropshire",
  pembrokeshire: "Dyfed",
  carmarthenshire: "Dyfed",
  ceredigion: "Dyfed",
  monmouthshire: "Gwent",
  denbighshire: "Clwyd",
  flintshire: "Clwyd",
  "isle of anglesey": "Anglesey",
  borders: "Scottish Borders",
  highlands: "Highland",
  "scottish highlands": "Highland",
  perthshire: "Perth and Kinross",
};

/** Names that are towns first to whoever types them: with a distance around them. */
const TOWNS_FIRST = ["london", "greater london", "bristol"];

// Later words win: a region that shares its name with a county ("West Midlands") is the region.
const areas = new Map<string, Area>([
  ...COUNTIES.map(({ name }) => name)
    .filter((name) => !TOWNS_FIRST.includes(placeKey(name)))
    .map((name): [string, Area] => [placeKey(name), countyNamed(name)]),
  ...Object.entries(COUNTY_WORDS).map(([word, name]): [string, Area] => [word, countyNamed(name)]),
  ...(Object.keys(REGIONS) as Region[])
    .filter((region) => !TOWNS_FIRST.includes(region))
    .map((region): [string, Area] => [
      placeKey(REGIONS[region]),
      { kind: "regions", name: sayRegion(region), regions: [region] },
    ]),
  ...REGION_WORDS.flatMap(({ said, regions, words }) =>
    words.map((word): [string, Area] => [word, { kind: "regions", name: said, regions }]),
  ),
  ...REMOTE.map((word): [string, Area] => [word, { kind: "remote" }]),
  ...EVERYWHERE.map((word): [string, Area] => [word, { kind: "everywhere" }]),
]);

/** The area that the words mean, or null when they are the name of a town, a postcode or nothing we know. */
export function readArea(text: string): Area | null {
  return areas.get(placeKey(text)) ?? areas.get(bareKey(text)) ?? null;
}

/** The key without what people put around a name: "near Leeds", "Leeds city centre", "the Leeds area". */
export function bareKey(text: string): string {
  return placeKey(text)
    .replace(/^(?:(?:in|and|near|nr|around|by|close to|based|the|central|greater) )+/, "")
    .replace(
      /(?: (?:area|region|city centre|town centre|centre|city|and surrounding areas?|uk|united kingdom|england))+$/,
      "",
    );
}

function countyNamed(name: string): Area {
  const county = COUNTIES.find((one) => one.name === name);
  if (!county) throw new Error(`There is no county ${name}`);
  return { kind: "county", county };
}
