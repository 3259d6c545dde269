import type { JobPlace } from "../types";

/** What stands in place of a name that must not be known. */
export const CONFIDENTIAL_EMPLOYER = "A confidential employer";

interface Employer {
  employerName: string;
  employerAbout: string | null;
  isConfidential: boolean;
}

/** The employer as the public may know it. */
export function publicEmployer(job: Employer): { name: string; about: string | null; isConfidential: boolean } {
  const { employerName, employerAbout, isConfidential } = job;
  return {
    name: isConfidential ? CONFIDENTIAL_EMPLOYER : employerName,
    about: employerAbout && publicWords(employerAbout, job),
    isConfidential,
  };
}

type Named = Pick<Employer, "employerName" | "isConfidential">;

/** Words of an advert without a confidential employer's name, should it have slipped in. */
export function publicWords(text: string, { employerName, isConfidential }: Named): string {
  const name = employerName.trim();
  if (!isConfidential || name.length < 3) return text;
  return text.replace(patternOf(name), (_, at: number) =>
    /(^|[.>!?]\s*)$/.test(text.slice(0, at)) ? "The employer" : "the employer",
  );
}

/** Skills as the public may know them: one that names a confidential employer is left out. */
export const publicSkills = (skills: string[], employer: Named): string[] =>
  skills.filter((skill) => publicWords(skill, employer) === skill);

/** What stands at the end of a company's name because the law wants it there; nobody says it. SQL: public_text. */
const LEGAL_FORM = /[\s,]+\(?(?:ltd|limited|plc|llp|lp|inc|incorporated|corp|corporation|cic|cyf|gmbh)\)?\.?$/i;

/** A company's name as people say it: "Calder Signs" of "Calder Signs Ltd". The name itself where it has no such end. */
export const spokenName = (name: string): string => name.trim().replace(LEGAL_FORM, "");

/** The name in any case and spacing, with or without its legal form, in text and in HTML alike. */
function patternOf(name: string): RegExp {
  const spoken = spokenName(name);
  const isShorter = spoken.length > 2 && spoken !== name;
  // In full it is hidden wherever it stands; shortened it may be part of another word.
  const words = isShorter ? `|(?<![\\p{L}\\p{N}])${escaped(spoken)}(?![\\p{L}\\p{N}])` : "";
  return new RegExp(`${escaped(name)}${words}`, "giu");
}

const escaped = (name: string): string =>
  name
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "(?:\\s|&nbsp;)+")
    .replace(/&(?!nbsp;)/g, "&(?:amp;)?")
    .replace(/['’]/g, "(?:['’]|&#39;|&#x27;|&rsquo;)");

/** A grid of about three miles by two: a confidential employer is found by its district, not by its door. */
const DISTRICT = 0.05;

/** A place as the public may know it: of a confidential employer only the outcode and the district. SQL: public_place. */
export function publicPlace(place: JobPlace, employer: Named): JobPlace {
  if (!employer.isConfidential) return place;
  return {
    ...place,
    name: publicPlaceName(place.name, employer),
    latitude: districtOf(place.latitude),
    longitude: districtOf(place.longitude),
  };
}

/** The name of a place without a confidential employer's own, and with no more of a postcode than its outcode. */
export const publicPlaceName = (name: string, employer: Named): string =>
  employer.isConfidential ? withoutDoors(publicWords(name, employer)) : name;

const districtOf = (degrees: number | null): number | null =>
  degrees === null ? null : Math.floor(Math.floor(degrees / DISTRICT + 0.5) * DISTRICT * 100 + 0.5) / 100;

/** A postcode in full, with anything between its halves that people type there. */
const DOOR = /\b([A-Z]{1,2}\d[A-Z\d]?)[\s.-]*\d[A-Z]{2}\b/gi;

/** The same words with the outcodes of their postcodes. */
export const withoutDoors = (words: string): string => words.replace(DOOR, "$1");
